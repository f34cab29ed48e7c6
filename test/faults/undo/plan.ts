import type { Saved, Stage, Step } from './stage.ts'
import { F, OWN, walksOf } from './walk.ts'

/** The plan, what hangs on it, and its published versions. */
const plan = walksOf({
  coordinator: [F, `${F}/plan-depth`],
  mother: [OWN, `${OWN}/plan-depth`],
  jobAdviser: [F],
})
const links = walksOf({ coordinator: [`${F}/statutory-links`], mother: [`${OWN}/statutory-links`] })
const versions = walksOf({ coordinator: [`${F}/around`, `${F}/course`], mother: [`${OWN}/around`, `${OWN}/course`] })
const birthdays = walksOf({ coordinator: [`${F}/birthdays`, '/api/my-day'] })

const goal = (s: Stage, change: object): Step => ({
  at: { goal: s.id.goal },
  with: {
    ownWords: 'Vi vil have ro om aftenen',
    wishedChange: 'En roligere hverdag',
    successCriterion: 'Vi spiser sammen tre aftener om ugen',
    horizon: 'long-term',
    parentGoal: null,
    reason: 'Sådan sagde de det',
    ...change,
  },
})
const action = (s: Stage, what: string, due: string): Step => ({
  at: { action: s.id.action },
  with: { what, due, responsible: { kind: 'person', person: s.id.mother }, reason: null },
})
const measure = (s: Stage, change: object): Step => ({
  at: { measure: s.id.jobMeasure },
  with: {
    goal: s.id.jobGoal,
    legalBasis: null,
    status: 'active',
    waitingFor: null,
    startsOn: '2026-06-01',
    endsOn: null,
    reason: null,
    ...change,
  },
  by: 'jobAdviser',
})
const another = (s: Stage, ownWords = 'Et andet mål'): Promise<Saved> =>
  s.carry(`POST ${F}/goals`, {
    with: {
      ...(goal(s, { ownWords, reason: undefined }).with as object),
      whoseWords: s.id.mother,
      concerns: null,
      category: 'cooperation',
    },
  })
const order = async (s: Stage, goals: readonly string[]): Promise<Step> => {
  const shown: Saved[] = (await s.read('coordinator', F)).goals
  return {
    with: { goals: goals.map((id) => ({ id, basedOn: shown.find((one) => one.id === id)?.version })) },
  }
}
const wait = (s: Stage, id: string) => ({
  waitingKind: 'goal',
  waiting: id,
  forKind: 'goal',
  forObject: s.id.goal,
  until: 'done',
  reason: 'Først ro, så arbejde',
})
const waits = async (s: Stage): Promise<Saved> => s.carry(`POST ${F}/waits`, { with: wait(s, (await another(s)).id) })
const stone = (s: Stage): Promise<Saved> =>
  s.carry(`POST ${F}/stones`, { with: { goal: s.id.goal, what: 'Købe et bord' } })
const pitfallText = { what: 'Bilen går i stå', response: 'Vi ringer til moster' }
const pitfall = (s: Stage) => ({ goal: s.id.goal, whose: s.id.mother, ...pitfallText })
const pause = { kind: 'pause', startsOn: '2026-09-10', endsOn: '2026-10-01', says: null, reason: 'Ferie' }
const spell = (s: Stage): Promise<Saved> =>
  s.carry(`POST ${F}/measures/:measure/spells`, { at: { measure: s.id.jobMeasure }, with: pause, by: 'jobAdviser' })
const stance = (s: Stage, answer: string): Step => ({
  with: { question: 'realistic', object: s.id.goal, answer, says: null, byPerson: s.id.mother },
})
const agree = (s: Stage): Step => ({ at: { goal: s.id.goal }, with: { on: '2026-08-30', note: 'Hos familien' } })
const state = { reference: 'J-1', nextOn: '2026-10-01', goals: [] as string[], measures: [] }
const link = (s: Stage): Promise<Saved> =>
  s.carry(`POST ${F}/statutory-links`, {
    with: { kind: 'jobplan', persons: [s.id.mother], ownerDepartment: 'familie', ...state },
  })
const publish = (s: Stage): Promise<Saved> => s.carry(`POST ${F}/snapshots`, { with: { reason: 'Vi er enige' } })
const withdrawal = (id: string, withdrawn: boolean, reason: string): Step => ({
  at: { snapshot: id },
  with: { withdrawn, reason },
})
const rating = (s: Stage, value: number): Step => ({ with: { goal: s.id.goal, value, says: null, byPerson: null } })
const corrected = (id: string, value: number): Step => ({
  at: { scaling: id },
  with: { value, says: null, reason: 'Tallet var forkert' },
})
const ticked = (s: Stage, done: boolean, basedOn: number): Step => ({
  at: { person: s.id.son, age: 18, step: 'tell-rights' },
  with: { done, basedOn },
})

export const planWalks = [
  plan(`PUT ${F}/goals/:goal`, {
    do: (s) => goal(s, { wishedChange: 'Noget helt andet', horizon: 'step' }),
    undo: (s) => goal(s, { reason: 'Det var et andet mål' }),
  }),
  plan(`PUT ${F}/goals/:goal/status`, {
    do: (s) => ({ at: { goal: s.id.goal }, with: { status: 'paused', reason: 'Venter på skolen' } }),
    undo: (s) => ({ at: { goal: s.id.goal }, with: { status: 'active', reason: 'Skolen er klar' } }),
  }),
  plan(`PUT ${F}/goal-order`, {
    before: (s) => another(s),
    do: (s, { id }) => order(s, [id, s.id.goal]),
    undo: (s, _, { id }) => order(s, [s.id.goal, id]),
  }),
  plan(`PUT ${F}/actions/:action`, {
    do: (s) => action(s, 'Noget andet', '2026-10-10'),
    undo: (s) => action(s, 'Skrive en ugeplan', '2026-09-10'),
  }),
  plan(`PUT ${F}/actions/:action/done`, {
    do: (s) => ({ at: { action: s.id.action }, with: { done: true } }),
    undo: (s) => ({ at: { action: s.id.action }, with: { done: false } }),
  }),
  plan(`PUT ${F}/measures/:measure`, {
    before: (s) => s.carry(`PUT ${F}/measures/:measure`, measure(s, {})),
    do: (s) => measure(s, { status: 'paused' }),
    undo: (s) => measure(s, {}),
  }),
  plan(`POST ${F}/history/:kind/:row/restore`, {
    before: (s) => s.carry(`PUT ${F}/goals/:goal`, goal(s, { wishedChange: 'Noget helt andet' })),
    do: (_, { id }) => ({ at: { kind: 'goal', row: id }, with: { to: 1, reason: 'Det første var rigtigt' } }),
    undo: (_, { id }) => ({ at: { kind: 'goal', row: id }, with: { to: 2, reason: 'Nej, det andet' } }),
  }),
  plan(`POST ${F}/waits`, {
    before: (s) => another(s),
    do: (s, { id }) => ({ with: wait(s, id) }),
    undo: (_, { id }) => ({ at: { wait: id }, with: { until: 'done', reason: 'De kan gå samtidig', lifted: true } }),
  }),
  plan(`PUT ${F}/waits/:wait`, {
    before: waits,
    do: (_, { id }) => ({ at: { wait: id }, with: { until: 'done', reason: 'De kan gå samtidig', lifted: true } }),
    undo: (_, { id }) => ({ at: { wait: id }, with: { until: 'done', reason: 'Først ro, så arbejde', lifted: false } }),
  }),
  plan(`POST ${F}/stones`, {
    do: (s) => ({ with: { goal: s.id.goal, what: 'Købe et bord' } }),
    undo: (_, { id }) => ({ at: { stone: id }, with: { what: 'Købe et bord', reachedOn: null, withdrawn: true } }),
  }),
  plan(`PUT ${F}/stones/:stone`, {
    before: stone,
    do: (_, { id }) => ({ at: { stone: id }, with: { what: 'En stol', reachedOn: '2026-09-01', withdrawn: true } }),
    undo: (_, { id }) => ({ at: { stone: id }, with: { what: 'Købe et bord', reachedOn: null, withdrawn: false } }),
  }),
  plan(`POST ${F}/pitfalls`, {
    do: (s) => ({ with: pitfall(s) }),
    undo: (_, { id }) => ({
      at: { pitfall: id },
      with: { ...pitfallText, status: 'gone', reason: 'Skrevet to gange' },
    }),
    stays: { status: 'gone' },
  }),
  plan(`PUT ${F}/pitfalls/:pitfall`, {
    before: (s) => s.carry(`POST ${F}/pitfalls`, { with: pitfall(s) }),
    do: (_, { id }) => ({
      at: { pitfall: id },
      with: { ...pitfallText, status: 'happened', reason: 'Det skete i går' },
    }),
    undo: (_, { id }) => ({
      at: { pitfall: id },
      with: { ...pitfallText, status: 'open', reason: 'Det var naboens bil' },
    }),
  }),
  plan(`POST ${F}/measures/:measure/spells`, {
    do: (s) => ({ at: { measure: s.id.jobMeasure }, with: pause, by: 'jobAdviser' }),
    undo: (_, { id }) => ({ at: { spell: id }, with: { ...pause, withdrawn: true }, by: 'jobAdviser' }),
    reads: { jobAdviser: [F, `${F}/plan-depth`] },
  }),
  plan(`PUT ${F}/spells/:spell`, {
    before: spell,
    do: (_, { id }) => ({
      at: { spell: id },
      with: { ...pause, endsOn: null, reason: 'Vi ved ikke hvor længe', withdrawn: false },
      by: 'jobAdviser',
    }),
    undo: (_, { id }) => ({ at: { spell: id }, with: { ...pause, withdrawn: false }, by: 'jobAdviser' }),
    reads: { jobAdviser: [F, `${F}/plan-depth`] },
  }),
  plan(`POST ${F}/stances`, {
    before: async (s) => s.carry(`POST ${F}/stances`, stance(s, 'yes')),
    do: (s) => stance(s, 'no'),
    undo: (s) => stance(s, 'yes'),
    traces: ['id', 'at'],
  }),
  plan(`POST ${F}/goals/:goal/agreement`, {
    before: async (s) => {
      const { toAsk } = await s.read('coordinator', `${F}/plan-depth`)
      const { people } = toAsk.find((one: { goal: string }) => one.goal === s.id.goal)
      for (const byPerson of people)
        await s.carry(`POST ${F}/stances`, { with: { ...stance(s, 'yes').with, byPerson } })
    },
    do: agree,
    undo: (_, { id }) => ({ at: { agreement: id }, with: { reason: 'De vil tænke over det' } }),
    again: true,
  }),
  links(`POST ${F}/statutory-links`, {
    back: `PUT ${F}/statutory-links/:link`,
    do: (s) => ({ with: { kind: 'jobplan', persons: [s.id.mother], ownerDepartment: 'familie', ...state } }),
    undo: (_, { id }) => ({ at: { link: id }, with: { ...state, endedOn: '2026-09-01' } }),
    stays: { endedOn: '2026-09-01' },
  }),
  links(`PUT ${F}/statutory-links/:link`, {
    before: link,
    do: (s, { id }) => ({
      at: { link: id },
      with: { ...state, reference: 'J-2', goals: [s.id.goal], endedOn: '2026-09-01' },
    }),
    undo: (_, { id }) => ({ at: { link: id }, with: { ...state, endedOn: null } }),
  }),
  versions(`POST ${F}/snapshots`, {
    do: () => ({ with: { reason: 'Vi er enige' } }),
    undo: (_, { id }) => withdrawal(id, true, 'Et tal var forkert'),
    stays: { withdrawnReason: 'Et tal var forkert' },
  }),
  versions(`POST ${F}/snapshots/:snapshot/withdrawal`, {
    before: publish,
    do: (_, { id }) => withdrawal(id, true, 'Et tal var forkert'),
    undo: (_, { id }) => withdrawal(id, false, 'Tallet var rigtigt'),
  }),
  plan(`POST ${F}/scalings`, {
    back: `PUT ${F}/scalings/:scaling`,
    do: (s) => rating(s, 9),
    undo: (_, { id }) => corrected(id, 4),
    stays: { value: 4 },
  }),
  plan(`PUT ${F}/scalings/:scaling`, {
    before: (s) => s.carry(`POST ${F}/scalings`, rating(s, 4)),
    do: (_, { id }) => corrected(id, 9),
    undo: (_, { id }) => corrected(id, 4),
  }),
  birthdays(`PUT ${F}/birthdays/:person/:age/steps/:step`, {
    before: (s) =>
      s.carry(`PUT ${F}/people/:person`, {
        at: { person: s.id.son },
        with: { givenName: 'Sofus', familyName: 'Mosegård', born: '2008-09-20', due: null },
      }),
    do: (s) => ticked(s, true, 0),
    undo: (s) => ticked(s, false, 1),
  }),
]
