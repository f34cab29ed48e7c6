import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../shared/time.ts'
import { actionSchema, actionStatus } from './action.ts'
import { followUpStatus } from './follow-up.ts'
import { goalSchema, refuseGoalChange, type GoalInput } from './goal.ts'
import { latestPerPerson, ratingSchema, spread, type Rating } from './scale.ts'

const uuid = (last: number) => `0190a0a0-0000-7000-8000-${String(last).padStart(12, '0')}`
const [mother, son, sister] = [uuid(1), uuid(2), uuid(3)]
const today = '2026-11-02'

const goal: GoalInput = {
  ownWords: 'Jeg vil gerne sove hele natten.',
  whoseWords: mother,
  wishedChange: 'Der er ro om aftenen.',
  successCriterion: 'Alle er hjemme kl. 22 fem dage i træk.',
  horizon: 'long-term',
  towards: null,
  concerns: [mother, son],
  decidedOn: today,
}

function refusals(schema: typeof goalSchema | typeof actionSchema | typeof ratingSchema, value: unknown) {
  const result = schema.safeParse(value)
  return result.success ? [] : result.error.issues.map((issue) => issue.message)
}

describe('a goal', () => {
  it('says how it will be seen that it is reached', () => {
    const { successCriterion: _, ...without } = goal
    expect(refusals(goalSchema, goal)).toEqual([])
    expect(refusals(goalSchema, without)).toEqual(['goal.success-criterion-missing'])
    expect(refusals(goalSchema, { ...goal, successCriterion: ' ' })).toEqual(['text.empty'])
  })

  it('is about somebody, and only a step leads to another goal', () => {
    expect(refusals(goalSchema, { ...goal, concerns: [] })).toEqual(['goal.nobody'])
    expect(refusals(goalSchema, { ...goal, towards: uuid(9) })).toEqual(['goal.long-term-is-no-step'])
    expect(refusals(goalSchema, { ...goal, towards: uuid(9), horizon: 'step' })).toEqual([])
  })

  it('keeps its words for the one who said them', () => {
    const reworded = { ...goal, ownWords: 'Mor ønsker søvn.' }
    expect(refuseGoalChange(goal, reworded, mother)).toBeNull()
    expect(refuseGoalChange(goal, reworded, son)).toBe('goal.words-belong-to-another')
    expect(refuseGoalChange(goal, reworded, null)).toBe('goal.words-belong-to-another')
    expect(refuseGoalChange(goal, { ...goal, whoseWords: son }, son)).toBe('goal.words-belong-to-another')
    expect(refuseGoalChange(goal, { ...goal, successCriterion: 'Kl. 21.' }, null)).toBeNull()
  })
})

describe('the scale from 0 to 10', () => {
  const rating = (person: string, value: number, on: string): Rating => ({
    goal: uuid(7),
    person,
    value,
    on,
  })

  it('takes whole numbers only', () => {
    expect(refusals(ratingSchema, { ...rating(son, 7.5, today), words: null })).toEqual(['scale.whole-number'])
    expect(refusals(ratingSchema, { ...rating(son, 11, today), words: null })).toEqual(['scale.between-0-and-10'])
  })

  it('keeps the latest of each person and their disagreement', () => {
    const ratings = [
      rating(mother, 3, '2026-09-01'),
      rating(son, 8, '2026-08-01'),
      rating(mother, 4, '2026-10-01'),
      rating(son, 2, '2026-07-01'),
    ]
    expect(spread(latestPerPerson(ratings, uuid(7)))).toEqual({
      lowest: 4,
      highest: 8,
      difference: 4,
      people: 2,
    })
  })

  it('has nothing to say when nobody has answered', () => {
    expect(spread(latestPerPerson([rating(son, 4, today)], uuid(8)))).toBeNull()
  })

  it('never hides the person furthest away', () => {
    const rows = fc.array(
      fc.record({
        goal: fc.constant(uuid(7)),
        person: fc.constantFrom(mother, son, sister),
        value: fc.nat(10),
        on: fc.nat(300).map((n) => addDays(today, -n)),
      }),
      { minLength: 1 },
    )
    fc.assert(
      fc.property(rows, (ratings) => {
        const latest = latestPerPerson(ratings, uuid(7))
        const result = spread(latest)
        expect(new Set(latest.map((row) => row.person)).size).toBe(latest.length)
        for (const row of latest) {
          expect(ratings.filter((other) => other.person === row.person).every((other) => other.on <= row.on)).toBe(true)
          expect(result !== null && result.lowest <= row.value && row.value <= result.highest).toBe(true)
        }
      }),
    )
  })
})

describe('an agreement', () => {
  const action = {
    goal: uuid(7),
    what: 'Vække ham kl. 7',
    details: null,
    responsible: { kind: 'person', person: mother },
    due: today,
    doneOn: null,
  }

  it('has one who does it, in the family or in the municipality, and a day', () => {
    expect(refusals(actionSchema, action)).toEqual([])
    expect(refusals(actionSchema, { ...action, responsible: { kind: 'employee', employee: uuid(20) } })).toEqual([])
    expect(refusals(actionSchema, { ...action, responsible: undefined, due: undefined })).toEqual([
      'action.responsible-missing',
      'action.due-missing',
    ])
  })

  it('is ahead, due today, overdue or done', () => {
    const status = (due: string, doneOn: string | null = null) => actionStatus({ due, doneOn }, today)
    expect([status('2026-11-03'), status(today), status('2026-11-01'), status('2026-11-01', today)]).toEqual([
      'ahead',
      'due-today',
      'overdue',
      'done',
    ])
  })
})

describe('the follow-up clock', () => {
  it('counts from the last formal follow-up, in days or months', () => {
    expect(followUpStatus('2026-10-01', 14, '2026-10-15')).toEqual({
      due: '2026-10-15',
      overdueDays: 0,
    })
    expect(followUpStatus('2026-10-01', { days: 14 }, '2026-10-18')).toEqual({
      due: '2026-10-15',
      overdueDays: 3,
    })
    expect(followUpStatus('2026-02-28', { months: 6 }, '2026-08-01')).toEqual({
      due: '2026-08-28',
      overdueDays: 0,
    })
  })
})
