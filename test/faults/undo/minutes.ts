import { meeting } from './given.ts'
import type { Saved, Stage } from './stage.ts'
import { F, walksOf } from './walk.ts'

/** The minutes of a meeting that is held today, texts made of them, and who was there. */
const M = '/api/minutes/:family/:item'

interface Held {
  readonly meeting: string
  readonly item: string
}
type WithLine = Held & { readonly line: string }
type WithText = Held & { readonly text: string }

const minutes = walksOf({ mother: ['/api/own/families/:family/minutes'] })
const reads = (of: Held) => ({
  coordinator: [`/api/minutes/:family/${of.meeting}`, `${F}/meetings/${of.meeting}/attendance`, `${F}/person-hours`],
  jobAdviser: [`/api/minutes/:family/${of.meeting}`],
  mother: [`/api/minutes/:family/${of.meeting}`, '/api/own/families/:family/minutes'],
})

const held = async (s: Stage): Promise<Held> => {
  const today = { ...meeting, day: '2026-09-01', time: '23:00', team: [s.id.jobAdviser] }
  const { id } = await s.carry(`POST ${F}/meetings`, { with: today })
  const listed = (await s.read('coordinator', `${F}/meetings`)).meetings
  const item = listed.find((one: Saved) => one.id === id).items[0].id
  const mother = { employee: null, person: s.id.mother, items: [item] }
  await s.carry(`POST ${F}/meetings/:meeting/admissions`, { at: { meeting: id }, with: mother })
  return { meeting: id, item }
}
const note = { kind: 'note', says: 'Mor henter om torsdagen', decidedBy: null }
const noted = async (s: Stage): Promise<WithLine> => {
  const of = await held(s)
  const { id } = await s.carry(`POST ${M}/lines`, { at: { ...of }, with: note })
  await s.read('coordinator', `/api/minutes/:family/${of.meeting}`)
  return { ...of, line: id }
}
const forMother = (s: Stage) => ({
  readers: [s.id.mother],
  heading: 'Skolen',
  says: 'Vi talte om skolen.',
  decided: null,
})
const told = async (s: Stage): Promise<WithText> => {
  const of = await held(s)
  const { id } = await s.carry(`POST ${M}/texts`, { at: { ...of }, with: forMother(s) })
  return { ...of, text: id }
}
const entry = (s: Stage, change: object) => ({
  entries: [{ employee: s.id.coordinator, person: null, stay: null, noted: null, ...change }],
})

export const minutesWalks = [
  minutes<WithLine>(`POST ${M}/lines`, {
    before: noted,
    do: (_, of) => ({ at: { ...of }, with: { ...note, says: 'Far henter om fredagen' } }),
    undo: (_, { id }, of) => ({ at: { ...of, line: id } }),
    traces: ['takenOut'],
    reads,
  }),
  minutes<WithLine>(`DELETE ${M}/lines/:line`, {
    before: noted,
    do: (_, of) => ({ at: { ...of } }),
    undo: (_, __, of) => ({ at: { ...of } }),
    reads,
    again: true,
  }),
  minutes<WithLine>(`PUT ${M}/lines/:line`, {
    before: noted,
    do: (_, of) => ({ at: { ...of }, with: { ...note, says: 'Mor henter om onsdagen', reason: 'Hørt forkert' } }),
    undo: (_, __, of) => ({ at: { ...of }, with: { ...note, reason: 'Det var rigtigt først' } }),
    traces: ['correctedBecause', 'correctedBy', 'correctedAt'],
    reads,
  }),
  minutes<WithLine>(`POST ${M}/approval`, {
    before: noted,
    do: (_, of) => ({ at: { ...of }, with: { basedOn: 1 } }),
    undo: (_, __, of) => ({ at: { ...of }, with: { reason: 'En linje manglede', basedOn: 2 } }),
    reads,
  }),
  minutes<Held>(`POST ${M}/texts`, {
    before: held,
    do: (s, of) => ({ at: { ...of }, with: forMother(s) }),
    undo: (_, { id }, of) => ({ at: { ...of, text: id } }),
    traces: ['textsTakenOut'],
    reads,
  }),
  minutes<WithText>(`DELETE ${M}/texts/:text`, {
    before: told,
    do: (_, of) => ({ at: { ...of } }),
    undo: (_, __, of) => ({ at: { ...of } }),
    reads,
    again: true,
  }),
  minutes<WithText>(`PUT ${M}/texts/:text`, {
    before: told,
    do: (s, of) => ({ at: { ...of }, with: { ...forMother(s), says: 'Vi talte om bussen.', reason: null } }),
    undo: (s, __, of) => ({ at: { ...of }, with: { ...forMother(s), reason: null } }),
    reads,
  }),
  minutes<WithText>(`POST ${M}/texts/:text/approval`, {
    before: told,
    do: (_, of) => ({ at: { ...of }, by: 'jobAdviser' }),
    undo: (_, __, of) => ({ at: { ...of }, with: { reason: 'Godkendt for hurtigt' } }),
    reads,
  }),
  minutes<Held>(`PUT ${F}/meetings/:meeting/attendance`, {
    before: held,
    do: (s, of) => ({ at: { ...of }, with: entry(s, { state: 'came', stay: { from: '10:00', until: '11:00' } }) }),
    undo: (s, _, of) => ({ at: { ...of }, with: entry(s, { state: null, noted: 1 }) }),
    reads,
  }),
]
