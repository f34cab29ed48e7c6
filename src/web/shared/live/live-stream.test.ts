import { expect, test } from 'vitest'
import { followStream, type LiveEvent, type Source } from './live-stream.ts'

const bench = () => {
  const sources: { say: (name: string, data?: string) => void; closed: boolean }[] = []
  const events: LiveEvent[] = []
  const ended: string[] = []
  const pauses: number[] = []
  let doubts = 0
  let goodbyes = 0
  let due: (() => void) | undefined
  let clock = 0
  let look: (isAwake: boolean) => void = () => {}
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
    onEnded: (of, why) => ended.push(`${why} ${of}`),
    onSignedOut: () => goodbyes++,
    later: (work, milliseconds) => {
      due = work
      pauses.push(milliseconds)
      return () => (due = undefined)
    },
    now: () => clock,
    watch: (given) => {
      look = given
      return () => (look = () => {})
    },
  })
  return {
    sources,
    events,
    ended,
    pauses,
    stop,
    doubts: () => doubts,
    goodbyes: () => goodbyes,
    isDue: () => due !== undefined,
    pass: () => due?.(),
    sleep: (seconds: number) => (clock += seconds * 1000),
    look: (isAwake: boolean) => look(isAwake),
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

test('where one of several families is told of no more, the stream stands for the others', () => {
  const { sources, ended, doubts, isDue } = bench()
  sources[0]?.say('ring-changed', '{"of":"/a"}')
  sources[0]?.say('gone', '{"of":"/b"}')
  expect([ended, doubts(), sources[0]?.closed, isDue()]).toEqual([['ring-changed /a', 'gone /b'], 0, false, false])
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

test('a phone that slept for two hours looks anew and opens its stream again when it wakes', () => {
  const { sources, doubts, sleep, look } = bench()
  sources[0]?.say('open')
  sleep(7200)
  look(true)
  expect([sources[0]?.closed, sources.length, doubts()]).toEqual([true, 2, 1])
})

test('a stream that says it is here is left alone, one that has gone silent is opened again', () => {
  const { sources, sleep, look, pass } = bench()
  for (let turn = 0; turn < 4; turn++) {
    sleep(30)
    sources[0]?.say('here')
    look(false)
  }
  expect(sources).toHaveLength(1)
  sleep(76)
  look(false)
  pass()
  expect([sources.length, sources[0]?.closed]).toEqual([2, true])
})

test('whoever waits for the connection does not wait longer than until it is back', () => {
  const { sources, look } = bench()
  sources[0]?.say('error')
  look(true)
  expect(sources).toHaveLength(2)
})

test('after stopping, waking opens nothing', () => {
  const { sources, stop, sleep, look } = bench()
  stop()
  sleep(7200)
  look(true)
  expect(sources).toHaveLength(1)
})
