import Fastify, { type FastifyReply, type FastifyRequest } from 'fastify'
import { expect, test } from 'vitest'
import { requireSameOrigin } from './same-origin.ts'

const own = 'https://samspil.example'

const statusOf = async (headers: Record<string, string>): Promise<number> => {
  const app = Fastify()
  app.setErrorHandler((error: Error & { status?: number }, _request, reply) => reply.code(error.status ?? 500).send())
  const handler = (request: FastifyRequest, reply: FastifyReply) => {
    requireSameOrigin(request, own)
    return reply.send({})
  }
  app.route({ method: 'POST', url: '/', handler })
  return (await app.inject({ method: 'POST', url: '/', headers })).statusCode
}

test.each([
  ['the browser says it is our own page', { 'sec-fetch-site': 'same-origin' }, 200],
  ['an older browser names our origin', { origin: own }, 200],
  ['the browser says it is another site', { 'sec-fetch-site': 'cross-site', origin: own }, 403],
  ['it comes from a neighbour under the same domain', { 'sec-fetch-site': 'same-site', origin: own }, 403],
  ['an older browser names another origin', { origin: 'https://evil.example' }, 403],
  ['the origin is hidden', { origin: 'null' }, 403],
  ['nothing says where it comes from', {}, 403],
])('a command when %s', async (_when, headers, status) => {
  expect(await statusOf(headers)).toBe(status)
})
