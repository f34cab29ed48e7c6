import type { Saved, Stage, Step } from './stage.ts'
import { F, OWN, walksOf } from './walk.ts'

/** The course from its first day to what comes after it. */
const course = walksOf({ coordinator: [F, `${F}/course`], mother: [OWN, `${OWN}/course`] })
const afterwards = walksOf({
  neighbour: [`${F}/course`],
  mother: [`${OWN}/course`],
  coordinator: [`${F}/course`],
})

const courseOf = async (s: Stage) => (await s.read('coordinator', `${F}/course`)).course
const pending = { reason: 'Vi lærer hinanden at kende først', expectedOn: '2026-10-01' }
const agreed = (s: Stage, what = 'Vi ringer, hvis Dina bliver hjemme') => ({
  what,
  agreedOn: '2026-08-30',
  persons: [s.id.mother],
  employees: [s.id.coordinator],
})
const oral = (s: Stage): Step => ({ with: { ...agreed(s), category: 'cooperation' } })
const spoken = (s: Stage): Promise<Saved> => s.carry(`POST ${F}/oral-agreements`, oral(s))
const standing = (list: string, by: string) => async (s: Stage) =>
  (await s.read('coordinator', `${F}/course`))[list].filter((one: Record<string, unknown>) => one[by] === null).length
const rest = { reason: 'Familien er hos mormor', startsOn: '2026-07-01', expectedUntil: '2026-08-01' }

/** Taking part is imposed: the course is under way. */
export const imposed = async (s: Stage): Promise<string> => {
  const { id } = await s.carry(`POST ${F}/consents`, {
    with: {
      kind: 'imposed-by-youth-crime-board',
      persons: [s.id.daughter],
      paragraph: 'Lov om bekæmpelse af ungdomskriminalitet § 13',
    },
  })
  await s.carry(`POST ${F}/imposed/:basis/decision`, {
    at: { basis: id },
    with: { decision: 'Forbedringsforløb', decidedOn: '2026-03-01', expectedUntil: null },
  })
  return id
}
const begun = async (s: Stage): Promise<void> => {
  await imposed(s)
  const on = { basedOn: (await courseOf(s)).version, on: '2026-03-01', reason: 'Det første møde' }
  await s.carry(`PUT ${F}/course/start`, { with: on })
}
const close = async (s: Stage, change: object = {}): Promise<Step> => ({
  with: {
    basedOn: (await courseOf(s)).version,
    reason: 'familien-er-et-godt-sted',
    note: null,
    decidedBy: 'Familien og koordinatoren sammen',
    handedTo: 'ordinary',
    handedDepartment: null,
    handedName: 'Rådgiver i familieafdelingen',
    handedOn: '2026-09-15',
    acceptedBy: null,
    acceptedOn: null,
    needs: [],
    words: [],
    meetings: [],
    afterCare: { contact: s.id.neighbour, days: ['2026-12-01'] },
    ...change,
  },
})
const need = {
  what: 'Hjælp til lektier',
  category: 'cooperation',
  concerns: null,
  receiverDepartment: null,
  receiverName: 'Klasselæreren',
  fromOn: '2026-10-01',
  acceptedBy: null,
  acceptedOn: null,
}
const closed = async (s: Stage): Promise<{ closing: string; need: string; check: string }> => {
  await begun(s)
  const { id } = await s.carry(`POST ${F}/closings`, await close(s, { needs: [need] }))
  const { needs, checks } = await s.read('coordinator', `${F}/course`)
  return { closing: id, need: needs[0].id, check: checks[0].id }
}
const taken = (acceptedBy: string) => ({ with: { acceptedBy, acceptedOn: '2026-09-01' } })
const heard = (outcome: string, note: string) => ({ doneOn: '2026-09-01', outcome, note })
const another = { plannedOn: '2027-02-01', reason: 'Dina skifter skole i januar' }
const back = (id: string, members: string[]): Step => ({
  at: { closing: id },
  with: { reason: 'Jeg lukkede den forkerte', members, consents: true },
})

const noLevel = { prevention: null, intensity: null, why: null, familySays: null }
const muchHelp = { ...noLevel, intensity: 'Hver uge', why: 'Børnene er hjemme', familySays: 'Hellere to gange' }

export const courseWalks = [
  course(`PUT ${F}/course/start`, {
    before: begun,
    do: async (s) => ({
      with: { basedOn: (await courseOf(s)).version, on: '2026-02-01', reason: 'Vi talte sammen i februar' },
    }),
    undo: async (s) => ({
      with: { basedOn: (await courseOf(s)).version, on: '2026-03-01', reason: 'Det første møde' },
    }),
  }),
  course(`PUT ${F}/course/level`, {
    before: begun,
    do: async (s) => ({ with: { basedOn: (await courseOf(s)).version, ...muchHelp } }),
    undo: async (s) => ({ with: { basedOn: (await courseOf(s)).version, ...noLevel } }),
  }),
  course(`PUT ${F}/course/plan-pending`, {
    before: async (s) => {
      await s.carry(`PUT ${F}/course/plan-pending`, { with: { basedOn: (await courseOf(s)).version, pending } })
    },
    do: async (s) => ({ with: { basedOn: (await courseOf(s)).version, pending: null } }),
    undo: async (s) => ({ with: { basedOn: (await courseOf(s)).version, pending } }),
  }),
  course(`POST ${F}/oral-agreements`, {
    do: oral,
    undo: (_, { id }) => ({ at: { oral: id }, with: { reason: 'Skrevet to gange' } }),
    stays: { withdrawnAt: '2026-09-01T08:30:00.000Z' },
  }),
  course(`PUT ${F}/oral-agreements/:oral`, {
    before: spoken,
    do: (s, { id }) => ({ at: { oral: id }, with: { ...agreed(s, 'Mor ringer'), reason: 'Det var mor' } }),
    undo: (s, { id }) => ({ at: { oral: id }, with: { ...agreed(s), reason: 'Det var os begge' } }),
  }),
  course(`PUT ${F}/oral-agreements/:oral/place`, {
    before: spoken,
    do: (s, { id }) => ({ at: { oral: id }, with: { goal: s.id.goal, action: null } }),
    undo: (_, { id }) => ({ at: { oral: id }, with: { goal: null, action: null } }),
  }),
  course(`POST ${F}/oral-agreements/:oral/withdraw`, {
    before: spoken,
    do: (_, { id }) => ({ at: { oral: id }, with: { reason: 'Skrevet to gange' } }),
    undo: oral,
    traces: ['agreements'],
    also: standing('agreements', 'withdrawnAt'),
  }),
  course(`POST ${F}/pauses`, {
    before: begun,
    do: () => ({ with: rest }),
    undo: (_, { id }) => ({ at: { pause: id }, with: { reason: 'Forkert familie' } }),
  }),
  course(`PUT ${F}/pauses/:pause`, {
    before: async (s) => (await begun(s), s.carry(`POST ${F}/pauses`, { with: rest })),
    do: (_, { id }) => ({ at: { pause: id }, with: { ...rest, reason: 'De er på ferie', endedOn: '2026-08-10' } }),
    undo: (_, { id }) => ({ at: { pause: id }, with: { ...rest, endedOn: null } }),
  }),
  course(`POST ${F}/pauses/:pause/withdraw`, {
    before: async (s) => (await begun(s), s.carry(`POST ${F}/pauses`, { with: rest })),
    do: (_, { id }) => ({ at: { pause: id }, with: { reason: 'Forkert familie' } }),
    undo: () => ({ with: rest }),
    traces: ['id'],
  }),
  course(`POST ${F}/closings`, {
    before: begun,
    do: (s) => close(s),
    undo: (s, { id }) => back(id, [s.id.jobMembership]),
    reads: { jobAdviser: [F, `${F}/course`] },
    traces: ['id', 'startsAt', 'closings', 'checks'],
  }),
  course(`POST ${F}/closings/:closing/take-back`, {
    before: closed,
    do: (s, { closing }) => back(closing, [s.id.jobMembership]),
    undo: (s) => close(s, { needs: [need] }),
    reads: { jobAdviser: [F, `${F}/course`], coordinator: [`${F}/course`] },
    traces: ['closings', 'checks', 'needs', 'letGo', 'id', 'closing', 'startsAt'],
    also: standing('closings', 'takenBackAt'),
  }),
  afterwards(`PUT ${F}/closings/:closing/accepted`, {
    before: async (s) => {
      const { closing } = await closed(s)
      return s.carry(`PUT ${F}/closings/:closing/accepted`, {
        at: { closing },
        ...taken('Lone Lærke'),
        by: 'neighbour',
      })
    },
    do: (_, { id }) => ({ at: { closing: id }, ...taken('Lena Lærke'), by: 'neighbour' }),
    undo: (_, { id }) => ({ at: { closing: id }, ...taken('Lone Lærke'), by: 'neighbour' }),
  }),
  afterwards(`PUT ${F}/remaining-needs/:need/accepted`, {
    before: async (s) => {
      const of = { at: { need: (await closed(s)).need }, by: 'neighbour' } as const
      return s.carry(`PUT ${F}/remaining-needs/:need/accepted`, { ...of, ...taken('Lone Lærke') })
    },
    do: (_, { id }) => ({ at: { need: id }, ...taken('Lena Lærke'), by: 'neighbour' }),
    undo: (_, { id }) => ({ at: { need: id }, ...taken('Lone Lærke'), by: 'neighbour' }),
  }),
  afterwards(`POST ${F}/closings/:closing/checks`, {
    before: closed,
    do: (_, { closing }) => ({ at: { closing }, with: another, by: 'neighbour' }),
    undo: (_, { id }) => ({ at: { check: id }, with: { reason: 'Familien vil hellere ringe selv' }, by: 'neighbour' }),
    stays: { cancelledReason: 'Familien vil hellere ringe selv' },
  }),
  afterwards(`POST ${F}/checks/:check/cancel`, {
    before: async (s) => {
      const { closing } = await closed(s)
      return s.carry(`POST ${F}/closings/:closing/checks`, { at: { closing }, with: another, by: 'neighbour' })
    },
    do: (_, { id }) => ({ at: { check: id }, with: { reason: 'Familien vil ikke' }, by: 'neighbour' }),
    undo: async (s) => {
      const [closing] = (await s.read('neighbour', `${F}/course`)).closings
      return { at: { closing: closing.id }, with: another, by: 'neighbour' }
    },
    traces: ['checks'],
    also: standing('checks', 'cancelledReason'),
  }),
  afterwards(`PUT ${F}/checks/:check`, {
    before: async (s) => {
      const { check } = await closed(s)
      return s.carry(`PUT ${F}/checks/:check`, { at: { check }, with: heard('well', 'Det går godt'), by: 'neighbour' })
    },
    do: (_, { id }) => ({ at: { check: id }, with: heard('hard', 'Det går skidt'), by: 'neighbour' }),
    undo: (_, { id }) => ({ at: { check: id }, with: heard('well', 'Det går godt'), by: 'neighbour' }),
  }),
  course(`POST ${F}/setbacks/:setback/answer`, {
    before: async (s) => {
      await begun(s)
      const { id } = await s.carry(`POST ${OWN}/setbacks`, { with: { words: 'Det er svært igen' }, by: 'mother' })
      return s.carry(`POST ${F}/setbacks/:setback/answer`, { at: { setback: id }, with: { words: 'Vi ses torsdag' } })
    },
    do: (_, { id }) => ({ at: { setback: id }, with: { words: 'Vi ses fredag' } }),
    undo: (_, { id }) => ({ at: { setback: id }, with: { words: 'Vi ses torsdag' } }),
    gone: 'Vi ses fredag',
    traces: ['answeredAt'],
  }),
  course(`POST ${F}/imposed/:basis/decision`, {
    before: imposed,
    do: (_, basis) => ({
      at: { basis },
      with: { decision: 'Noget andet', decidedOn: '2026-04-01', expectedUntil: '2026-12-01' },
    }),
    undo: (_, __, basis) => ({
      at: { basis },
      with: { decision: 'Forbedringsforløb', decidedOn: '2026-03-01', expectedUntil: null },
    }),
  }),
  course(`POST ${F}/imposed/:basis/end`, {
    before: imposed,
    do: async (s, basis) => ({
      at: { basis },
      with: { endedOn: '2026-09-01', reason: 'Forløbet er gennemført', basedOn: await versionOf(s, basis) },
    }),
    undo: async (s, _, basis) => ({
      at: { basis },
      with: { reason: 'Slutningen gjaldt en anden', basedOn: await versionOf(s, basis) },
    }),
    reads: { daughter: [`${OWN}/course`] },
    again: true,
  }),
]

const versionOf = async (s: Stage, basis: string): Promise<number> =>
  (await s.read('coordinator', `${F}/around`)).bases.find((one: Saved) => one.id === basis).version
