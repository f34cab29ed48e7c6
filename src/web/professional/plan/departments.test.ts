import { expect, test } from 'vitest'
import type { Room } from '../../../contract/family.ts'
import { departmentParts, familyPart } from './departments.ts'

const room = {
  may: { department: 'job' },
  team: [
    { employee: 'kirsten', department: 'familie' },
    { employee: 'jens', department: 'job' },
  ],
  measures: [{ id: 'm', byDepartment: 'skole' }],
  actions: [
    { id: 'ours', byEmployee: 'jens', byPerson: null },
    { id: 'hers', byEmployee: null, byPerson: 'mother' },
  ],
  exists: [
    { category: 'housing', department: 'bolig' },
    { category: 'own-words', department: null },
  ],
} as unknown as Room

test('one’s own department stands first, then all that do or keep something, by name', () => {
  expect(departmentParts(room, (key) => key).map(({ key }) => key)).toEqual(['job', 'bolig', 'familie', 'skole'])
})

test('each agreement stands with those who made it, and each notice where it belongs', () => {
  const [job, bolig] = departmentParts(room, (key) => key)
  expect(job?.actions.map(({ id }) => id)).toEqual(['ours'])
  expect(bolig?.exists).toHaveLength(1)
  const family = familyPart(room)
  expect([family.actions.map(({ id }) => id), family.exists.length]).toEqual([['hers'], 1])
})
