import { createContext, type ReactNode } from 'react'
import type { Answer } from '../api/client.ts'
import { useTextOf } from '../text/texts.ts'
import type { boardDa } from './texts.da.ts'

/** What the pages of a board read. */
export type Board = Answer<'GET /api/boards/:family/:item'>
export type Card = Board['cards'][number]
export type BoardField = Board['preset']['fields'][number]

export const useBoardText = () => useTextOf<keyof typeof boardDa>()

/** Where a board is: the family, and the item of an agenda that it hangs on. */
export interface Where {
  readonly family: string
  readonly item: string
}

/** The agreements of a board, as the face shows them in which it stands. */
export interface BoardAgreementsProps extends Where {
  readonly meeting: string
  /** What the board was closed with, to be made an agreement. */
  readonly nextStep: string | null
  /** A meeting in steps that is closed: nothing is agreed there any more; the day on which it is followed up. */
  readonly closed: { readonly followUpOn: string | null } | null
  /** Walked in steps, and whether the reader leads it. */
  readonly inSteps: boolean
  readonly leads: boolean
}

/** A link to another board, in the face that this one is shown in. */
export interface BoardLinkProps extends Where {
  readonly children: ReactNode
}

/** Whether this board is read beside an earlier one, so that what is new says so. */
export const SinceEarlier = createContext(false)
