import type { z } from 'zod'
import type { Api } from '../../../contract/api.ts'
import { ApiProblem } from './problem.ts'
import { signedOut } from './session.ts'

/** `METHOD /path` of every route in the contract. */
export type ApiKey = keyof Api
export type ReadKey = Extract<ApiKey, `GET ${string}`>
export type CommandKey = Exclude<ApiKey, ReadKey>

type Needs<K extends ApiKey, Part extends 'params' | 'query' | 'body'> = Api[K] extends {
  readonly [P in Part]: infer S extends z.ZodType
}
  ? { readonly [P in Part]: z.input<S> }
  : { readonly [P in Part]?: undefined }

/** What a call of this route takes: the parts that the contract declares, no more. */
export type CallArgs<K extends ApiKey> = Needs<K, 'params'> &
  Needs<K, 'query'> &
  Needs<K, 'body'> & {
    /** The version that the person saw; the server refuses with `changed-meanwhile` when it moved on. */
    readonly basedOn?: number | string
    /** One per intention, so that a double click or a repeated attempt makes one record. */
    readonly key?: string
    /** Lets a last save leave with the page. */
    readonly keepalive?: boolean
    readonly signal?: AbortSignal
  }

export type Answer<K extends ApiKey> = z.output<Api[K]['output']>

/** The arguments may be left out when the route needs none. */
export type MaybeArgs<Args> = Record<never, never> extends Args ? [args?: Args] : [args: Args]

interface LooseArgs {
  readonly params?: Readonly<Record<string, unknown>> | undefined
  readonly query?: Readonly<Record<string, unknown>> | undefined
  readonly body?: unknown
  readonly basedOn?: number | string
  readonly key?: string
  readonly keepalive?: boolean
  readonly signal?: AbortSignal
}

/** Fills `:name` parts of a path and adds the query; undefined query values are left out, lists repeat. */
export const addressOf = (path: string, { params = {}, query = {} }: LooseArgs): string => {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query))
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null) search.append(name, String(one))
  return search.size === 0 ? filled : `${filled}?${search.toString()}`
}

const headersOf = (method: string, { body, basedOn, key }: LooseArgs): Record<string, string> => ({
  accept: 'application/json',
  ...(method !== 'GET' && {
    'x-requested-with': 'samspil',
    'idempotency-key': key ?? crypto.randomUUID(),
  }),
  ...(body !== undefined && { 'content-type': 'application/json' }),
  ...(basedOn !== undefined && { 'if-match': `"${basedOn}"` }),
})

/**
 * Calls one route of the contract and returns its answer; dates are strings as on the wire.
 * Throws `ApiProblem`, also when no answer came. A lost session is announced on `signedOut` besides.
 */
export const call = <K extends ApiKey>(route: K, ...[args]: MaybeArgs<CallArgs<K>>): Promise<Answer<K>> =>
  request(route, (args ?? {}) as LooseArgs) as Promise<Answer<K>>

/** The same for the few doors that stand outside the contract; the caller vouches for the answer's form. */
export const request = async (route: string, given: LooseArgs = {}): Promise<unknown> => {
  const [method = 'GET', path = '/'] = route.split(' ')
  const response = await fetch(addressOf(path, given), {
    method,
    headers: headersOf(method, given),
    credentials: 'same-origin',
    cache: 'no-store',
    ...(given.body !== undefined && { body: JSON.stringify(given.body) }),
    ...(given.keepalive && { keepalive: true }),
    ...(given.signal && { signal: given.signal }),
  }).catch((error: unknown) => {
    if (given.signal?.aborted) throw error
    throw new ApiProblem(0, { code: 'no-connection' })
  })
  const answer = (await response.json().catch(() => ({}))) as Record<string, unknown>
  if (response.ok) return answer
  if (response.status === 401) signedOut.set(true)
  throw new ApiProblem(response.status, answer)
}
