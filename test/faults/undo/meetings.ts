import { meeting } from './given.ts'
import type { Saved, Stage, Step } from './stage.ts'
import { F, OWN, walksOf } from './walk.ts'

/** Meetings, their agenda, and who is invited to what. */
const meetings = walksOf({
  coordinator: [`${F}/meetings`, `${F}/around`, '/api/meetings'],
  mother: [`${OWN}/around`, '/api/own/meetings'],
  jobAdviser: ['/api/meetings'],
})
const M = `${F}/meetings/:meeting`

const { title, day, time, place } = meeting
const called = (s: Stage): Promise<Saved> =>
  s.carry(`POST ${F}/meetings`, { with: { ...meeting, team: [s.id.jobAdviser] } })
/** With the mother: nobody confirms or holds a meeting without the family. */
const withMother = (s: Stage) => ({ team: [s.id.jobAdviser], people: [{ person: s.id.mother }] })
const item = async (s: Stage): Promise<{ meeting: string; item: string }> => {
  const { id } = await called(s)
  const [first] = (await s.read('coordinator', `${F}/meetings`)).meetings
  return { meeting: id, item: first.items[0].id }
}
const invited = async (s: Stage): Promise<{ meeting: string; item: string; admission: string }> => {
  const of = await item(s)
  const { id } = await s.carry(`POST ${M}/admissions`, invite(s, of.meeting, [of.item]))
  return { ...of, admission: id }
}
const invite = (s: Stage, id: string, items: readonly string[]): Step => ({
  at: { meeting: id },
  with: { employee: s.id.neighbour, person: null, items },
})
const calledAs = (type: string) => (s: Stage) =>
  s.carry(`POST ${F}/meetings`, { with: { ...meeting, team: [s.id.jobAdviser], type } })
/** A meeting that has begun. */
const begun = async (s: Stage): Promise<Saved> => {
  const today = { day: s.now.slice(0, 10), time: '10:15' }
  const made = await s.carry(`POST ${F}/meetings`, { with: { ...meeting, ...withMother(s), ...today } })
  s.later()
  s.later()
  return made
}
const guest = { neighbour: ['/api/meetings'] }

export const meetingWalks = [
  meetings(`POST ${F}/meetings`, {
    do: (s) => ({ with: { ...meeting, team: [s.id.jobAdviser] } }),
    undo: (_, { id }) => ({ at: { meeting: id }, with: { reason: 'Kaldt til ved en fejl', offersAnother: false } }),
    traces: ['calledOff', 'takenOff'],
    stays: { title },
    also: async (s) => (await s.read('jobAdviser', '/api/meetings')).upcoming,
  }),
  meetings(`POST ${M}/calling-off`, {
    before: called,
    do: (_, { id }) => ({ at: { meeting: id }, with: { reason: 'Syg', offersAnother: true } }),
    undo: (_, { id }) => ({ at: { meeting: id }, with: { reason: 'Rask' } }),
    again: true,
  }),
  meetings(`PUT ${M}`, {
    before: called,
    do: (_, { id }) => ({
      at: { meeting: id },
      with: { title: 'Andet', day: '2026-09-12', time: '11:00', place: 'Her' },
    }),
    undo: (_, { id }) => ({ at: { meeting: id }, with: { title, day, time, place } }),
  }),
  meetings(`POST ${M}/items`, {
    before: called,
    do: (_, { id }) => ({
      at: { meeting: id },
      with: { title: 'To', note: null, category: 'cooperation', admissions: [] },
    }),
    undo: (_, { id }, was) => ({ at: { meeting: was.id, item: id }, with: {} }),
    traces: ['takenOff'],
  }),
  meetings(`DELETE ${M}/items/:item`, {
    before: item,
    do: (_, at) => ({ at, with: {} }),
    undo: (_, __, at) => ({ at, with: {} }),
    again: true,
  }),
  meetings(`PUT ${M}/items/:item`, {
    before: item,
    do: (_, at) => ({ at, with: { title: 'Noget andet', note: 'Husk kaffe' } }),
    undo: (_, __, at) => ({ at, with: { title: 'Punkt', note: null } }),
  }),
  meetings(`POST ${M}/admissions`, {
    before: item,
    do: (s, of) => invite(s, of.meeting, [of.item]),
    undo: (_, { id }, of) => ({ at: { meeting: of.meeting, admission: id }, with: {} }),
    reads: guest,
    again: true,
  }),
  meetings(`PUT ${M}/admissions/:admission`, {
    before: invited,
    do: (_, at) => ({ at, with: { items: [] } }),
    undo: (_, __, at) => ({ at, with: { items: [at.item] } }),
    reads: guest,
  }),
  meetings(`PUT ${M}/steps/:step`, {
    before: calledAs('netvaerksmoede'),
    do: (_, { id }) => ({
      at: { meeting: id, step: 'faelles-historie' },
      with: { state: 'skipped', reason: 'Vi tog den sidst', basedOn: null },
    }),
    undo: (_, { version }, { id }) => ({
      at: { meeting: id, step: 'faelles-historie' },
      with: { state: 'open', reason: null, basedOn: version },
    }),
    stays: { state: 'open' },
  }),
  meetings(`PUT ${M}/grounds/:gate`, {
    before: calledAs('samarbejdsmoede'),
    do: (_, { id }) => ({
      at: { meeting: id, gate: 'pre-meeting' },
      with: { way: 'held', on: '2026-08-31', says: 'Mor og Kirsten', basedOn: null },
    }),
    undo: (_, { version }, { id }) => ({ at: { meeting: id, gate: 'pre-meeting' }, with: { basedOn: version } }),
    stays: { takenBack: true },
  }),
  meetings(`POST ${M}/confirmation`, {
    before: (s) => s.carry(`POST ${F}/meetings`, { with: { ...meeting, ...withMother(s) } }),
    do: (_, { id }) => ({ at: { meeting: id } }),
    undo: (_, __, { id }) => ({ at: { meeting: id } }),
    again: true,
  }),
  meetings(`POST ${M}/holding`, {
    before: begun,
    do: (_, { id }) => ({ at: { meeting: id } }),
    undo: (_, __, { id }) => ({ at: { meeting: id } }),
    again: true,
  }),
]
