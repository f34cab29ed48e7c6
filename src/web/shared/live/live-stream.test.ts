import { expect, test } from 'vitest'
import { followStream, type LiveEvent, type Source } from './live-stream.ts'

const bench = () => {
  const sources: { say: (name: string, data?: string) => void; closed: boolean }[] = []
  const events: LiveEvent[] = []
  const pauses: number[] = []
  let doubts = 0
  let goodbyes = 0
  let due: (() => void) | undefined
  const open = (): Source => {
    const named = new Map<string, (event: { data?: unknown }) => void>()
    const source = {
      say: (name: string, data?: string) => named.get(name)?.({ data }),
      closed: false,
    }
    sources.push(source)
    return {
      addEventListener: (name, listener) => void named.set(name, listener),
      close: () => {
        source.closed = true
      },
    }
  }
  const stop = followStream({
    open,
    onEvent: (event) => events.push(event),
    onDoubt: () => doubts++,
    onSignedOut: () => goodbyes++,
    later: (work, milliseconds) => {
      due = work
      pauses.push(milliseconds)
      return () => (due = undefined)
    },
  })
  return {
    sources,
    events,
    pauses,
    stop,
    doubts: () => doubts,
    goodbyes: () => goodbyes,
    isDue: () => due !== undefined,
    pass: () => due?.(),
  }
}

test('a broken stream is opened again with growing pauses, from the start once it has opened', () => {
  const { sources, pauses, pass } = bench()
  sources[0]?.say('error')
  pass()
  sources[1]?.say('error')
  pass()
  sources[2]?.say('open')
  sources[2]?.say('error')
  expect(pauses).toEqual([1000, 2000, 1000])
})

test('when access changes, the page is asked to look anew and the old stream is closed', () => {
  const { sources, doubts } = bench()
  sources[0]?.say('ring-changed')
  expect([doubts(), sources[0]?.closed]).toEqual([1, true])
})

test('one break is one reconnection, also when the old stream complains twice', () => {
  const { sources, pauses } = bench()
  sources[0]?.say('error')
  sources[0]?.say('error')
  expect(pauses).toHaveLength(1)
})

test('a message that cannot be read is passed over', () => {
  const { sources, events } = bench()
  sources[0]?.say('news', '{')
  sources[0]?.say('news', '{"topic":"plan","id":"1","version":2}')
  expect(events).toEqual([{ topic: 'plan', id: '1', version: 2 }])
})

test('after stopping nothing is opened again', () => {
  const { sources, stop, isDue } = bench()
  stop()
  sources[0]?.say('error')
  expect([sources.length, isDue()]).toEqual([1, false])
})

test('when the session has ended, the page is told once and nothing is opened again', () => {
  const { sources, goodbyes, isDue } = bench()
  sources[0]?.say('signed-out')
  sources[0]?.say('error')
  expect([goodbyes(), sources.length, isDue()]).toEqual([1, 1, false])
})
