import { personAdded, wordsOfSupporter, talk } from './given.ts'
import type { Saved, Stage } from './stage.ts'
import { F, OWN, walksOf } from './walk.ts'

/** Where the family lives, who is kept out of what, how it is talked with, and who is there for it. */
const homes = walksOf({ coordinator: [`${F}/homes`], mother: [`${OWN}/homes`] })
const protection = walksOf({ coordinator: [`${F}/protection`, `${F}/around`], mother: [OWN, `${OWN}/around`] })
const voice = walksOf({ coordinator: [F, `${F}/voice`], mother: [OWN, `${OWN}/voice`] })

const home = (s: Stage, name = 'Hos mor'): Promise<Saved> =>
  s.carry(`POST ${F}/homes`, { with: { name, kind: 'family', protectedFor: null } })
const lives = (s: Stage, id: string) => ({
  home: id,
  person: s.id.son,
  share: 'half',
  note: 'Skifter om mandagen',
  startsOn: '2026-01-05',
})
const spell = { share: 'half', note: 'Skifter om mandagen', startsOn: '2026-01-05', endsOn: null, reason: null }
const placed = (s: Stage) => ({ child: s.id.son, kind: 'kin', visits: 'Hver lørdag', startsOn: '2026-02-01' })
const placement = { kind: 'kin', visits: 'Hver lørdag', startsOn: '2026-02-01', endsOn: null, reason: null }
const restriction = (s: Stage) => ({ person: s.id.father, kind: 'not-contacted', what: 'Ring ikke', startsOn: null })
const partner = async (s: Stage): Promise<string> =>
  (await personAdded(s, { standsAs: 'other-adult', inInitiative: false, born: '1980-01-01' })).id
const found = { assessedOn: '2026-08-20', outcome: 'not-resource', violence: 'not-known', reason: 'Talt med alle tre' }
const released = (s: Stage) => ({
  party: s.id.father,
  title: 'Det, du og kommunen har aftalt',
  body: 'Du kommer til samtale hver uge.',
})
const behind = { father: [`${OWN}/released`], coordinator: [`${F}/releases`] }

export const aroundWalks = [
  homes(`POST ${F}/homes`, {
    back: `PUT ${F}/homes/:home`,
    do: () => ({ with: { name: 'Hos moor', kind: 'family', protectedFor: null } }),
    undo: (_, { id }) => ({ at: { home: id }, with: { name: 'Hos mor', kind: 'family' } }),
    gone: 'Hos moor',
    stays: { name: 'Hos mor' },
  }),
  homes(`PUT ${F}/homes/:home`, {
    before: (s) => home(s),
    do: (_, { id }) => ({ at: { home: id }, with: { name: 'Hos moster', kind: 'kin' } }),
    undo: (_, { id }) => ({ at: { home: id }, with: { name: 'Hos mor', kind: 'family' } }),
  }),
  homes(`POST ${F}/residences`, {
    back: `PUT ${F}/residences/:residence`,
    before: (s) => home(s),
    do: (s, { id }) => ({ with: { ...lives(s, id), startsOn: '2026-05-01' } }),
    undo: (_, { id }) => ({ at: { residence: id }, with: { ...spell, reason: 'Det var i januar' } }),
    gone: '2026-05-01',
    stays: { startsOn: '2026-01-05' },
  }),
  homes(`PUT ${F}/residences/:residence`, {
    before: async (s) => s.carry(`POST ${F}/residences`, { with: lives(s, (await home(s)).id) }),
    do: (_, { id }) => ({ at: { residence: id }, with: { ...spell, startsOn: '2025-12-01', reason: 'Forkert dato' } }),
    undo: (_, { id }) => ({ at: { residence: id }, with: { ...spell, reason: 'Den var rigtig' } }),
  }),
  homes(`POST ${F}/placements`, {
    back: `PUT ${F}/placements/:placement`,
    do: (s) => ({ with: { ...placed(s), visits: 'Hver tirsdag' } }),
    undo: (_, { id }) => ({ at: { placement: id }, with: placement }),
    gone: 'tirsdag',
    stays: { visits: 'Hver lørdag' },
  }),
  homes(`PUT ${F}/placements/:placement`, {
    before: (s) => s.carry(`POST ${F}/placements`, { with: placed(s) }),
    do: (_, { id }) => ({
      at: { placement: id },
      with: { ...placement, startsOn: '2026-03-01', reason: 'Hørt forkert' },
    }),
    undo: (_, { id }) => ({ at: { placement: id }, with: { ...placement, reason: 'Det var i februar' } }),
  }),
  protection(`POST ${F}/restrictions`, {
    do: (s) => ({ with: restriction(s) }),
    undo: (_, { id }) => ({
      at: { restriction: id },
      with: { what: 'Ring ikke', endsOn: '2026-09-01', reason: 'Det var en anden' },
    }),
    stays: { endsOn: '2026-09-01' },
  }),
  protection(`PUT ${F}/restrictions/:restriction`, {
    before: (s) => s.carry(`POST ${F}/restrictions`, { with: restriction(s) }),
    do: (_, { id }) => ({
      at: { restriction: id },
      with: { what: 'Ring ikke', endsOn: '2026-09-01', reason: 'Aftalt i dag' },
    }),
    undo: (_, { id }) => ({
      at: { restriction: id },
      with: { what: 'Ring ikke', endsOn: null, reason: 'Var en fejl' },
    }),
  }),
  protection(`POST ${F}/people/:person/partner-assessments`, {
    back: `PUT ${F}/partner-assessments/:assessment`,
    before: partner,
    do: (_, person) => ({ at: { person }, with: { ...found, reason: 'Talt med naboen' } }),
    undo: (_, { id }) => ({ at: { assessment: id }, with: { ...found, why: 'Skrevet ind på den forkerte' } }),
    gone: 'naboen',
    stays: { reason: 'Talt med alle tre' },
  }),
  protection(`PUT ${F}/partner-assessments/:assessment`, {
    before: async (s) =>
      s.carry(`POST ${F}/people/:person/partner-assessments`, { at: { person: await partner(s) }, with: found }),
    do: (_, { id }) => ({ at: { assessment: id }, with: { ...found, violence: 'yes', why: 'Hørt i dag' } }),
    undo: (_, { id }) => ({ at: { assessment: id }, with: { ...found, why: 'Det var en anden' } }),
  }),
  protection(`POST ${F}/wall-questions/:question/answer`, {
    before: async (s) => {
      await s.carry(`POST ${F}/firewalls/:firewall/end`, { at: { firewall: s.id.firewall }, with: {} })
      await s.carry(`POST ${F}/people/:person/contacts`, {
        at: { person: s.id.mother },
        with: { kind: 'phone', value: '11 22 33 44', protected: true, startsOn: null },
      })
      const [question] = (await s.read('coordinator', `${F}/protection`)).questions as Saved[]
      const answered = { answer: 'wall', reason: null }
      return s.carry(`POST ${F}/wall-questions/:question/answer`, { at: { question: question!.id }, with: answered })
    },
    do: (_, { id }) => ({ at: { question: id }, with: { answer: 'not-needed', reason: 'De taler godt sammen' } }),
    undo: (_, { id }) => ({ at: { question: id }, with: { answer: 'wall', reason: null } }),
    reads: { father: [OWN, `${OWN}/around`] },
    traces: ['answeredAt', 'id', 'startsAt'],
  }),
  protection(`POST ${F}/releases`, {
    do: (s) => ({ with: released(s) }),
    undo: (_, { id }) => ({ at: { release: id }, with: { reason: 'Sendt for tidligt' } }),
    reads: behind,
    stays: { takenBackAt: '2026-09-01T08:30:00.000Z' },
  }),
  protection(`POST ${F}/releases/:release/take-back`, {
    before: (s) => s.carry(`POST ${F}/releases`, { with: released(s) }),
    do: (_, { id }) => ({ at: { release: id }, with: { reason: 'Sendt for tidligt' } }),
    undo: (s) => ({ with: released(s) }),
    reads: { father: [`${OWN}/released`], coordinator: [`${F}/releases`] },
    traces: ['id', 'releasedAt', 'releases'],
    also: async (s) =>
      (await s.read('coordinator', `${F}/releases`)).releases.filter(
        (one: { takenBackAt: string | null }) => one.takenBackAt === null,
      ).length,
  }),
  voice(`PUT ${F}/people/:person/communication`, {
    before: (s) =>
      s.carry(`PUT ${F}/people/:person/communication`, {
        at: { person: s.id.mother },
        with: { ...talk, basedOn: null },
      }),
    do: (s) => ({ at: { person: s.id.mother }, with: { ...talk, interpreter: true, basedOn: 1 } }),
    undo: (s) => ({ at: { person: s.id.mother }, with: { ...talk, basedOn: 2 } }),
  }),
  voice(`POST ${F}/supporters`, {
    do: (s) => ({ with: { ...wordsOfSupporter, agreedBy: s.id.mother, agreedOn: '2026-08-30' } }),
    undo: (_, { id }) => ({ at: { supporter: id }, with: { ...wordsOfSupporter, endsOn: '2026-09-01' } }),
    stays: { endsOn: '2026-09-01' },
  }),
  voice(`PUT ${F}/supporters/:supporter`, {
    before: (s) =>
      s.carry(`POST ${F}/supporters`, {
        with: { ...wordsOfSupporter, agreedBy: s.id.mother, agreedOn: '2026-08-30' },
      }),
    do: (_, { id }) => ({ at: { supporter: id }, with: { ...wordsOfSupporter, does: 'Intet', endsOn: '2026-09-01' } }),
    undo: (_, { id }) => ({ at: { supporter: id }, with: { ...wordsOfSupporter, endsOn: null } }),
  }),
]
