import { expect, test } from 'vitest'
import type { Around } from '../../src/contract/family.ts'
import { familyWorld } from './family-world.ts'

const w = familyWorld()

test('whom a wall protects is told that the other is kept apart, not why; the other and the children are told nothing', async () => {
  const wallsOf = async (who: ReturnType<typeof w.mother>): Promise<Around['firewalls']> =>
    (await (await who).get(w.own('/around'))).json<Around>().firewalls
  expect(await wallsOf(w.mother())).toMatchObject([{ other: w.id.father, kind: 'undisclosed' }])
  expect(await wallsOf(w.father())).toEqual([])
  expect(await wallsOf(w.browser({ person: w.id.daughter }))).toEqual([])
})

test('the page offers to say no only to whom the server lets the reader say no', async () => {
  const removable = async (who: ReturnType<typeof w.mother>): Promise<string[]> => {
    const { members } = (await (await who).get(w.own('/team'))).json<{
      members: { name: string; mayRemove: boolean }[]
    }>()
    return members.filter(({ mayRemove }) => mayRemove).map(({ name }) => name)
  }
  expect(await removable(w.mother())).toEqual(['Jens Job'])
  expect(await removable(w.browser({ person: w.id.daughter }))).toEqual([])
})
