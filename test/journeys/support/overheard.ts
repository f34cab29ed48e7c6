import type { Page, Request } from 'playwright-core'

/** All that comes to this page over the network from now on: pages, answers and documents, as text. */
export function overheard(page: Page): () => Promise<string> {
  const bodies: Promise<string>[] = []
  page.on('response', (response) => {
    // A stream has no end to wait for; what it may tell is tested where streams are.
    if (response.headers()['content-type']?.startsWith('text/event-stream')) return
    bodies.push(response.text().catch(() => ''))
  })
  return async () => (await Promise.all(bodies)).join('\n')
}

/** Settles when the stream of news that this page follows has ended: the server ends it, and the page lets go of it. */
export const streamEnds = (page: Page): Promise<Request> => {
  const isStream = (request: Request): boolean => new URL(request.url()).pathname.endsWith('/stream')
  return Promise.race([page.waitForEvent('requestfinished', isStream), page.waitForEvent('requestfailed', isStream)])
}
