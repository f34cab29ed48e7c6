import { expect, test } from 'vitest'
import { shareStream, type Follow, type Tabs, type Word } from './one-stream.ts'

const A = '/api/families/a/stream'
const B = '/api/families/b/stream'
const newsOf = (of: string): Word => ({ kind: 'news', of, event: { topic: 'board_card', id: of, version: 1 } })

/** A browser with tabs: one of each name leads, the rest wait in their order; wishes are seen by all. */
const browser = () => {
  const queues = new Map<string, { work: (tookOver: boolean) => () => void; end?: () => void }[]>()
  const rooms = new Map<string, Set<(word: Word) => void>>()
  const wishes = new Map<string, string[]>()
  const streams: {
    readonly of: readonly string[]
    readonly heard: Parameters<Follow>[1]
    readonly isStanding: () => boolean
  }[] = []
  let often = (): void => {}
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
    want: (name, address, known) => {
      const all = wishes.get(name) ?? []
      wishes.set(name, all)
      all.push(address)
      known()
      return () => void all.splice(all.indexOf(address), 1)
    },
    wanted: (name) => Promise.resolve([...new Set(wishes.get(name))].toSorted()),
  }
  const open = async (person: string, address = A) => {
    const heard: Word[] = []
    const close = shareStream({
      name: person,
      address,
      tabs,
      follow: (of, told) => {
        let isStanding = true
        streams.push({ of, heard: told, isStanding: () => isStanding })
        return () => (isStanding = false)
      },
      often: (look) => {
        often = look
        return () => {}
      },
      hear: (word) => heard.push(word),
    })
    await settled()
    return {
      heard,
      close: async () => {
        close()
        await settled()
      },
    }
  }
  const standing = () => streams.filter((one) => one.isStanding())
  return { streams, open, standing, often: () => often(), last: () => streams.at(-1)! }
}
/** Asking which addresses are wanted takes a turn or two. */
const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

test('however many tabs somebody has open, there is one stream, and all tabs hear what it says', async () => {
  const { open, streams, last } = browser()
  const tabs = [await open('karla'), await open('karla'), await open('karla')]
  last().heard.say(newsOf(A))
  expect(streams.map(({ of }) => of)).toEqual([[A]])
  expect(tabs.map((tab) => tab.heard)).toEqual([[newsOf(A)], [newsOf(A)], [newsOf(A)]])
})

test('tabs of several families share one stream, and each hears of its own family alone', async () => {
  const { open, standing, last } = browser()
  const [a, b] = [await open('karla', A), await open('karla', B)]
  last().heard.isOpen()
  last().heard.say(newsOf(A))
  last().heard.say(newsOf(B))
  expect(standing().map(({ of }) => of)).toEqual([[A, B]])
  expect([a.heard, b.heard]).toEqual([[newsOf(A)], [newsOf(B)]])
})

test('the stream of before is closed when the next is open, not earlier', async () => {
  const { open, streams, standing } = browser()
  const tab = await open('karla', A)
  await open('karla', B)
  expect(standing()).toHaveLength(2)
  streams[0]?.heard.say(newsOf(A))
  streams[1]?.heard.isOpen()
  expect(standing()).toHaveLength(1)
  expect(tab.heard).toEqual([newsOf(A)])
})

test('what no tab shows any more is not followed', async () => {
  const { open, standing, last } = browser()
  await open('karla', A)
  const b = await open('karla', B)
  last().heard.isOpen()
  await b.close()
  last().heard.isOpen()
  expect(standing().map(({ of }) => of)).toEqual([[A]])
})

test('when access to one family changes, its tabs look anew, it is followed anew, and the others hear nothing of it', async () => {
  const { open, standing, last } = browser()
  const [a, b] = [await open('karla', A), await open('karla', B)]
  last().heard.isOpen()
  last().heard.ended(A, 'ring-changed')
  await settled()
  last().heard.isOpen()
  expect([a.heard, b.heard]).toEqual([[{ kind: 'doubt', of: A }], []])
  expect(standing().map(({ of }) => of)).toEqual([[A, B]])
})

test('a family that is not there is left out until it is tried again now and then', async () => {
  const { open, streams, last, often } = browser()
  const [a] = [await open('karla', A), await open('karla', B)]
  last().heard.isOpen()
  last().heard.ended(A, 'gone')
  await settled()
  expect([a.heard, streams.length]).toEqual([[{ kind: 'doubt', of: A }], 2])
  often()
  await settled()
  expect(last().of).toEqual([A, B])
})

test('when the tab that follows is closed, the next takes over and looks anew', async () => {
  const { open, streams, standing } = browser()
  const [first, second, third] = [await open('karla'), await open('karla'), await open('karla')]
  await first.close()
  standing()[0]?.heard.say(newsOf(A))
  expect([streams.length, standing().length]).toEqual([2, 1])
  expect([second.heard, third.heard, first.heard]).toEqual([[{ kind: 'doubt' }, newsOf(A)], [newsOf(A)], []])
})

test('a tab that closes while it waits opens no stream later', async () => {
  const { open, streams, standing } = browser()
  const [first, second] = [await open('karla'), await open('karla')]
  await second.close()
  await first.close()
  expect([streams.length, standing().length]).toEqual([1, 0])
})

test('another person in the same browser has a stream of their own, and hears nothing of the first', async () => {
  const { open, streams } = browser()
  const [karla, jonas] = [await open('karla'), await open('jonas')]
  streams[0]?.heard.say(newsOf(A))
  expect([streams.length, karla.heard, jonas.heard]).toEqual([2, [newsOf(A)], []])
})

test('that the session has ended is heard in every tab', async () => {
  const { open, last } = browser()
  const tabs = [await open('karla', A), await open('karla', B)]
  last().heard.say({ kind: 'signed-out' })
  expect(tabs.map((tab) => tab.heard)).toEqual([[{ kind: 'signed-out' }], [{ kind: 'signed-out' }]])
})
