import type { ReactNode } from 'react'
import { useSignal } from '../api/signal.ts'
import { spoken } from './spoken.ts'

/** Words of the product that came in Danish (a role's, a category's), in the page's language; what others wrote as it stands. */
export const shipped = (words: string): string => spoken.get()?.shipped[words] ?? words

/**
 * Words that came in Danish with an answer. Those of the product itself are said in the page's language; a programme's, a
 * department's and a rule's stay Danish, read aloud and laid out as Danish.
 */
export const InDanish = ({ children }: { readonly children: ReactNode }) => {
  const language = useSignal(spoken)
  if (language === undefined) return children
  const own = typeof children === 'string' ? language.shipped[children] : undefined
  if (own !== undefined) return own
  return (
    <span lang="da" dir="ltr">
      {children}
    </span>
  )
}
