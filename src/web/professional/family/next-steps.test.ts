import { expect, test } from 'vitest'
import type { Room } from '../../../contract/family.ts'
import { remaining } from './next-steps.ts'

const child = { id: 'kid', born: '2014-01-01', due: null, standsAs: 'child', inInitiative: true }
const signature = (more: object) => ({
  id: 's',
  version: 1,
  signer: 'mum',
  onBehalfOf: 'kid',
  required: true,
  signedAt: null,
  refusedAt: null,
  withdrawnAt: null,
  form: null,
  ...more,
})
const takePart = (signatures: object[]) => ({
  id: 'b',
  kind: 'consent-to-take-part',
  withdrawnAt: null,
  startsAt: null,
  endsAt: null,
  toDepartment: null,
  paragraph: null,
  signatures,
})
const room = (more: object): Room =>
  ({
    today: '2026-09-01',
    course: { state: 'accepted' },
    people: [child],
    custody: [{ id: 'c', version: 1, child: 'kid', holder: 'mum', kind: 'sole', startsAt: '2026-01-01', endsAt: null }],
    bases: [],
    team: [{ role: 'coordinator', department: 'familie' }],
    ...more,
  }) as unknown as Room
const codes = (more: object): string[] => remaining(room(more)).map((step) => step.code)

test('an accepted family is asked first', () => {
  expect(codes({})).toEqual(['next.sign-take-part'])
})

test('nobody is asked to sign before custody is known', () => {
  expect(codes({ custody: [] })).toContain('next.find-custody')
})

test('a no is not a missing yes', () => {
  expect(codes({ bases: [takePart([signature({ refusedAt: '2026-08-01' })])] })).toEqual([])
})

test('children without a signature are heard, and a second department needs a yes to see anything', () => {
  const team = [
    { role: 'coordinator', department: 'familie' },
    { role: 'adviser', department: 'job' },
  ]
  const bases = [takePart([signature({ signedAt: '2026-08-01' }), signature({ required: false })])]
  expect(codes({ team, bases })).toEqual(['next.hear-children', 'next.sign-share'])
})

test('in a course under way only what can still be missing is named', () => {
  expect(codes({ course: { state: 'active' }, team: [], bases: [] })).toEqual(['next.name-coordinator'])
  expect(codes({ course: { state: 'closed' }, team: [] })).toEqual([])
})

test('what was imposed asks nobody while it holds, and the family is asked when it has ended', () => {
  const imposed = { ...takePart([]), kind: 'imposed-by-youth-crime-board', startsAt: '2026-03-01', paragraph: '§ 14' }
  expect(codes({ bases: [imposed] })).toEqual([])
  expect(codes({ bases: [{ ...imposed, endsAt: '2026-09-01T08:00:00.000Z' }] })).toEqual(['next.sign-take-part'])
})
