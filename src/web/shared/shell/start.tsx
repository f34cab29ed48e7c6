import { QueryClientProvider } from '@tanstack/react-query'
import { type ReactNode, useMemo } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../api/query-client.ts'
import { useSignal } from '../api/signal.ts'
import { spoken } from '../text/spoken.ts'
import { TextProvider, type Translate } from '../text/texts.ts'

/** Draws one face of the product into the page. */
export const start = <Key extends string>(texts: Translate<Key>, app: ReactNode): void => {
  const place = document.getElementById('samspil')
  if (!place) throw new Error('The page has no place for the application')
  // A page that the browser kept from before a sign-out shows nothing of what it held.
  addEventListener('pageshow', (event) => event.persisted && location.reload())
  createRoot(place).render(
    <InOneLanguage texts={texts as Translate<string>}>
      <QueryClientProvider client={createQueryClient()}>{app}</QueryClientProvider>
    </InOneLanguage>,
  )
}

/** Draws every text anew when another language is chosen; what was typed stays. */
const InOneLanguage = ({ texts, children }: { readonly texts: Translate<string>; readonly children: ReactNode }) => {
  const language = useSignal(spoken)
  // The texts answer in the language of the moment; that they are others now is told by another function.
  // oxlint-disable-next-line react-hooks/exhaustive-deps
  const now = useMemo<Translate<string>>(() => (key, values) => texts(key, values), [texts, language])
  return <TextProvider value={now}>{children}</TextProvider>
}
