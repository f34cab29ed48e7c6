import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** A process of the measurement's own, which answers one order at a time and ends with it. */
export interface Child {
  readonly pid: number
  readonly ask: <T>(order: string, given?: unknown) => Promise<T>
  readonly stop: () => Promise<void>
}

type Answer = { readonly answer: unknown } | { readonly fault: string }

export function startChild(file: string, flags: readonly string[] = []): Child {
  const child = fork(fileURLToPath(new URL(file, import.meta.url)), [], {
    serialization: 'advanced',
    execArgv: [...process.execArgv, ...flags],
  })
  const gone = once(child, 'exit')
  return {
    pid: child.pid ?? 0,
    async ask<T>(order: string, given?: unknown): Promise<T> {
      const answered = Promise.race([
        once(child, 'message').then(([message]) => message as Answer),
        gone.then(([code]) => ({ fault: `${file} ended with ${code}` })),
      ])
      child.send({ order, given })
      const answer = await answered
      if ('fault' in answer) throw new Error(`${file}, ${order}: ${answer.fault}`)
      return answer.answer as T
    },
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.disconnect()
      const patience = setTimeout(() => child.kill('SIGKILL'), 10_000)
      await gone
      clearTimeout(patience)
    },
  }
}

/** The child's side: answers orders until the parent lets go, then closes and ends. */
export function answerOrders(
  orders: Readonly<Record<string, (given: never) => Promise<unknown>>>,
  close: () => Promise<void>,
): void {
  const answer = async ({ order, given }: { order: string; given: unknown }): Promise<Answer> => {
    try {
      return { answer: await orders[order]?.(given as never) }
    } catch (error) {
      return { fault: error instanceof Error ? (error.stack ?? error.message) : String(error) }
    }
  }
  process.on(
    'message',
    (message) => void answer(message as { order: string; given: unknown }).then((said) => process.send?.(said)),
  )
  process.on('disconnect', () => void close().finally(() => process.exit()))
}
