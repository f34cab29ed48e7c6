import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { createHmac, randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Actor, Asking } from '../access/facts.ts'
import type { RouteKey, RouteShape, RouteTable } from '../contract/route.ts'
import { dayAt } from '../domain/shared/time.ts'
import type { Scope } from '../store/facts.ts'
import type { Standing, Undertaking } from '../store/undertaking.ts'
import { as, type UnitOfWork } from '../store/unit-of-work.ts'
import { requireSession } from './session-of.ts'
import { requireSameOrigin } from './identity/same-origin.ts'
import { closedCourseStands } from './shared/closed-course.ts'
import { notFound, Problem } from './problems.ts'
import type { Services } from './services.ts'
import { namesUnseenCodes } from './shared/unseen.ts'

type Part<T extends RouteShape, K extends 'params' | 'query' | 'body'> = T[K] extends z.ZodType
  ? z.output<T[K]>
  : undefined
export interface Input<T extends RouteShape> {
  readonly params: Part<T, 'params'>
  readonly query: Part<T, 'query'>
  readonly body: Part<T, 'body'>
}
export type Output<T extends RouteShape> = z.input<T['output']>

/** How one route of the contract is answered: what it is about, and the use-case that answers it. */
export interface Answer<T extends RouteShape> {
  readonly scope: (input: Input<T>) => Scope
  readonly run: (unit: UnitOfWork, input: Input<T>, services: Services) => Promise<Output<T>>
  /** Turns the use-case's result into something other than JSON (a document, an export). */
  readonly send?: (output: Output<T>, reply: FastifyReply, services: Services) => Promise<FastifyReply>
  readonly bodyLimit?: number
}

export type Answers<T extends RouteTable> = { readonly [K in keyof T]: T[K] extends RouteShape ? Answer<T[K]> : never }

/**
 * The one way through for a request: parsed by the contract, carried out as the signed-in actor for the route's
 * purpose in one transaction, answered by the contract. No handler has another door to the database.
 */
export function serve<T extends RouteTable>(
  app: FastifyInstance,
  services: Services,
  table: T,
  answers: Answers<T>,
): void {
  for (const key of Object.keys(table) as (keyof T & RouteKey)[]) {
    const shape = table[key] as RouteShape
    const answer = answers[key] as unknown as Answer<RouteShape>
    const [method, path] = key.split(' ') as [string, string]
    app.route({
      method,
      url: path,
      schema: schemaOf(shape),
      // Before the input is looked at: who is not signed in learns nothing of its form.
      preValidation: async (request) => {
        await requireSession(request)
        if (method !== 'GET') requireSameOrigin(request, services.origin)
      },
      ...(answer.bodyLimit ? { bodyLimit: answer.bodyLimit } : {}),
      handler: async (request, reply) => {
        const input = { params: request.params, query: request.query, body: request.body } as Input<RouteShape>
        const asking = await askingOf(request, services, shape)
        const undertaking = {
          asking,
          action: key,
          request: request.id,
          scope: answer.scope(input),
          idempotency: keyOf(request, services, method, path),
        }
        const output = await undertake(services, undertaking, (unit) => answer.run(unit, input, services))
        reply.header('cache-control', 'no-store')
        return answer.send ? answer.send(output, reply, services) : output
      },
    })
  }
}

/** Who asks, why and when. Throws 401 when nobody is signed in. */
export async function askingOf(
  request: FastifyRequest,
  services: Services,
  shape: Pick<RouteShape, 'purpose'>,
): Promise<Asking> {
  const session = await requireSession(request)
  const id = session.employee ?? session.person
  if (shape.purpose === null || id === null) throw notFound()
  const actor: Actor = {
    account: session.account,
    kind: session.kind === 'employee' ? 'employee' : 'citizen',
    id,
    municipality: session.municipality,
  }
  const now = services.clock()
  return { actor, purpose: shape.purpose, at: now.toISOString(), today: dayAt(now.toISOString()) }
}

/** Carries one undertaking through; a refused one is logged after its transaction has gone. */
export async function undertake<T>(
  services: Services,
  undertaking: Undertaking,
  run: (unit: UnitOfWork) => Promise<T>,
): Promise<T> {
  try {
    return await as(
      services.store,
      { ...undertaking, guard: closedCaseIsNotThere, writeGuard: closedCourseStands() },
      run,
    )
  } catch (error) {
    const rule = error instanceof Problem ? refusalOf(error) : null
    if (rule !== null) await logRefusal(services, undertaking, rule)
    throw error
  }
}

/** What the log calls a refusal; null for one that tells nothing of anybody, as a field that is left empty. */
function refusalOf({ status, code, extra }: Problem): string | null {
  if (status === 404 || status === 403 || status === 429) return code
  const inFields = (extra['problems'] ?? []) as readonly { readonly code: string }[]
  return [code, ...inFields.map((one) => one.code)].find((one) => namesUnseenCodes.has(one)) ?? null
}

function closedCaseIsNotThere({ facts, open, cases }: Standing): void {
  if (facts.employed === false) throw notFound()
  if (cases.size > 0 && open.size === 0) throw notFound()
}

async function logRefusal(services: Services, undertaking: Undertaking, code: string): Promise<void> {
  await as(
    services.store,
    { ...undertaking, scope: { kind: 'none' }, idempotency: undefined, guard: undefined },
    async (unit) => {
      const { scope } = undertaking
      const about = scope.kind === 'case' ? scope.caseId : scope.kind === 'mine' ? scope.about : undefined
      if (about !== undefined) unit.saw([about])
      unit.because({ answer: 'none', rule: code, reason: '' })
    },
  )
}

function keyOf(request: FastifyRequest, services: Services, method: string, path: string): Undertaking['idempotency'] {
  if (method === 'GET' || path.startsWith('/api/drafts')) return undefined
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || !/^[\w-]{16,64}$/.test(key)) {
    throw new Problem(
      400,
      'idempotency-key-missing',
      'Handlingen mangler en nøgle, så vi kan ikke vide, om den kom to gange. Prøv igen.',
    )
  }
  return { key, body: fingerprint(services, [request.params, request.body ?? null]) }
}

/** Tells one body from another without keeping anything that could be guessed back (a CPR number has few enough digits to try). */
export const fingerprint = (services: Pick<Services, 'secret'>, body: unknown): string =>
  createHmac('sha256', services.secret).update(JSON.stringify(body)).digest('hex')

function schemaOf(shape: RouteShape): Record<string, unknown> {
  const { params, query, body, output, summary } = shape
  return {
    summary,
    ...(params ? { params } : {}),
    ...(query ? { querystring: query } : {}),
    ...(body ? { body } : {}),
    response: { 200: output },
  }
}

export const newRequestId = (): string => randomUUID()
