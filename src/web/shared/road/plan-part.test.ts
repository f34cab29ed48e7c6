import { expect, test } from 'vitest'
import { finishedOf, type Goal, stationsOf, stepsOf } from './plan-part.ts'

const goal = (id: string, change: Partial<Goal> = {}): Goal => ({
  id,
  version: 1,
  department: null,
  category: 'cooperation',
  concerns: null,
  ownWords: id,
  whoseWords: 'mother',
  wishedChange: '',
  successCriterion: '',
  horizon: 'long-term',
  parentGoal: null,
  position: 0,
  status: 'active',
  ...change,
})
const ids = (goals: readonly Goal[]) => goals.map(({ id }) => id)

test('a step stands under its goal, and on its own when its goal is not shown', () => {
  const goals = [goal('far'), goal('near', { parentGoal: 'far' }), goal('lone', { parentGoal: 'hidden' })]
  expect(ids(stationsOf({ goals }))).toEqual(['far', 'lone'])
  expect(ids(stepsOf({ goals }, 'far'))).toEqual(['near'])
})

test('every goal is either on the road, a step of one on it, or done with', () => {
  const goals = [
    goal('far'),
    goal('taken', { parentGoal: 'far', status: 'reached' }),
    goal('left', { parentGoal: 'far', status: 'dropped' }),
    goal('rests', { status: 'paused' }),
    goal('there', { status: 'reached' }),
    goal('on', { parentGoal: 'there' }),
  ]
  const stations = stationsOf({ goals })
  expect(ids(stations)).toEqual(['far', 'rests', 'on'])
  expect(ids(stepsOf({ goals }, 'far'))).toEqual(['taken'])
  expect(ids(finishedOf({ goals }))).toEqual(['left', 'there'])
})
