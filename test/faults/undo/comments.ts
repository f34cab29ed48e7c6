import type { Saved, Stage, Step } from './stage.ts'
import { F, OWN, walksOf } from './walk.ts'

/** What is said to records, from the family's pages and the team's. */
const remarks = walksOf({ mother: [`${OWN}/comments`], coordinator: [`${F}/comments`] })

const by = (step: Step): Step => ({ ...step, by: 'mother' })
const onGoal = (s: Stage, says: string) => ({ with: { kind: 'goal', object: s.id.goal, says } })
const said = (s: Stage): Promise<Saved> =>
  s.carry(`POST ${OWN}/comments`, by(onGoal(s, 'Det er sværere, end det ser ud')))
const answered = async (s: Stage): Promise<Saved> => {
  await said(s)
  return s.carry(`POST ${F}/comments`, onGoal(s, 'Så tager vi det i mindre trin'))
}

export const commentWalks = [
  remarks(`POST ${OWN}/comments`, {
    before: said,
    do: (s) => by(onGoal(s, 'Skrevet på det forkerte')),
    undo: (_, { id }) => by({ at: { said: id }, with: {} }),
    stays: { says: 'Skrevet på det forkerte' },
  }),
  remarks(`DELETE ${OWN}/comments/:said`, {
    before: said,
    do: (_, { id }) => by({ at: { said: id }, with: {} }),
    undo: (_, { id }) => by({ at: { said: id }, with: {} }),
    again: true,
  }),
  remarks(`DELETE ${F}/comments/:said`, {
    before: answered,
    do: (_, { id }) => ({ at: { said: id }, with: {} }),
    undo: (_, { id }) => ({ at: { said: id }, with: {} }),
    again: true,
  }),
  remarks(`PUT ${F}/comments/:said/needs-no-answer`, {
    before: said,
    do: (_, { id }) => ({ at: { said: id }, with: { needsNoAnswer: true } }),
    undo: (_, { id }) => ({ at: { said: id }, with: { needsNoAnswer: false } }),
  }),
]
