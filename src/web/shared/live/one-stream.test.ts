import { expect, test } from 'vitest'
import { shareStream, type Tabs, type Word } from './one-stream.ts'

const NEWS: Word = { kind: 'news', event: { topic: 'board_card', id: 'a', version: 1 } }

/** A browser with tabs: one of each name leads, the rest wait in their order. */
const browser = () => {
  const queues = new Map<string, { work: (tookOver: boolean) => () => void; end?: () => void }[]>()
  const rooms = new Map<string, Set<(word: Word) => void>>()
  const streams: { readonly say: (word: Word) => void; readonly isOpen: () => boolean }[] = []
  const tabs: Tabs = {
    lead: (name, work) => {
      const queue = queues.get(name) ?? []
      queues.set(name, queue)
      const mine: (typeof queue)[number] = { work }
      queue.push(mine)
      if (queue.length === 1) mine.end = work(false)
      return () => {
        queue.splice(queue.indexOf(mine), 1)
        if (!mine.end) return
        mine.end()
        const next = queue[0]
        if (next) next.end = next.work(true)
      }
    },
    join: (name, hear) => {
      const room = rooms.get(name) ?? new Set()
      rooms.set(name, room.add(hear))
      return {
        say: (word) => {
          for (const other of room) if (other !== hear) other(word)
        },
        leave: () => void room.delete(hear),
      }
    },
  }
  const open = (person: string) => {
    const heard: Word[] = []
    const close = shareStream({
      name: `${person} /stream`,
      tabs,
      follow: (say) => {
        let isOpen = true
        streams.push({ say, isOpen: () => isOpen })
        return () => (isOpen = false)
      },
      hear: (word) => heard.push(word),
    })
    return { heard, close }
  }
  return { streams, open, standing: () => streams.filter((one) => one.isOpen()) }
}

test('however many tabs somebody has open, there is one stream, and all tabs hear what it says', () => {
  const { open, streams } = browser()
  const tabs = [open('karla'), open('karla'), open('karla')]
  streams[0]?.say(NEWS)
  expect(streams).toHaveLength(1)
  expect(tabs.map((tab) => tab.heard)).toEqual([[NEWS], [NEWS], [NEWS]])
})

test('when the tab that follows is closed, the next takes over and looks anew', () => {
  const { open, streams, standing } = browser()
  const [first, second, third] = [open('karla'), open('karla'), open('karla')]
  first.close()
  standing()[0]?.say(NEWS)
  expect([streams.length, standing().length]).toEqual([2, 1])
  expect([second.heard, third.heard, first.heard]).toEqual([[{ kind: 'doubt' }, NEWS], [NEWS], []])
})

test('a tab that closes while it waits opens no stream later', () => {
  const { open, streams, standing } = browser()
  const [first, second] = [open('karla'), open('karla')]
  second.close()
  first.close()
  expect([streams.length, standing().length]).toEqual([1, 0])
})

test('another person in the same browser has a stream of their own, and hears nothing of the first', () => {
  const { open, streams } = browser()
  const [karla, jonas] = [open('karla'), open('jonas')]
  streams[0]?.say(NEWS)
  expect([streams.length, karla.heard, jonas.heard]).toEqual([2, [NEWS], []])
})

test('that the session has ended is heard in every tab', () => {
  const { open, streams } = browser()
  const tabs = [open('karla'), open('karla')]
  streams[0]?.say({ kind: 'signed-out' })
  expect(tabs.map((tab) => tab.heard)).toEqual([[{ kind: 'signed-out' }], [{ kind: 'signed-out' }]])
})
