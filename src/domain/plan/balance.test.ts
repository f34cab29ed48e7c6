import { expect, test } from 'vitest'
import { balanceOf } from './balance.ts'

test('open agreements go to whoever made them, measures under way to the professionals', () => {
  const mine = { byPerson: 'mother', doneAt: null }
  const theirs = { byPerson: null, doneAt: null }
  const mentor = { status: 'active' }
  expect(
    balanceOf({
      actions: [mine, theirs, { byPerson: 'mother', doneAt: '2026-01-01' }],
      measures: [mentor, { status: 'ended' }, { status: 'planned' }],
    }),
  ).toEqual({ family: { actions: [mine] }, professionals: { actions: [theirs], measures: [mentor] } })
})
