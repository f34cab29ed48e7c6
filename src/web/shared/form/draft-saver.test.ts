import { expect, test } from 'vitest'
import { createDraftSaver, type SaveState } from './draft-saver.ts'

const settled = async (): Promise<void> => {
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

const bench = () => {
  const sent: unknown[] = []
  const states: SaveState['kind'][] = []
  const pauses: number[] = []
  let due: (() => void) | undefined
  let works = true
  const saver = createDraftSaver({
    save: async (content) => {
      sent.push(content)
      if (!works) throw new Error('no connection')
      return '2026-03-03T09:32:00Z'
    },
    show: ({ kind }) => states.push(kind),
    later: (work, milliseconds) => {
      due = work
      pauses.push(milliseconds)
      return () => (due = undefined)
    },
  })
  const pass = async (): Promise<void> => {
    const work = due
    due = undefined
    work?.()
    await settled()
  }
  return {
    saver,
    sent,
    states,
    pauses,
    pass,
    setWorks: (value: boolean) => (works = value),
    isDue: () => due !== undefined,
  }
}

test('many keystrokes within two seconds become one save of the last content', async () => {
  const { saver, sent, states, pauses, pass } = bench()
  saver.change('a')
  saver.change('ab')
  await pass()
  expect(sent).toEqual(['ab'])
  expect(pauses).toEqual([2000])
  expect(states.at(-1)).toBe('saved')
})

test('a failed save is tried again with the newest content and longer pauses', async () => {
  const { saver, sent, states, pauses, pass, setWorks } = bench()
  setWorks(false)
  saver.change('a')
  await pass()
  expect(states.at(-1)).toBe('offline')
  saver.change('ab')
  await pass()
  setWorks(true)
  await pass()
  expect(sent).toEqual(['a', 'ab', 'ab'])
  expect(pauses).toEqual([2000, 4000, 8000])
  expect(states.at(-1)).toBe('saved')
})

test('leaving the page sends at once what is not yet saved, and only that', async () => {
  const { saver, sent, isDue } = bench()
  saver.change('a')
  saver.flush()
  await settled()
  saver.flush()
  expect(sent).toEqual(['a'])
  expect(isDue()).toBe(false)
})

test('after stop nothing more is sent', async () => {
  const { saver, sent, pass } = bench()
  saver.change('a')
  saver.stop()
  await pass()
  saver.flush()
  expect(sent).toEqual([])
})

test('a forgotten draft is not saved again, also when a save was under way', async () => {
  const { saver, sent, isDue, setWorks } = bench()
  setWorks(false)
  saver.change('a')
  saver.flush()
  await saver.forget()
  expect(sent).toEqual(['a'])
  expect(isDue()).toBe(false)
})
