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
      const text = decoder.decode(body as Buffer)
      if (isTooDeep(text)) throw new RangeError('nested too deep')
      return parse(request, text, done)
    } catch {
      return done(new Problem(400, 'unreadable', 'Indholdet kunne ikke læses.'))
    }
  })
}

const DEEPEST = 64

/** No form is this deep; what reads a value level by level would run out of stack. Brackets inside texts do not count. */
function isTooDeep(json: string): boolean {
  let depth = 0
  let inText = false
  for (let i = 0; i < json.length; i++) {
    const c = json[i]
    if (inText) {
      if (c === '\\') i++
      else if (c === '"') inText = false
    } else if (c === '"') inText = true
    else if (c === '[' || c === '{') {
      if (++depth > DEEPEST) return true
    } else if (c === ']' || c === '}') depth--
  }
  return false
}
