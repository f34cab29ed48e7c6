import { expect, test } from 'vitest'
import { answering } from './plan-context.ts'

const person = (id: string, change: object = {}) => ({ id, standsAs: 'parent', inInitiative: true, ...change })
const room = (firewalls: readonly object[]) =>
  ({
    people: [person('mor'), person('far'), person('bror', { standsAs: 'child', inInitiative: false })],
    firewalls,
  }) as unknown as Parameters<typeof answering>[0]
const names = (firewalls: readonly object[]) => answering(room(firewalls)).map(({ id }) => id)

test('numbers and answers are written down from everybody in the initiative, but not from somebody behind a firewall', () => {
  expect(names([])).toEqual(['mor', 'far'])
  expect(names([{ protected: 'mor', other: 'far' }])).toEqual(['mor'])
})
