import type { Saved, Stage, Step } from './stage.ts'
import { F, OWN, walksOf } from './walk.ts'

/** What one of the family and the coordinator write to each other, and what the family asks for. */
const messages = walksOf({
  mother: [`${OWN}/messages`],
  coordinator: [`${F}/messages`, '/api/messages', '/api/my-day'],
})
const settings = walksOf({ admin: ['/api/settings/answer-time'], mother: [`${OWN}/messages`] })

const by = (step: Step): Step => ({ ...step, by: 'mother' })
const asAdmin = (step: Step): Step => ({ ...step, by: 'admin' })
const written = (s: Stage): Promise<Saved> =>
  s.carry(`POST ${OWN}/messages`, by({ with: { says: 'Kan vi flytte mødet?' } }))
const answered = async (s: Stage): Promise<Saved> => {
  await written(s)
  return s.carry(`POST ${F}/conversations/:person/messages`, to(s, 'Ja'))
}
const to = (s: Stage, says: string): Step => ({ at: { person: s.id.mother }, with: { says } })
const wish = { kind: 'correction', about: 'Vores etage', words: 'Vi bor på anden sal' }
const asked = (s: Stage): Promise<Saved> => s.carry(`POST ${OWN}/requests`, by({ with: wish }))
const askedAndAnswered = async (s: Stage): Promise<Saved> => {
  const { id } = await asked(s)
  return s.carry(`PUT ${F}/requests/:request/answer`, { at: { request: id }, with: { yes: true, words: 'Ja' } })
}
const promised = (days: number, basedOn: number | null) =>
  asAdmin({ with: { basedOn, promise: { days, source: 'Byrådet' } } })

export const messageWalks = [
  messages(`POST ${OWN}/messages`, {
    before: written,
    do: () => by({ with: { says: 'Noget forkert' } }),
    undo: (_, { id }) => by({ at: { message: id }, with: {} }),
    traces: ['unread', 'latestAt'],
    stays: { says: 'Noget forkert' },
  }),
  messages(`PUT ${OWN}/messages/:message`, {
    before: written,
    do: (_, { id }) => by({ at: { message: id }, with: { says: 'Kan vi aflyse mødet?' } }),
    undo: (_, { id }) => by({ at: { message: id }, with: { says: 'Kan vi flytte mødet?' } }),
    traces: ['correctedAt'],
  }),
  messages(`DELETE ${OWN}/messages/:message`, {
    before: written,
    do: (_, { id }) => by({ at: { message: id }, with: {} }),
    undo: (_, { id }) => by({ at: { message: id }, with: {} }),
    again: true,
  }),
  messages(`PUT ${F}/messages/:message`, {
    before: answered,
    do: (_, { id }) => ({ at: { message: id }, with: { says: 'Nej' } }),
    undo: (_, { id }) => ({ at: { message: id }, with: { says: 'Ja' } }),
    traces: ['correctedAt'],
  }),
  messages(`DELETE ${F}/messages/:message`, {
    before: answered,
    do: (_, { id }) => ({ at: { message: id }, with: {} }),
    undo: (_, { id }) => ({ at: { message: id }, with: {} }),
    again: true,
  }),
  messages(`PUT ${F}/messages/:message/needs-no-answer`, {
    before: written,
    do: (_, { id }) => ({ at: { message: id }, with: { needsNoAnswer: true } }),
    undo: (_, { id }) => ({ at: { message: id }, with: { needsNoAnswer: false } }),
  }),
  messages(`POST ${OWN}/requests/:request/withdraw`, {
    before: asked,
    do: (_, { id }) => by({ at: { request: id }, with: { withdrawn: true } }),
    undo: (_, { id }) => by({ at: { request: id }, with: { withdrawn: false } }),
  }),
  messages(`PUT ${F}/requests/:request/answer`, {
    before: askedAndAnswered,
    do: (_, { id }) => ({ at: { request: id }, with: { yes: false, words: 'Nej' } }),
    undo: (_, { id }) => ({ at: { request: id }, with: { yes: true, words: 'Ja' } }),
    traces: ['at'],
  }),
  settings('PUT /api/settings/answer-time', {
    before: (s) => s.carry('PUT /api/settings/answer-time', promised(2, null)),
    do: () => promised(5, 1),
    undo: () => promised(2, 2),
  }),
]
