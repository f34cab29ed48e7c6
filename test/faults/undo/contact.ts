import type { Saved, Stage, Step } from './stage.ts'
import { F, OWN, walksOf } from './walk.ts'

/** Contact with the family: what was had, what was agreed, and what could not wait. */
const contact = walksOf({ coordinator: [`${F}/contact`], mother: [`${OWN}/contact`] })

const had = (s: Stage, change: object = {}): Step => ({
  with: {
    form: 'telefon',
    at: '2026-09-01T07:00:00.000Z',
    minutes: 10,
    persons: [s.id.mother],
    employees: [],
    others: null,
    reached: true,
    aim: null,
    note: 'Vi talte om skolen',
    askedBy: 'family',
    ...change,
  },
})
const entry = (s: Stage): Step => ({ with: { ...had(s).with, category: 'cooperation', acute: false } })
const written = (s: Stage): Promise<Saved> => s.carry(`POST ${F}/contact/entries`, entry(s))
const rhythm = (s: Stage, change: object = {}) => ({
  everyDays: 14,
  form: 'hjemmebesoeg',
  persons: [s.id.mother],
  employee: s.id.coordinator,
  words: null,
  from: '2026-08-01',
  ...change,
})
const agreed = (s: Stage): Promise<Saved> => s.carry(`POST ${F}/contact/rhythms`, { with: rhythm(s) })
const urgent = { with: { words: 'Strømmen er lukket' } }
const said = (s: Stage): Promise<Saved> => s.carry(`POST ${OWN}/contact/acute`, { ...urgent, by: 'mother' })
const because = (reason: string) => ({ with: { reason } })

export const contactWalks = [
  contact(`POST ${F}/contact/entries`, {
    do: entry,
    undo: (_, { id }) => ({ at: { entry: id }, ...because('Forkert familie') }),
    stays: { mine: true },
    gone: 'Vi talte om skolen',
  }),
  contact(`PUT ${F}/contact/entries/:entry`, {
    before: written,
    do: (s, { id }) => ({
      at: { entry: id },
      with: { ...had(s, { note: 'Vi talte om arbejdet' }).with, reason: 'Jeg huskede forkert' },
    }),
    undo: (s, { id }) => ({ at: { entry: id }, with: { ...had(s).with, reason: 'Det var skolen' } }),
    gone: 'Vi talte om arbejdet',
  }),
  contact(`POST ${F}/contact/entries/:entry/taking-out`, {
    before: written,
    do: (_, { id }) => ({ at: { entry: id }, ...because('Forkert familie') }),
    undo: (_, { id }) => ({ at: { entry: id }, ...because('Den var rigtig') }),
    again: true,
  }),
  contact(`POST ${F}/contact/rhythms`, {
    do: (s) => ({ with: rhythm(s) }),
    undo: (_, { id }) => ({ at: { rhythm: id }, ...because('Forkert familie') }),
    stays: { takenOut: true },
  }),
  contact(`PUT ${F}/contact/rhythms/:rhythm`, {
    before: agreed,
    do: (s, { id }) => ({
      at: { rhythm: id },
      with: { ...rhythm(s, { everyDays: 28 }), endsOn: null, reason: 'De vil hellere ses sjældnere' },
    }),
    undo: (s, { id }) => ({ at: { rhythm: id }, with: { ...rhythm(s), endsOn: null, reason: 'Alligevel ikke' } }),
  }),
  contact(`POST ${F}/contact/rhythms/:rhythm/taking-out`, {
    before: agreed,
    do: (_, { id }) => ({ at: { rhythm: id }, ...because('Forkert familie') }),
    undo: (_, { id }) => ({ at: { rhythm: id }, ...because('Den var rigtig') }),
    again: true,
  }),
  contact(`POST ${F}/contact/acute`, {
    do: () => urgent,
    undo: (_, { id }) => ({ at: { acute: id }, ...because('Det kan vente') }),
    stays: { takenBackAt: '2026-09-01T08:30:00.000Z' },
  }),
  contact(`POST ${OWN}/contact/acute`, {
    do: () => ({ ...urgent, by: 'mother' }),
    undo: (_, { id }) => ({ at: { acute: id }, by: 'mother' }),
    stays: { takenBackAt: '2026-09-01T08:30:00.000Z' },
  }),
  contact(`POST ${F}/contact/acute/:acute/answer`, {
    before: said,
    do: (_, { id }) => ({ at: { acute: id }, with: { words: 'Jeg ringer til dem' } }),
    undo: (_, { id }) => ({ at: { acute: id }, ...because('Det var en anden familie') }),
    gone: 'Jeg ringer til dem',
    again: true,
  }),
]
