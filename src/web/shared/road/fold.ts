import { useEffect, useRef } from 'react'
import { signal, useSignal } from '../api/signal.ts'

type Open = 'all' | readonly string[]
const opened = signal<{ readonly family: string; readonly goals: Open } | undefined>(undefined)

export interface Fold {
  readonly isFolded: boolean
  readonly isAll: boolean
  readonly isOpen: (goal: string) => boolean
  /** Opens a goal and folds the others, or folds the one that is open. */
  readonly toggle: (goal: string) => void
  readonly open: (goal: string) => void
  readonly toggleAll: () => void
}

interface Folding {
  /** Below this many goals the whole road is shown. */
  readonly from: number
  /** How many goals stand open at first. */
  readonly open: number
}

/**
 * Which goals of a long road are open: the first ones, then the one that was chosen, or all. Kept from view to view;
 * nothing folds but by the reader, also when a short road grows long.
 */
export const useFold = (family: string, goals: readonly string[], { from, open: many }: Folding): Fold => {
  const said = useSignal(opened)
  const isFolded = goals.length >= from
  const first: Open = isFolded ? goals.slice(0, many) : 'all'
  const now = said?.family === family ? said.goals : first
  const known = useRef(goals)
  const show = (next: Open): void => opened.set({ family, goals: next })

  useEffect(() => {
    if (said?.family !== family) show(first)
    // What was just written is what somebody goes on with.
    const written = goals.filter((one) => !known.current.includes(one))
    known.current = goals
    if (written.length > 0 && now !== 'all') show([...now, ...written])
  })

  const isOpen = (goal: string): boolean => !isFolded || now === 'all' || now.includes(goal)
  return {
    isFolded,
    isAll: now === 'all',
    isOpen,
    toggle: (goal) => {
      if (!isOpen(goal)) show([goal])
      else show((now === 'all' ? goals : now).filter((one) => one !== goal))
    },
    open: (goal) => {
      if (!isOpen(goal)) show([goal])
    },
    toggleAll: () => show(now === 'all' ? [] : 'all'),
  }
}
