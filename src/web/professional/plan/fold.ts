import { useEffect, useRef } from 'react'
import { signal, useSignal } from '../../shared/api/signal.ts'

/** Below this many goals the whole road is shown. */
const WORTH_FOLDING = 4

type Open = { readonly family: string; readonly goals: 'all' | readonly string[] }
const opened = signal<Open | undefined>(undefined)

export interface Fold {
  readonly isFolded: boolean
  readonly isAll: boolean
  readonly isOpen: (goal: string) => boolean
  /** Opens a goal and folds the others, or folds the one that is open. */
  readonly toggle: (goal: string) => void
  readonly open: (goal: string) => void
  readonly toggleAll: () => void
}

/** Which goals of a long road are open: the first, then the one that was chosen, or all. Kept from view to view. */
export const useFold = (family: string, goals: readonly string[]): Fold => {
  const said = useSignal(opened)
  const now = said?.family === family ? said.goals : goals.slice(0, 1)
  const show = (next: Open['goals']): void => opened.set({ family, goals: next })
  const known = useRef(goals)
  useEffect(() => {
    const written = goals.find((one) => !known.current.includes(one))
    known.current = goals
    // What was just written is what somebody goes on with.
    if (written !== undefined && now !== 'all') show([written])
  })
  const isFolded = goals.length >= WORTH_FOLDING
  const isOpen = (goal: string): boolean => !isFolded || now === 'all' || now.includes(goal)
  return {
    isFolded,
    isAll: now === 'all',
    isOpen,
    toggle: (goal) => show(isOpen(goal) ? (now === 'all' ? goals.filter((one) => one !== goal) : []) : [goal]),
    open: (goal) => {
      if (!isOpen(goal)) show([goal])
    },
    toggleAll: () => show(now === 'all' ? [] : 'all'),
  }
}
