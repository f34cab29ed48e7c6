import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { resolve } from 'node:path'

/** The built pages: hashed files kept for a year, entries never kept, brotli copies where the browser takes them. */
export async function registerPages(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(fastifyStatic, {
    root: resolve(folder),
    serve: true,
    index: false,
    wildcard: true,
    preCompressed: true,
    cacheControl: false,
    setHeaders: (response, path) => {
      response.header('cache-control', /(^|\/)assets\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-store')
    },
  })
  const entry = (file: string) => (_: unknown, reply: FastifyReply) => reply.sendFile(file)
  app.get('/', entry('index.html'))
  app.get('/familie', entry('family.html'))
  app.get('/familie/*', entry('family.html'))
  app.get('/fag', entry('professional.html'))
  app.get('/fag/*', entry('professional.html'))
  app.get('/henvendelse', entry('referral.html'))
}
