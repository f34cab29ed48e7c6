import type { Saved, Stage } from './stage.ts'
import { F } from './walk.ts'

/** What several walks begin with. */
export const phone = { kind: 'phone', value: '11 22 33 44', protected: false, startsOn: null }
export const contactOf = (s: Stage, person: string): Promise<Saved> =>
  s.carry(`POST ${F}/people/:person/contacts`, { at: { person }, with: phone })

export const addedPerson = {
  givenName: 'Aksel',
  familyName: 'Mosegård',
  born: '1950-03-01',
  due: null,
  standsAs: 'network',
  inInitiative: true,
}
export const personAdded = (s: Stage, change: object = {}): Promise<Saved> =>
  s.carry(`POST ${F}/people`, { with: { ...addedPerson, cpr: null, noCprReason: 'Ikke oplyst', ...change } })

export const meeting = {
  title: 'Møde',
  day: '2026-09-10',
  time: '10:00',
  place: null,
  team: [],
  items: [{ title: 'Punkt', note: null }],
}

export const talk = {
  language: 'dansk',
  interpreter: false,
  interpreterNote: null,
  reach: ['text'],
  notWhen: 'Før kl. 10',
  largePrint: false,
  readAloud: false,
  words: null,
}
export const wordsOfSupporter = {
  name: 'Moster Karin',
  relation: 'moster',
  does: 'Henter i SFO om onsdagen',
  reachedBy: null,
  contactPerson: true,
}
