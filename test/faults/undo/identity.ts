import { addedPerson, personAdded } from './given.ts'
import type { Stage, Step } from './stage.ts'
import { F, OWN, walksOf } from './walk.ts'

/** Two records of one person, and a family that moves to another municipality. */
const records = walksOf({ coordinator: [F, `${F}/duplicates`], mother: [OWN] })
const moves = walksOf({ coordinator: [F, `${F}/moves`], mother: [OWN], jobAdviser: [F] })

const twins = async (s: Stage): Promise<{ kept: string; gone: string }> => ({
  kept: (await personAdded(s)).id,
  gone: (await personAdded(s)).id,
})
/** The same person in the other family, whose coordinator is somebody else. */
const elsewhere = async (s: Stage): Promise<string> => {
  const theirs = { ...addedPerson, cpr: null, noCprReason: 'Ikke oplyst' }
  await s.carry(`POST ${F}/people`, { at: { family: s.id.other }, with: theirs, by: 'neighbour' })
  return (await personAdded(s)).id
}
const whom = { givenName: 'Aksel', familyName: 'Mosegård', born: '1950-03-01' }
const proposal = (person: string): Step => ({ with: { person, whom, words: 'Farfar, der bor ved åen.' } })
const prepared = (): Step => ({
  with: {
    toNumber: 998,
    toName: 'Nabokommunen',
    movesOn: '2026-10-01',
    parts: [{ part: 'people', basis: 'statute', paragraph: 'Lov § 1' }],
    said: [],
  },
})
export const identityWalks = [
  records(`POST ${F}/not-same`, {
    before: twins,
    do: (_, { kept, gone }) => ({ with: { one: kept, other: gone, reason: 'Far og søn' } }),
    undo: (_, { id }) => ({ at: { notSame: id }, with: { reason: 'Det er den samme' } }),
    again: true,
  }),
  records(`POST ${F}/merges`, {
    before: twins,
    do: (_, { kept, gone }) => ({ with: { kept, gone, reason: 'Farfar stod to gange' } }),
    undo: (_, { id }) => ({ at: { merge: id }, with: { reason: 'Det var to brødre', placed: [] } }),
    again: true,
  }),
  records(`POST ${F}/merge-proposals`, {
    before: elsewhere,
    do: (_, person) => proposal(person),
    undo: (_, { id }) => ({ at: { proposal: id }, with: {} }),
    reads: { neighbour: [`${F}/duplicates`] },
    stays: { state: 'withdrawn' },
  }),
  records(`POST ${F}/merge-proposals/:proposal/withdraw`, {
    before: async (s) => {
      const person = await elsewhere(s)
      return { person, id: (await s.carry(`POST ${F}/merge-proposals`, proposal(person))).id }
    },
    do: (_, { id }) => ({ at: { proposal: id }, with: {} }),
    undo: (_, __, { person }) => proposal(person),
    traces: ['sent'],
    also: async (s) =>
      (await s.read('coordinator', `${F}/duplicates`)).sent.filter((one: { state: string }) => one.state === 'waiting')
        .length,
  }),
  records(`POST ${F}/merge-proposals/:proposal/answer`, {
    before: async (s) => {
      const { id } = await s.carry(`POST ${F}/merge-proposals`, proposal(await elsewhere(s)))
      return { id, page: `${F}/duplicates`.replace(':family', s.id.other) }
    },
    do: (s, { id }) => ({ at: { family: s.id.other, proposal: id }, with: { answer: 'accepted' }, by: 'neighbour' }),
    undo: async (s) => {
      const { merges } = await s.read('neighbour', `${F}/duplicates`, { family: s.id.other })
      const at = { family: s.id.other, merge: merges[0].id }
      return { at, with: { reason: 'Det var to brødre', placed: [] }, by: 'neighbour' }
    },
    reads: ({ page }) => ({ neighbour: [page] }),
    traces: ['sent', 'received'],
  }),
  moves(`POST ${F}/moves`, {
    do: prepared,
    undo: (_, { id }) => ({ at: { move: id }, with: { reason: 'De flytter ikke' } }),
    again: true,
  }),
  moves(`POST ${F}/moves/:move/shown`, {
    before: async (s) => (await s.carry(`POST ${F}/moves`, prepared())).id,
    do: (_, move) => ({ at: { move }, with: { on: '2026-09-01' } }),
    undo: (_, { id }) => ({ at: { move: id }, with: { reason: 'De flytter ikke' } }),
    traces: ['move'],
  }),
]
