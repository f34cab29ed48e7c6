import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readMeetingType } from './check-type.ts'
import type { MeetingType } from './type.ts'

const known = { boards: new Set(['fire-temaer']), roles: new Set(['coordinator']) }
const shipped = JSON.parse(readFileSync('presets/meetings/samarbejdsmoede.json', 'utf8')) as MeetingType
const faultsOf = (change: object) =>
  readMeetingType({ ...shipped, ...change }, known).faults.map(({ path, code }) => [path, code])

test('a shipped type has no fault', () => {
  expect(readMeetingType(shipped, known)).toEqual({ ok: true, type: shipped, faults: [] })
})

test('each fault stands at its place with a sentence of its own', () => {
  const [step] = shipped.checklist
  const [told] = shipped.manual
  const gates = ['pre-meeting', 'told-before']
  expect(faultsOf({ gates: [...gates, 'fuldmaane'] })).toEqual([['gates.2', 'meeting-type.unknown-gate']])
  expect(faultsOf({ gates: [...gates, 'told-before'] })).toEqual([['gates', 'meeting-type.gate-twice']])
  expect(faultsOf({ belongs: [{ who: 'Borgmesteren', why: null, role: 'mayor' }] })).toEqual([
    ['belongs.0.role', 'meeting-type.unknown-role'],
  ])
  expect(faultsOf({ board: 'kridttavle' })).toEqual([['board', 'meeting-type.unknown-board']])
  expect(faultsOf({ manual: [{ ...told, says: '' }] })).toEqual([['manual.0.says', 'meeting-type.shape']])
  expect(faultsOf({ checklist: [step, step] })).toEqual([['checklist.1', 'meeting-type.step-twice']])
  expect(faultsOf({ manual: [told, told] })).toEqual([['manual.1.title', 'meeting-type.title-twice']])
  for (const { sentence } of readMeetingType({ ...shipped, gates: ['fuldmaane'], board: 'kridttavle' }, known).faults)
    expect(sentence).toMatch(/^[A-ZÆØÅ][^]*\.$/)
})

test('a type cannot lift what protects the family', () => {
  expect(faultsOf({ gates: ['pre-meeting'] })).toEqual([['gates', 'meeting-type.told-before']])
  expect(faultsOf({ family: 'seldom' })).toEqual([['gates', 'meeting-type.why-without']])
  expect(faultsOf({ gates: ['legal-duty', 'told-before'] })).toEqual([['gates', 'meeting-type.duty-alone']])
})

test('a half-written type is kept with its faults; what is no type is refused', () => {
  const half = readMeetingType(
    { ...shipped, name: '', manual: [{ title: '', says: '', source: shipped.source }] },
    known,
  )
  expect(half).toMatchObject({ ok: true, type: { name: '' } })
  expect(half.faults.map(({ path }) => path)).toEqual(['name', 'manual.0.title', 'manual.0.says'])
  expect(readMeetingType({ ...shipped, manual: 'Bare mød op' }, known).ok).toBe(false)
  expect(readMeetingType({ id: 'x' }, known).ok).toBe(false)
  expect(readMeetingType(null, known).ok).toBe(false)
})
