import { expect, test } from 'vitest'
import { followStream, type LiveEvent } from './live-stream.ts'

const bench = () => {
  const sources: { onopen: (() => void) | null; onmessage: ((message: { data: string }) => void) | null; onerror: (() => void) | null; named: Map<string, () => void>; closed: boolean }[] = []
  const events: LiveEvent[] = []
  const pauses: number[] = []
  let doubts = 0
  let due: (() => void) | undefined
  const stop = followStream({
    open: () => {
      const named = new Map<string, () => void>()
      const source = { onopen: null, onmessage: null, onerror: null, named, closed: false }
      sources.push(source)
      return Object.assign(source, {
        addEventListener: (name: string, listener: () => void) => void named.set(name, listener),
        close: () => void (source.closed = true),
      })
    },
    onEvent: (event) => events.push(event),
    onDoubt: () => doubts++,
    later: (work, milliseconds) => {
      due = work
      pauses.push(milliseconds)
      return () => (due = undefined)
    },
  })
  return { sources, events, pauses, stop, doubts: () => doubts, isDue: () => due !== undefined, pass: () => due?.() }
}

test('a broken stream is opened again with growing pauses, from the start once it has opened', () => {
  const { sources, pauses, pass } = bench()
  sources[0]?.onerror?.()
  pass()
  sources[1]?.onerror?.()
  pass()
  sources[2]?.onopen?.()
  sources[2]?.onerror?.()
  expect(pauses).toEqual([1000, 2000, 1000])
})

test('when access changes, the page is asked to look anew and the old stream is closed', () => {
  const { sources, doubts } = bench()
  sources[0]?.named.get('ring-changed')?.()
  expect([doubts(), sources[0]?.closed]).toEqual([1, true])
})

test('one break is one reconnection, also when the old stream complains twice', () => {
  const { sources, pauses } = bench()
  sources[0]?.onerror?.()
  sources[0]?.onerror?.()
  expect(pauses).toHaveLength(1)
})

test('a message that cannot be read is passed over', () => {
  const { sources, events } = bench()
  sources[0]?.onmessage?.({ data: '{' })
  sources[0]?.onmessage?.({ data: '{"topic":"plan","id":"1","version":2}' })
  expect(events).toEqual([{ topic: 'plan', id: '1', version: 2 }])
})

test('after stopping nothing is opened again', () => {
  const { sources, stop, isDue } = bench()
  stop()
  sources[0]?.onerror?.()
  expect([sources.length, isDue()]).toEqual([1, false])
})
