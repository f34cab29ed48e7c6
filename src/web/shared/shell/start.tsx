import { QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { createQueryClient } from '../api/query-client.ts'
import { TextProvider, type Translate } from '../text/texts.ts'

/** Draws one face of the product into the page. */
export const start = <Key extends string>(texts: Translate<Key>, app: ReactNode): void => {
  const place = document.getElementById('samspil')
  if (!place) throw new Error('The page has no place for the application')
  // A page that the browser kept from before a sign-out shows nothing of what it held.
  addEventListener('pageshow', (event) => event.persisted && location.reload())
  createRoot(place).render(
    <TextProvider value={texts as Translate<string>}>
      <QueryClientProvider client={createQueryClient()}>{app}</QueryClientProvider>
    </TextProvider>,
  )
}
