import { talk, wordsOfSupporter } from './given.ts'
import type { Saved, Stage, Step } from './stage.ts'
import { F, OWN, walksOf } from './walk.ts'

/** What the family writes itself, and its answers. */
const mine = walksOf({ mother: [OWN, `${OWN}/plan-depth`], coordinator: [F, `${F}/plan-depth`] })
const voice = walksOf({ mother: [`${OWN}/voice`], coordinator: [`${F}/voice`] })
const told = walksOf({ mother: ['/api/own/tellings', `${OWN}/voice`], jobAdviser: [`${F}/voice`] })
const team = walksOf({ mother: [`${OWN}/team`], coordinator: [F, `${F}/team`] })

/** What the mother does. */
const by = (step: Step): Step => ({ ...step, by: 'mother' })
const story = { kind: 'story', title: null, body: 'Vi flyttede, da jeg var ti', experience: null }
const written = (s: Stage): Promise<Saved> => s.carry('POST /api/own/tellings', by({ with: story }))
const pitfall = { what: 'Bilen går i stå', response: 'Vi ringer til moster' }
const stance = (s: Stage, answer: string) =>
  by({ with: { question: 'realistic', object: s.id.goal, answer, says: null } })
const rating = (s: Stage, value: number) => by({ with: { goal: s.id.goal, value, says: null } })
const rated = async (s: Stage): Promise<Saved> => s.carry(`POST ${OWN}/scalings`, rating(s, 4))
const corrected = (id: string, value: number, reason: string) =>
  by({ at: { scaling: id }, with: { value, says: null, reason } })
const wish = (s: Stage) => by({ at: { membership: s.id.jobMembership }, with: { words: 'En anden, tak' } })
const wished = (s: Stage): Promise<Saved> => s.carry(`POST ${OWN}/team/:membership/wish`, wish(s))
const ownGoal = (s: Stage, ownWords: string): Promise<Saved> =>
  s.carry(`POST ${OWN}/goals`, by({ with: { ownWords, about: 'all', wishedChange: null, successCriterion: null } }))

export const ownWalks = [
  voice(`PUT ${OWN}/communication`, {
    before: (s) => s.carry(`PUT ${OWN}/communication`, by({ with: { ...talk, basedOn: null } })),
    do: () => by({ with: { ...talk, notWhen: 'Efter kl. 20', basedOn: 1 } }),
    undo: () => by({ with: { ...talk, basedOn: 2 } }),
  }),
  voice(`POST ${OWN}/supporters`, {
    do: () => by({ with: wordsOfSupporter }),
    undo: (_, { id }) => by({ at: { supporter: id }, with: { ...wordsOfSupporter, endsOn: '2026-09-01' } }),
    stays: { endsOn: '2026-09-01' },
  }),
  voice(`PUT ${OWN}/supporters/:supporter`, {
    before: (s) => s.carry(`POST ${OWN}/supporters`, by({ with: wordsOfSupporter })),
    do: (_, { id }) => by({ at: { supporter: id }, with: { ...wordsOfSupporter, name: 'Faster', endsOn: null } }),
    undo: (_, { id }) => by({ at: { supporter: id }, with: { ...wordsOfSupporter, endsOn: null } }),
  }),
  told('POST /api/own/tellings', {
    do: () => by({ with: story }),
    undo: (_, { id }) => by({ at: { telling: id } }),
  }),
  told('PUT /api/own/tellings/:telling', {
    before: written,
    do: (_, { id }) => by({ at: { telling: id }, with: { title: null, body: 'Noget andet', experience: null } }),
    undo: (_, { id }) => by({ at: { telling: id }, with: { title: null, body: story.body, experience: null } }),
    traces: ['updatedAt'],
  }),
  told(`POST ${OWN}/tellings/:telling/tell`, {
    before: written,
    do: (_, { id }) => by({ at: { telling: id }, with: { department: 'job' } }),
    undo: (_, __, { id }) => by({ at: { telling: id }, with: { department: 'job' } }),
    again: true,
  }),
  mine(`POST ${OWN}/stones`, {
    back: `PUT ${F}/stones/:stone`,
    do: (s) => by({ with: { goal: s.id.goal, what: 'Et forkert trin' } }),
    undo: (_, { id }) => ({ at: { stone: id }, with: { what: 'Købe et bord', reachedOn: null, withdrawn: false } }),
    gone: 'Et forkert trin',
    stays: { what: 'Købe et bord' },
  }),
  mine(`PUT ${OWN}/stones/:stone/reached`, {
    before: (s) => s.carry(`POST ${OWN}/stones`, by({ with: { goal: s.id.goal, what: 'Købe et bord' } })),
    do: (_, { id }) => by({ at: { stone: id }, with: { reached: true } }),
    undo: (_, { id }) => by({ at: { stone: id }, with: { reached: false } }),
  }),
  mine(`POST ${OWN}/pitfalls`, {
    do: (s) => by({ with: { goal: s.id.goal, ...pitfall } }),
    undo: (_, { id }) => by({ at: { pitfall: id }, with: { ...pitfall, status: 'gone' } }),
    stays: { status: 'gone' },
  }),
  mine(`PUT ${OWN}/pitfalls/:pitfall`, {
    before: (s) => s.carry(`POST ${OWN}/pitfalls`, by({ with: { goal: s.id.goal, ...pitfall } })),
    do: (_, { id }) => by({ at: { pitfall: id }, with: { ...pitfall, what: 'Toget', status: 'happened' } }),
    undo: (_, { id }) => by({ at: { pitfall: id }, with: { ...pitfall, status: 'open' } }),
  }),
  mine(`POST ${OWN}/stances`, {
    before: (s) => s.carry(`POST ${OWN}/stances`, stance(s, 'yes')),
    do: (s) => stance(s, 'no'),
    undo: (s) => stance(s, 'yes'),
    traces: ['id', 'at'],
  }),
  mine(`PUT ${OWN}/goals/:goal/own-words`, {
    before: (s) => ownGoal(s, 'Vi vil spise sammen'),
    do: (_, { id }) => by({ at: { goal: id }, with: { ownWords: 'Noget andet' } }),
    undo: (_, { id }) => by({ at: { goal: id }, with: { ownWords: 'Vi vil spise sammen' } }),
  }),
  mine(`POST ${OWN}/history/:kind/:row/restore`, {
    before: async (s) => {
      const goal = await ownGoal(s, 'Vi vil spise sammen')
      return s.carry(`PUT ${OWN}/goals/:goal/own-words`, by({ at: { goal: goal.id }, with: { ownWords: 'Andet' } }))
    },
    do: (_, { id }) => by({ at: { kind: 'goal', row: id }, with: { to: 1, reason: 'Det første var bedst' } }),
    undo: (_, { id }) => by({ at: { kind: 'goal', row: id }, with: { to: 2, reason: 'Nej, det andet' } }),
  }),
  mine(`POST ${OWN}/scalings`, {
    back: `PUT ${OWN}/scalings/:scaling`,
    do: (s) => rating(s, 9),
    undo: (_, { id }) => corrected(id, 4, 'Jeg trykkede forkert'),
    stays: { value: 4 },
  }),
  mine(`PUT ${OWN}/scalings/:scaling`, {
    before: rated,
    do: (_, { id }) => corrected(id, 9, 'Det er bedre'),
    undo: (_, { id }) => corrected(id, 4, 'Jeg trykkede forkert'),
  }),
  mine(`PUT ${OWN}/actions/:action/done`, {
    do: (s) => by({ at: { action: s.id.action }, with: { done: true } }),
    undo: (s) => by({ at: { action: s.id.action }, with: { done: false } }),
  }),
  team(`POST ${OWN}/team/:membership/chosen`, {
    do: (s) => by({ at: { membership: s.id.jobMembership }, with: { chosen: true } }),
    undo: (s) => by({ at: { membership: s.id.jobMembership }, with: { chosen: false } }),
    traces: ['familySaid'],
  }),
  team(`POST ${OWN}/team/:membership/remove`, {
    do: (s) => by({ at: { membership: s.id.jobMembership }, with: {} }),
    undo: (s) => ({
      with: { employee: s.id.jobAdviser, role: 'adviser-with-decision-right', chosenByFamily: false, party: null },
    }),
    traces: ['id', 'startsAt'],
    reads: { jobAdviser: [F] },
  }),
  team(`POST ${OWN}/team/:membership/wish`, {
    do: wish,
    undo: (_, { id }) => by({ at: { wish: id }, with: {} }),
    reads: { lead: ['/api/team-lead'] },
    stays: { state: 'withdrawn' },
  }),
  team(`POST ${OWN}/wishes/:wish/withdraw`, {
    before: wished,
    do: (_, { id }) => by({ at: { wish: id }, with: {} }),
    undo: (s) => wish(s),
    reads: { lead: ['/api/team-lead'] },
    also: async (s) =>
      (await s.read('mother', `${OWN}/team`)).wishes.filter((one: { state: string }) => one.state === 'sent').length,
    traces: ['id', 'askedAt', 'wishes'],
  }),
  team(`POST ${OWN}/wishes/:wish/release`, {
    before: wished,
    do: (_, { id }) => by({ at: { wish: id }, with: { released: true } }),
    undo: (_, { id }) => by({ at: { wish: id }, with: { released: false } }),
    reads: { jobAdviser: [`${F}/team`] },
  }),
]
