import type { ReactNode } from 'react'
import { useSignal } from '../api/signal.ts'
import { spoken } from './spoken.ts'

/** Words that stay Danish in every language (a programme's, a department's, a rule's): read aloud and laid out as Danish. */
export const InDanish = ({ children }: { readonly children: ReactNode }) => {
  const language = useSignal(spoken)
  if (language === undefined) return children
  return (
    <span lang="da" dir="ltr">
      {children}
    </span>
  )
}
