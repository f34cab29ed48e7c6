import type { Answer } from '../api/client.ts'
import { useCommand, type Command } from '../api/query.ts'
import { useTextOf } from '../text/texts.ts'
import type { agreementDa } from './texts.da.ts'

/** What the pages read of agreements. */
export type Listed = Answer<'GET /api/agreements/:family'>
export type Agreement = Listed['agreements'][number]
export type Place = Answer<'GET /api/agreements/:family/choices'>['places'][number]

export const useAgreementText = () => useTextOf<keyof typeof agreementDa>()

/** Through which door an agreement is read and written: for a meeting, or as one of the family at one's own pages. */
export type Door = 'meeting' | 'own'

export interface Through {
  readonly family: string
  readonly door: Door
}

/** Every page that shows agreements asks for them anew when one is written. */
export const refresh = [
  'GET /api/agreements/:family',
  'GET /api/agreements/:family/sheets/:meeting',
  'GET /api/own/families/:family/agreements',
  'GET /api/my-day',
  'GET /api/my-day/agreements',
] as const

const KEYS = {
  meeting: {
    status: 'PUT /api/agreements/:family/:agreed/status',
    answer: 'PUT /api/agreements/:family/:agreed/answer',
    change: 'PUT /api/agreements/:family/:agreed',
    takeBack: 'DELETE /api/agreements/:family/:agreed',
    putBack: 'POST /api/agreements/:family/:agreed/putting-back',
  },
  own: {
    status: 'PUT /api/own/families/:family/agreements/:agreed/status',
    answer: 'PUT /api/own/families/:family/agreements/:agreed/answer',
    change: 'PUT /api/own/families/:family/agreements/:agreed',
    takeBack: 'DELETE /api/own/families/:family/agreements/:agreed',
    putBack: 'POST /api/own/families/:family/agreements/:agreed/putting-back',
  },
} as const
type What = keyof (typeof KEYS)['meeting']

/** A command about one agreement, through the door it came through; both doors take the same body. */
export const useAgreementCommand = <W extends What>(
  { door }: Through,
  what: W,
  onDone: () => void,
): Command<(typeof KEYS)['meeting'][W]> =>
  useCommand(KEYS[door][what] as (typeof KEYS)['meeting'][W], { refresh, onDone })

export type NamedDoer = { kind: 'person'; person: string } | { kind: 'employee'; employee: string }
