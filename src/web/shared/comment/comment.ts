import type { Answer } from '../api/client.ts'
import { createTexts } from '../text/texts.ts'
import { remarkDa } from './texts.da.ts'

export type Listed = Answer<'GET /api/own/families/:family/comments'>
export type Remark = Listed['comments'][number]
export type Kind = Remark['kind']

/** Through which door a part reads and writes: one's own family, the team's pages, or a meeting one is invited to. */
export type Door = 'own' | 'fag' | 'meeting'

/** One record that something is said to, and through which door. */
export interface RemarksProps {
  readonly family: string
  readonly door: Door
  readonly kind: Kind
  readonly object: string
  /** What the record is called. */
  readonly about: string
  /** Said in words where the record has a line of words to act with; a sign with its count where there are many records. */
  readonly inWords?: boolean
}

export const commands = {
  own: {
    read: 'GET /api/own/families/:family/comments',
    say: 'POST /api/own/families/:family/comments',
    takeBack: 'DELETE /api/own/families/:family/comments/:said',
    putBack: 'POST /api/own/families/:family/comments/:said/putting-back',
  },
  fag: {
    read: 'GET /api/families/:family/comments',
    say: 'POST /api/families/:family/comments',
    takeBack: 'DELETE /api/families/:family/comments/:said',
    putBack: 'POST /api/families/:family/comments/:said/putting-back',
  },
  meeting: {
    read: 'GET /api/meeting-comments/:family',
    say: 'POST /api/meeting-comments/:family',
    takeBack: 'DELETE /api/meeting-comments/:family/:said',
    putBack: 'POST /api/meeting-comments/:family/:said/putting-back',
  },
} as const

/** Fetched with the part that shows them. */
export const text = createTexts<keyof typeof remarkDa>('da', remarkDa)
