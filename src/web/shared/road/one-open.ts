import { useEffect } from 'react'
import { signal, useSignal } from '../api/signal.ts'

/** Which form in place is open on the page: one at a time, since a form's fields have one id each. */
const opened = signal<string | undefined>(undefined)

export interface OneOpen {
  readonly isOpen: boolean
  /** For the button that opens: its id, so that the focus can come back to it. */
  readonly buttonId: string
  readonly toggle: () => void
  /** Closes and gives the focus back to the button. */
  readonly close: () => void
}

/** Whether the form with this key (goal and tool) is the open one. */
export const useOneOpen = (key: string): OneOpen => {
  const open = useSignal(opened)
  const buttonId = `aabn-${key}`
  return {
    isOpen: open === key,
    buttonId,
    toggle: () => opened.set(open === key ? undefined : key),
    close: () => {
      opened.set(undefined)
      document.getElementById(buttonId)?.focus()
    },
  }
}

/** The form that the address of the page asks for (`?aabn=`), so that a link can lead into it. */
export const askedByAddress = (): string | undefined => new URLSearchParams(location.search).get('aabn') ?? undefined

/** The day that the address asks the form to begin with (`?dag=2026-10-10`). */
export function dayByAddress(): string | undefined {
  const day = new URLSearchParams(location.search).get('dag')
  return day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined
}

/** Opens the form that the address asks for, and forgets what was open when the page is left. */
export const useCloseOnLeave = (): void =>
  useEffect(() => {
    const asked = askedByAddress()
    if (asked !== undefined) opened.set(asked)
    return () => opened.set(undefined)
  }, [])
