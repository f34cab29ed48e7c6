import { expect, test } from 'vitest'
import { peopleToName } from './plan-context.ts'

const person = (id: string, change: object = {}) => ({
  id,
  givenName: id,
  standsAs: 'parent',
  inInitiative: true,
  ...change,
})
const room = {
  people: [person('mor'), person('far'), person('bror', { standsAs: 'child', inInitiative: false })],
} as unknown as Parameters<typeof peopleToName>[0]
const names = (people: string[]) => peopleToName(room, { nameable: { people, team: [] } }).map(({ value }) => value)

test('the forms list everybody in the initiative, but not somebody whom the server would refuse', () => {
  expect(names(['mor', 'far', 'bror'])).toEqual(['mor', 'far'])
  expect(names(['mor', 'bror'])).toEqual(['mor'])
})
