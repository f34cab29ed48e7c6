import type { FastifyInstance } from 'fastify'
import { Problem } from './problems.ts'

/** Reads JSON bodies as the bytes they are: what is not UTF-8 is refused instead of being filled up with question marks. */
export function readJsonStrictly(app: FastifyInstance): void {
  const parse = app.getDefaultJsonParser('error', 'error')
  const decoder = new TextDecoder('utf-8', { fatal: true })
  app.removeContentTypeParser('application/json')
  app.removeContentTypeParser('text/plain')
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      return parse(request, decoder.decode(body as Buffer), done)
    } catch {
      return done(new Problem(400, 'unreadable', 'Indholdet kunne ikke læses.'))
    }
  })
}
