import { useMutation, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import {
  type Answer,
  type ApiKey,
  call,
  type CallArgs,
  type CommandKey,
  type MaybeArgs,
  type ReadKey,
} from './client.ts'
import { type Conflict, conflict } from './conflict.ts'
import { createIntention } from './intention.ts'
import { type ApiProblem, asProblem, isConflict, isGone } from './problem.ts'

/** The cache's key of one read: its route, then what was asked. */
export const queryKeyOf = (route: ReadKey, args: unknown = {}): readonly unknown[] => [route, args]

/** What a page needs of a read. */
export interface Read<T> {
  readonly data: T | undefined
  readonly error: ApiProblem | null
  readonly refetch: () => Promise<unknown>
}

/** Reads a route; the answer is shared by every part of the page that asks the same. */
export const useApi = <K extends ReadKey>(
  route: K,
  ...[args]: MaybeArgs<CallArgs<K>>
): UseQueryResult<Answer<K>, ApiProblem> =>
  useQuery<Answer<K>, ApiProblem>({
    queryKey: queryKeyOf(route, args),
    queryFn: ({ signal }) => call(route, ...argsOf<K>({ ...args, signal })),
  })

/** What the types have checked at the door is passed on as it is. */
const argsOf = <K extends ApiKey>(args: unknown): MaybeArgs<CallArgs<K>> => [args] as unknown as MaybeArgs<CallArgs<K>>

export interface CommandOptions<K extends CommandKey> {
  /** Reads to fetch anew afterwards; without it, all that the page shows. */
  readonly refresh?: readonly ReadKey[]
  /** How the conflict dialog names the fields of the body, in the order to show them. */
  readonly fields?: Conflict['fields']
  readonly onDone?: (answer: Answer<K>) => void
  /** Instead of the conflict dialog, where there is nothing to choose: the page is fetched anew and says so itself. */
  readonly onConflict?: () => void
  /** After a conflict, when the person takes what stands now: put it into the form. */
  readonly onUseCurrent?: (current: Conflict['current']) => void
}

export interface Command<K extends CommandKey> {
  /** Sends; a call while one is under way does nothing. Resolves to the answer, or undefined when refused. */
  readonly send: (...args: MaybeArgs<CallArgs<K>>) => Promise<Answer<K> | undefined>
  readonly sending: boolean
  readonly problem: ApiProblem | undefined
  readonly reset: () => void
}

/** The same command on top of the version that stands now; the version travels in the body where the contract says so. */
const basedOnVersion = (args: unknown, version: unknown): unknown => {
  const { key: _, ...given } = args as { key?: string; body?: Readonly<Record<string, unknown>> }
  return given.body && 'basedOn' in given.body
    ? { ...given, body: { ...given.body, basedOn: version } }
    : { ...given, basedOn: version }
}

/** Writes by a route: one idempotency key an intention, problems as data, conflicts to the conflict dialog. */
export const useCommand = <K extends CommandKey>(route: K, options: CommandOptions<K> = {}): Command<K> => {
  const queries = useQueryClient()
  const [intention] = useState(() => createIntention())
  const underWay = useRef(false)
  const mutation = useMutation<Answer<K>, ApiProblem, MaybeArgs<CallArgs<K>>>({
    mutationFn: (args) => call(route, ...args),
  })

  const attempt = async (args: CallArgs<K> | undefined): Promise<Answer<K> | undefined> => {
    const key = args?.key ?? intention.keyFor({ ...args, signal: undefined })
    try {
      const answer = await mutation.mutateAsync(argsOf<K>({ ...args, key }))
      intention.answered()
      return answer
    } catch (thrown) {
      const problem = asProblem(thrown)
      intention.answered(problem)
      if (isConflict(problem)) met(problem, args)
      // What one wrote to is not there any more, or no longer one's own: the page shows what is.
      if (isGone(problem)) void queries.invalidateQueries()
      return undefined
    } finally {
      underWay.current = false
    }
  }

  const send = async (...[args]: MaybeArgs<CallArgs<K>>): Promise<Answer<K> | undefined> => {
    if (underWay.current) return undefined
    underWay.current = true
    const answer = await attempt(args)
    if (answer === undefined) return undefined
    const { refresh } = options
    void queries.invalidateQueries(
      refresh ? { predicate: ({ queryKey }) => refresh.includes(queryKey[0] as ReadKey) } : {},
    )
    options.onDone?.(answer)
    return answer
  }

  const met = (problem: ApiProblem, args: CallArgs<K> | undefined): void => {
    if (!options.onConflict) return openConflict(problem, args)
    void queries.invalidateQueries()
    options.onConflict()
  }

  const openConflict = (problem: ApiProblem, args: CallArgs<K> | undefined): void => {
    const current = (problem.extra['current'] ?? {}) as Conflict['current']
    conflict.set({
      fields: options.fields ?? [],
      mine: (args?.body ?? {}) as Conflict['mine'],
      current,
      back: () => void queries.invalidateQueries(),
      keepMine: () => void send(...argsOf<K>(basedOnVersion(args, current['version']))),
      useCurrent: () => {
        options.onUseCurrent?.(current)
        void queries.invalidateQueries()
      },
    })
  }

  return {
    send,
    sending: mutation.isPending,
    problem: mutation.error ?? undefined,
    reset: mutation.reset,
  }
}
