import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Asking } from '../access/facts.ts'
import type { RouteKey, RouteShape, RouteTable } from '../contract/route.ts'
import { dayAt } from '../domain/shared/time.ts'
import type { UnitOfWork } from '../store/unit-of-work.ts'
import { fingerprint, type Input, type Output, undertake } from './call.ts'
import { doors } from './doors.ts'
import { Problem } from './problems.ts'
import type { Services } from './services.ts'

/** A door that hands something in: which municipality it is for, and the use-case that takes it. */
export interface HandIn<T extends RouteShape> {
  readonly municipality: (input: Input<T>) => number
  readonly run: (unit: UnitOfWork, input: Input<T>, services: Services) => Promise<Output<T>>
}

/** A door that tells what everybody may know; it has no way to protected data. */
export interface Tell<T extends RouteShape> {
  readonly tell: (services: Services) => Promise<Output<T>>
}

export type DoorAnswers<T extends RouteTable> = {
  readonly [K in keyof T]: T[K] extends RouteShape ? HandIn<T[K]> | Tell<T[K]> : never
}

/**
 * Doors without session: each with its own rate limit from `doors.ts`, JSON only, and a ring that holds nothing.
 * Whoever knocks is nobody: the actor is an id made from the idempotency key, so that a double click makes one record.
 */
export function serveDoor<T extends RouteTable>(
  app: FastifyInstance,
  services: Services,
  table: T,
  answers: DoorAnswers<T>,
): void {
  for (const key of Object.keys(table) as (keyof T & RouteKey)[]) {
    const shape = table[key] as RouteShape
    const answer: HandIn<RouteShape> | Tell<RouteShape> = answers[key]
    const [method, url] = key.split(' ') as [string, string]
    app.route({
      method,
      url,
      schema: { summary: shape.summary, ...(shape.body ? { body: shape.body } : {}), response: { 200: shape.output } },
      config: { rateLimit: { max: limitOf(key), timeWindow: '1 minute' } },
      preValidation: async (request) => {
        if (method !== 'GET') requireJson(request)
      },
      handler: async (request, reply) => {
        reply.header('cache-control', 'no-store')
        if ('tell' in answer) return answer.tell(services)
        const input = { params: request.params, query: request.query, body: request.body } as Input<RouteShape>
        const idempotency = { key: keyOf(request), body: fingerprint(services, request.body ?? null) }
        const asking = await nobody(services, answer.municipality(input), idempotency.key)
        return undertake(
          services,
          { asking, action: key, request: request.id, scope: { kind: 'none' }, idempotency },
          (unit) => answer.run(unit, input, services),
        )
      },
    })
  }
}

/** A route that is not in the list of doors cannot be one. */
function limitOf(key: string): number {
  const door = (doors as Record<string, { perMinute: number } | undefined>)[key]
  if (!door) throw new Error(`${key} is not a door without session`)
  return door.perMinute
}

async function nobody(services: Services, municipality: number, key: string): Promise<Asking> {
  const known = await services.pool.query('select 1 from reference.municipality where number = $1', [municipality])
  if (known.rowCount === 0) throw unknownMunicipality()
  const at = services.clock().toISOString()
  return {
    actor: { account: null, kind: 'citizen', id: idFrom(key), municipality },
    purpose: 'casework',
    at,
    today: dayAt(at),
  }
}

/** The same answer for a municipality that does not exist and one that takes nothing in here. */
export const unknownMunicipality = (): Problem =>
  new Problem(400, 'invalid-input', 'Vælg en kommune, der tager imod henvendelser her.', { field: 'municipality' })

/** A UUID of version 8 (own making) from the caller's key. */
function idFrom(key: string): string {
  const hex = createHash('sha256').update(`door ${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

function requireJson(request: FastifyRequest): void {
  const type = request.headers['content-type'] ?? ''
  if (!/^application\/json\b/i.test(type))
    throw new Problem(415, 'wrong-kind', 'Indholdet har en form, som ikke kan modtages.')
}

function keyOf(request: FastifyRequest): string {
  const key = request.headers['idempotency-key']
  if (typeof key === 'string' && /^[\w-]{16,64}$/.test(key)) return key
  throw new Problem(
    400,
    'idempotency-key-missing',
    'Handlingen mangler en nøgle, så vi kan ikke vide, om den kom to gange. Prøv igen.',
  )
}
