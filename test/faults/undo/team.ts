import type { Saved, Stage, Step } from './stage.ts'
import { F, OWN, walksOf } from './walk.ts'

/** The family's team, and what those who lead coordinators do about it. */
const team = walksOf({ coordinator: [F, `${F}/team`], mother: [OWN, `${OWN}/team`] })
const led = walksOf({ lead: ['/api/team-lead'], coordinator: [`${F}/team`], mother: [`${OWN}/team`] })
const lists = walksOf({ lead: ['/api/team-lead'], coordinator: [`${F}/team`] })

const LEAD = '/api/team-lead/families/:family'
const adviser = (s: Stage): Step => ({
  with: { employee: s.id.neighbour, role: 'adviser-with-decision-right', chosenByFamily: false, party: null },
})
const memberOf = async (s: Stage, employee: string) =>
  (await s.read('coordinator', `${F}/team`)).members.find((one: { employee: string }) => one.employee === employee)
const of = (s: Stage, body: object): Step => ({ at: { membership: s.id.jobMembership }, with: body })
const part = async (s: Stage, does: string): Promise<Step> =>
  of(s, {
    partVersion: (await memberOf(s, s.id.jobAdviser)).part.version,
    does,
    authority: 'provider',
    bothReason: null,
    toldFamilyOn: null,
  })
const notes = { reason: null, jointMeetingOn: null, familyAskedOn: null, familySays: null }
const handedOver = async (s: Stage): Promise<Step> => ({
  with: {
    from: s.id.coordinatorMembership,
    employee: s.id.fresh,
    oldBecomes: 'leaves',
    basedOn: (await memberOf(s, s.id.coordinator)).version,
    begins: '2026-09-02',
    takesOver: '2026-09-16',
    noOverlapReason: null,
    ...notes,
  },
})
const planned = async (s: Stage): Promise<Step> => {
  const { handovers } = await s.read('coordinator', `${F}/team`)
  return { at: { handover: handovers.find((one: { state: string }) => one.state === 'planned').id } }
}
const competence = (s: Stage): Promise<Saved> =>
  s.carry('POST /api/team-lead/competences', { with: { name: 'Taler arabisk', category: null }, by: 'lead' })
const weight = { name: 'Tung', counts: 2 }
const place = async (s: Stage): Promise<Step> => {
  const [one] = (await s.read('lead', '/api/team-lead')).places
  return { at: { naming: one.id }, by: 'lead' }
}
const wished = async (s: Stage): Promise<Saved> =>
  s.carry(`POST ${OWN}/team/:membership/wish`, {
    at: { membership: s.id.jobMembership },
    with: { words: 'En anden, tak' },
    by: 'mother',
  })
const answer = (id: string, words: string, change: object = {}): Step => ({
  at: { wish: id },
  with: { answer: 'no', words, employee: null, ...change },
  by: 'lead',
})
const uncovered = async (s: Stage): Promise<void> => {
  await s.carry('POST /api/settings/employees/:employee/end', {
    at: { employee: s.id.coordinator },
    with: { basedOn: 1, lastDay: '2026-09-01', atOnce: true, reason: 'Har sagt op.', openPlaces: true },
    by: 'admin',
  })
  await s.carry(`POST ${LEAD}/namings/:naming/cancel`, { ...(await place(s)), with: {} })
  s.later()
}

export const teamWalks = [
  team(`POST ${F}/team`, {
    do: adviser,
    undo: (_, { id }) => ({ at: { membership: id }, with: {} }),
    reads: { neighbour: [F] },
    again: true,
  }),
  team(`POST ${F}/team/:membership/last-day`, {
    do: (s) => of(s, { lastDay: '2026-10-01' }),
    undo: (s) => of(s, { lastDay: null }),
  }),
  team(`POST ${F}/team/:membership/part`, {
    before: async (s) => s.carry(`POST ${F}/team/:membership/part`, await part(s, 'Finder praktik')),
    do: (s) => part(s, 'Noget helt andet'),
    undo: (s) => part(s, 'Finder praktik'),
  }),
  team(`POST ${F}/team/:membership/stage`, {
    do: (s) => ({ at: { membership: s.id.coordinatorMembership }, with: { stage: 'tapering' } }),
    undo: (s) => ({ at: { membership: s.id.coordinatorMembership }, with: { stage: null } }),
  }),
  team(`POST ${F}/team/:membership/pair`, {
    do: (s) => of(s, { with: s.id.coordinatorMembership }),
    undo: (s) => of(s, { with: null }),
  }),
  team(`POST ${F}/team/:membership/substitute`, {
    do: (s) => of(s, { employee: s.id.neighbour, from: '2026-09-05', lastDay: '2026-09-06' }),
    undo: (_, { id }) => ({ at: { membership: id }, with: {} }),
  }),
  team(`POST ${F}/coordinator`, {
    do: handedOver,
    undo: async (s) => ({ ...(await planned(s)), with: {} }),
    traces: ['handovers'],
    again: true,
  }),
  team(`POST ${F}/handovers/:handover`, {
    before: async (s) => void (await s.carry(`POST ${F}/coordinator`, await handedOver(s))),
    do: async (s) => ({ ...(await planned(s)), with: { ...notes, familySays: 'Det er fint' } }),
    undo: async (s) => ({ ...(await planned(s)), with: notes }),
  }),
  led(`POST ${F}/team/ask-leader`, {
    do: () => ({ with: { words: 'Kan arabisk' } }),
    undo: async (s) => ({ ...(await place(s)), with: {} }),
  }),
  led(`POST ${LEAD}/naming`, {
    before: uncovered,
    do: () => ({ with: {}, by: 'lead' }),
    undo: (_, { id }) => ({ at: { naming: id }, with: {}, by: 'lead' }),
    reads: { lead: ['/api/team-lead'], coordinator: [] },
    again: true,
  }),
  led('POST /api/team-lead/employees/:employee/namings', {
    do: (s) => ({ at: { employee: s.id.coordinator }, with: {}, by: 'lead' }),
    undo: async (s) => ({ ...(await place(s)), with: {} }),
  }),
  led(`POST ${LEAD}/namings/:naming`, {
    before: async (s) => void (await s.carry(`POST ${F}/team/ask-leader`, { with: { words: null } })),
    do: async (s) => {
      const step = await place(s)
      return { ...step, with: { employee: s.id.fresh } }
    },
    undo: async (s) => {
      const { members } = await s.read('fresh', `${F}/team`)
      const now = members.find((one: { employee: string }) => one.employee === s.id.fresh)
      const at = { from: now.id, basedOn: now.version, employee: s.id.coordinator }
      const today = { begins: '2026-09-01', takesOver: '2026-09-01', noOverlapReason: 'Navngivet ved en fejl' }
      return { with: { ...at, ...today, oldBecomes: 'leaves', ...notes }, by: 'fresh' }
    },
    traces: ['id', 'startsAt', 'handovers', 'places', 'isNaming'],
  }),
  led(`POST ${LEAD}/wishes/:wish/take`, {
    before: async (s) => {
      const { id } = await wished(s)
      return s.carry(`POST ${LEAD}/wishes/:wish/take`, {
        at: { wish: id },
        with: { answerBy: '2026-09-08' },
        by: 'lead',
      })
    },
    do: (_, { id }) => ({ at: { wish: id }, with: { answerBy: '2026-10-08' }, by: 'lead' }),
    undo: (_, { id }) => ({ at: { wish: id }, with: { answerBy: '2026-09-08' }, by: 'lead' }),
  }),
  led(`POST ${LEAD}/wishes/:wish/answer`, {
    before: wished,
    do: (_, { id }) => answer(id, 'Et forkert svar'),
    undo: (_, { id }) => answer(id, 'Jens kender jer bedst', { reason: 'Svaret gjaldt en anden' }),
    stays: { answerWords: 'Jens kender jer bedst' },
  }),
  led(`POST ${LEAD}/wishes/:wish/correction`, {
    before: async (s) => s.carry(`POST ${LEAD}/wishes/:wish/answer`, answer((await wished(s)).id, 'Jens bliver')),
    do: (_, { id }) => answer(id, 'Et forkert svar', { reason: 'Hørt forkert' }),
    undo: (_, { id }) => answer(id, 'Jens bliver', { reason: 'Det var rigtigt' }),
    traces: ['correctedAt', 'correctionReason', 'earlierAnswer', 'earlierWords'],
  }),
  team(`POST ${F}/team/needs`, {
    before: competence,
    do: (_, { id }) => ({ with: { competence: id } }),
    undo: (_, { id }) => ({ at: { ability: id }, with: {} }),
    again: true,
  }),
  lists('POST /api/team-lead/competences', {
    do: () => ({ with: { name: 'Taler arabisk', category: null }, by: 'lead' }),
    undo: (_, { id }) => ({ at: { competence: id }, with: {}, by: 'lead' }),
    again: true,
  }),
  lists('POST /api/team-lead/weights', {
    do: () => ({ with: weight, by: 'lead' }),
    undo: (_, { id }) => ({ at: { weight: id }, with: {}, by: 'lead' }),
    again: true,
  }),
  lists('POST /api/team-lead/employees/:employee/competences', {
    before: competence,
    do: (s, { id }) => ({ at: { employee: s.id.coordinator }, with: { competence: id, can: true }, by: 'lead' }),
    undo: (s, _, { id }) => ({ at: { employee: s.id.coordinator }, with: { competence: id, can: false }, by: 'lead' }),
  }),
]
