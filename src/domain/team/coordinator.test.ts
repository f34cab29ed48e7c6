import { expect, test } from 'vitest'
import { coordinatorOf, keepsInTouch } from './coordinator.ts'

const team = [{ role: 'adviser' }, { role: 'coordinator' }, { role: 'after-care-contact' }]

test('the coordinator stands there while the course runs, and from the moment it is closed nobody does', () => {
  expect(coordinatorOf(team, { state: 'active' })).toEqual({ role: 'coordinator' })
  expect(coordinatorOf(team, null)).toEqual({ role: 'coordinator' })
  expect(coordinatorOf(team, { state: 'closed' })).toBeUndefined()
})

test('after the course somebody may keep in touch', () => {
  expect(keepsInTouch(team)).toEqual({ role: 'after-care-contact' })
  expect(keepsInTouch([])).toBeUndefined()
})
