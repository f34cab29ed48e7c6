import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { boardPresetSchema } from '../board/preset.ts'
import { meetingTypeSchema } from './type.ts'

const folder = 'presets/meetings'
const types = readdirSync(folder).map((file) =>
  meetingTypeSchema.parse(JSON.parse(readFileSync(`${folder}/${file}`, 'utf8'))),
)

test('the types that the sources tell of are shipped, and each says what it is for and what its source leaves open', () => {
  expect([...new Set(types.map(({ id }) => id))].toSorted()).toEqual([
    'fagligt-moede',
    'familiens-team',
    'foerste-moede',
    'formoede',
    'netvaerksmoede',
    'opfoelgning',
    'realitetstjek',
    'samarbejdsmoede',
    'tavlemoede',
  ])
  for (const { manual, checklist, belongs, notStated } of types)
    expect([manual, checklist, belongs, notStated].every((list) => list.length > 0)).toBe(true)
})

test('no source states how long a meeting is, so no type does', () => {
  expect(types.flatMap(({ minutes, agenda }) => [minutes, ...agenda.map((item) => item.minutes)])).toEqual(
    expect.not.arrayContaining([expect.any(Number)]),
  )
})

test('the network meeting has its five steps in order, on the agenda as in the manual', () => {
  const { manual, agenda } = types.find(({ id, version }) => id === 'netvaerksmoede' && version === 1)!
  expect(manual.map(({ title }) => title)).toEqual(agenda.map(({ title }, i) => `${i + 1}. ${title}`))
  expect(agenda).toHaveLength(5)
})

test('in its second version the five steps are walked on a board, in the order of the manual, at one item', () => {
  const { manual, agenda, board } = types.find(({ id, version }) => id === 'netvaerksmoede' && version === 2)!
  const { steps } = boardPresetSchema.parse(JSON.parse(readFileSync(`presets/boards/${board}.json`, 'utf8')))
  expect(manual.map(({ title }) => title)).toEqual(steps.map(({ title }, i) => `${i + 1}. ${title}`))
  expect(steps).toHaveLength(5)
  expect(agenda).toHaveLength(1)
})

test('where professionals meet alone a reason is asked for, and where the family always is, it is not', () => {
  for (const { family, gates } of types) expect(gates.includes('without-family')).toBe(family !== 'always')
})

test('whatever is held with a board names that the family is told first', () => {
  for (const { board, gates } of types) expect(board === null || gates.includes('told-before')).toBe(true)
})
