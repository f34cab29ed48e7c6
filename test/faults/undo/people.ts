import { addedPerson, contactOf, phone } from './given.ts'
import type { Stage } from './stage.ts'
import { F, OWN, walksOf } from './walk.ts'

/** Who is in the family, and how they belong together. */
const people = walksOf({
  coordinator: [F, `${F}/around`],
  mother: [OWN, `${OWN}/around`],
})

const nameOf = async (s: Stage, person: string) =>
  (await s.read('coordinator', F)).people.find((one: { id: string }) => one.id === person)
const custodyOf = async (s: Stage, child: string) =>
  (await s.read('coordinator', `${F}/around`)).custody.filter(
    (one: { child: string; endsAt: string | null }) => one.child === child && one.endsAt === null,
  )
const bond = (s: Stage) => ({
  person: s.id.mother,
  kind: 'mother',
  relative: s.id.daughter,
  inHousehold: true,
  startsOn: '2014-05-06',
  endsOn: null,
  source: 'told',
})
const custody = (s: Stage, kind: string, holders: string[], spells: { id: string; version: number }[]) => ({
  at: { person: s.id.son },
  with: {
    kind,
    holders,
    source: 'told',
    from: '2026-01-01',
    reason: 'Afgjort af Familieretshuset',
    basedOn: spells.map(({ id, version }) => ({ id, version })),
  },
})
const named = (name: string, language: string, reason: string) => ({ with: { name, language, reason } })

export const peopleWalks = [
  people(`PUT ${F}/name`, {
    do: () => named('Familien Moseby', 'en', 'Hørt forkert'),
    undo: () => named('Familien Mosegård', 'da', 'Det var ikke dem'),
  }),
  people(`POST ${F}/people`, {
    do: () => ({ with: { ...addedPerson, cpr: null, noCprReason: 'Ikke oplyst' } }),
    undo: (_, done) => ({ at: { person: done.id }, with: {} }),
  }),
  people(`POST ${F}/known-people`, {
    before: async (s) => {
      const member = { employee: s.id.coordinator, role: 'co-coordinator', chosenByFamily: false, party: null }
      await s.carry(`POST ${F}/team`, { at: { family: s.id.other }, with: member, by: 'neighbour' })
    },
    do: (s) => ({ with: { person: s.id.stranger, standsAs: 'other-adult', inInitiative: true } }),
    undo: (s) => ({ at: { person: s.id.stranger }, with: {} }),
  }),
  people(`PUT ${F}/people/:person`, {
    before: (s) => nameOf(s, s.id.son),
    do: (s, { familyName, born }) => ({
      at: { person: s.id.son },
      with: { givenName: 'Et Andet Navn', familyName, born, due: null },
    }),
    undo: (s, _, { givenName, familyName, born }) => ({
      at: { person: s.id.son },
      with: { givenName, familyName, born, due: null },
    }),
  }),
  people(`PUT ${F}/people/:person/identifier`, {
    before: (s) =>
      s.carry(`PUT ${F}/people/:person/identifier`, {
        at: { person: s.id.son },
        with: { cpr: null, noCprReason: 'Ikke oplyst', basedOn: null },
      }),
    do: (s, { version }) => ({
      at: { person: s.id.son },
      with: { cpr: null, noCprReason: 'Har ikke fået det', basedOn: version },
    }),
    undo: (s, { version }) => ({
      at: { person: s.id.son },
      with: { cpr: null, noCprReason: 'Ikke oplyst', basedOn: version },
    }),
  }),
  people(`PUT ${F}/people/:person/participation`, {
    do: (s) => ({ at: { person: s.id.son }, with: { standsAs: 'child', inInitiative: false } }),
    undo: (s) => ({ at: { person: s.id.son }, with: { standsAs: 'child', inInitiative: true } }),
    traces: ['participation'],
  }),
  people(`PUT ${F}/people/:person/own-access`, {
    do: (s) => ({ at: { person: s.id.daughter }, with: { on: false } }),
    undo: (s) => ({ at: { person: s.id.daughter }, with: { on: true } }),
    reads: { daughter: [OWN] },
  }),
  people(`PUT ${F}/people/:person/custody`, {
    before: (s) => custodyOf(s, s.id.son),
    do: (s, spells) => custody(s, 'sole', [s.id.mother], spells),
    undo: async (s) => custody(s, 'joint', [s.id.mother, s.id.father], await custodyOf(s, s.id.son)),
    traces: ['custody'],
    also: async (s) =>
      (await custodyOf(s, s.id.son)).map((one: { holder: string; kind: string }) => [one.holder, one.kind]),
    tells: (s) => ({ coordinator: [`${F}/people/${s.id.son}/custody`] }),
  }),
  people(`POST ${F}/people/:person/leave`, {
    do: (s) => ({ at: { person: s.id.son }, with: {} }),
    undo: (s) => ({ at: { person: s.id.son }, with: {} }),
    traces: ['participation'],
    again: true,
  }),
  people(`POST ${F}/people/:person/contacts`, {
    back: `PUT ${F}/people/:person/contacts/:contact`,
    do: (s) => ({ at: { person: s.id.son }, with: { ...phone, value: '12 12 12 12' } }),
    undo: (s, done) => ({ at: { person: s.id.son, contact: done.id }, with: { value: '21 21 21 21', endsOn: null } }),
    gone: '12 12 12 12',
    stays: { value: '21 21 21 21' },
  }),
  people(`PUT ${F}/people/:person/contacts/:contact`, {
    before: (s) => contactOf(s, s.id.mother),
    do: (s, { id }) => ({
      at: { person: s.id.mother, contact: id },
      with: { value: '99 99 99 99', endsOn: '2026-08-31' },
    }),
    undo: (s, { id }) => ({ at: { person: s.id.mother, contact: id }, with: { value: phone.value, endsOn: null } }),
    gone: '99 99 99 99',
  }),
  people(`PUT ${F}/people/:person/contacts/:contact/protection`, {
    before: (s) => contactOf(s, s.id.mother),
    do: (s, { id }) => ({
      at: { person: s.id.mother, contact: id },
      with: { protected: true, reason: 'Han ringer om natten' },
    }),
    undo: (s, { id }) => ({
      at: { person: s.id.mother, contact: id },
      with: { protected: false, reason: 'Det var det andet nummer' },
    }),
  }),
  people(`POST ${F}/relationships`, {
    do: (s) => ({ with: bond(s) }),
    undo: (_, done) => ({ at: { relationship: done.id }, with: { reason: 'Forkert person' } }),
    again: true,
  }),
  people(`PUT ${F}/relationships/:relationship`, {
    before: (s) => s.carry(`POST ${F}/relationships`, { with: bond(s) }),
    do: (_, { id }) => ({
      at: { relationship: id },
      with: {
        kind: 'foster-parent',
        inHousehold: false,
        startsOn: '2014-05-06',
        endsOn: null,
        reason: 'Sagt i telefonen',
      },
    }),
    undo: (_, { id }) => ({
      at: { relationship: id },
      with: { kind: 'mother', inHousehold: true, startsOn: '2014-05-06', endsOn: null, reason: 'Det var en anden' },
    }),
  }),
  people(`POST ${F}/firewalls`, {
    do: (s) => ({ with: { protected: s.id.father, other: s.id.daughter, kind: 'violence' } }),
    undo: (_, done) => ({ at: { firewall: done.id }, with: {} }),
    reads: { daughter: [OWN, `${OWN}/around`], father: [OWN, `${OWN}/around`] },
    again: true,
  }),
]
