import type { Saved, Stage } from './stage.ts'
import { walksOf } from './walk.ts'

/** Agreements, through both doors: at meetings, and at the family's own pages. */
const A = '/api/agreements/:family'
const OWN = '/api/own/families/:family/agreements'
const agreements = walksOf({
  coordinator: [A, '/api/my-day'],
  mother: [OWN],
  jobAdviser: [A, '/api/my-day'],
})

const words = { what: 'Ringe til skolen', due: '2026-09-20', noDay: false, item: null }
const at = (agreed: string) => ({ agreed })
const made = (s: Stage, who: 'mother' | 'jobAdviser' = 'mother'): Promise<Saved> =>
  s.carry(`POST ${A}`, {
    with: {
      ...words,
      doers: [
        who === 'mother' ? { kind: 'person', person: s.id.mother } : { kind: 'employee', employee: s.id.jobAdviser },
      ],
      place: { kind: 'category', category: 'cooperation', about: null },
    },
  })
const madeByMother = (s: Stage): Promise<Saved> =>
  s.carry(`POST ${OWN}`, {
    by: 'mother',
    with: { ...words, doers: [{ kind: 'person', person: s.id.mother }], with: 'family' },
  })
const changed = (s: Stage, what: string, reason: string) => ({
  what,
  due: '2026-09-20',
  noDay: false,
  doers: [{ kind: 'person', person: s.id.mother }],
  reason,
})
const no = { answer: 'declined', says: 'Det kan jeg ikke' }

export const agreementWalks = [
  agreements(`POST ${A}`, {
    do: (s) => ({
      with: {
        ...words,
        doers: [{ kind: 'person', person: s.id.mother }],
        place: { kind: 'category', category: 'cooperation', about: null },
      },
    }),
    undo: (_, { id }) => ({ at: at(id), with: { reason: 'Skrevet ved en fejl' } }),
    traces: ['takenBack'],
  }),
  agreements(`POST ${OWN}`, {
    do: (s) => ({
      by: 'mother',
      with: { ...words, doers: [{ kind: 'person', person: s.id.mother }], with: 'family' },
    }),
    undo: (_, { id }) => ({ by: 'mother', at: at(id), with: { reason: 'Skrevet ved en fejl' } }),
    traces: ['takenBack'],
  }),
  agreements(`PUT ${A}/:agreed`, {
    before: made,
    do: (s, { id }) => ({ at: at(id), with: changed(s, 'Skrive til skolen', 'De tager ikke telefonen') }),
    undo: (s, _, { id }) => ({ at: at(id), with: changed(s, 'Ringe til skolen', 'Det gør de alligevel') }),
  }),
  agreements(`PUT ${OWN}/:agreed`, {
    before: madeByMother,
    do: (s, { id }) => ({ by: 'mother', at: at(id), with: changed(s, 'Skrive til skolen', 'Lettere') }),
    undo: (s, _, { id }) => ({ by: 'mother', at: at(id), with: changed(s, 'Ringe til skolen', 'Hurtigere') }),
  }),
  agreements(`PUT ${A}/:agreed/status`, {
    before: made,
    do: (_, { id }) => ({ at: at(id), with: { status: 'done', basedOn: 1 } }),
    undo: (_, __, { id }) => ({ at: at(id), with: { status: 'open', basedOn: 2 } }),
  }),
  agreements(`PUT ${OWN}/:agreed/status`, {
    before: made,
    do: (_, { id }) => ({
      by: 'mother',
      at: at(id),
      with: { status: 'carried', due: '2026-10-01', why: null, basedOn: 1 },
    }),
    undo: (_, __, { id }) => ({ by: 'mother', at: at(id), with: { status: 'not-carried', basedOn: 2 } }),
  }),
  agreements(`PUT ${A}/:agreed/answer`, {
    before: (s) => made(s, 'jobAdviser'),
    do: (_, { id }) => ({ by: 'jobAdviser', at: at(id), with: { ...no, basedOn: 1 } }),
    undo: (_, __, { id }) => ({ by: 'jobAdviser', at: at(id), with: { answer: 'asked', says: null, basedOn: 2 } }),
    traces: ['doerVersion'],
  }),
  agreements(`PUT ${OWN}/:agreed/answer`, {
    before: made,
    do: (_, { id }) => ({ by: 'mother', at: at(id), with: { ...no, basedOn: 1 } }),
    undo: (_, __, { id }) => ({ by: 'mother', at: at(id), with: { answer: 'agreed', says: null, basedOn: 2 } }),
  }),
  agreements(`DELETE ${A}/:agreed`, {
    before: made,
    do: (_, { id }) => ({ at: at(id), with: { reason: 'Skrevet ved en fejl' } }),
    undo: (_, __, { id }) => ({ at: at(id), with: {} }),
    again: true,
  }),
  agreements(`DELETE ${OWN}/:agreed`, {
    before: madeByMother,
    do: (_, { id }) => ({ by: 'mother', at: at(id), with: { reason: 'Skrevet ved en fejl' } }),
    undo: (_, __, { id }) => ({ by: 'mother', at: at(id), with: {} }),
    again: true,
  }),
]
