import { describe, expect, it } from 'vitest'
import { planSentences } from './sentences.ts'
import { planWarnings, type PlanOutline } from './warnings.ts'

const [mother, son, sister] = ['mother', 'son', 'sister'] as const

describe('warnings of a plan', () => {
  const plan: PlanOutline = {
    goals: [
      { id: 'g', horizon: 'long-term', concerns: [mother], towards: null },
      { id: 's', horizon: 'step', concerns: [son], towards: 'g' },
    ],
    actions: [{ goal: 's' }],
    measures: [{ id: 'm', status: 'active', goals: ['g'] }],
    focusChildren: [son],
    parents: [mother],
  }
  const codes = (change: Partial<PlanOutline>) => planWarnings({ ...plan, ...change }).map((warning) => warning.code)

  it('are none for a plan with steps, agreements and a goal of a parent', () => {
    expect(codes({})).toEqual([])
  })

  it('name goals without agreement and long-term goals without a step', () => {
    expect(codes({ actions: [] })).toEqual(['plan.goal-without-action', 'plan.goal-without-action'])
    expect(codes({ goals: plan.goals.slice(0, 1), actions: [{ goal: 'g' }] })).toEqual(['plan.long-term-without-step'])
  })

  it('name running measures without a goal, and let ended ones be', () => {
    expect(codes({ measures: [{ id: 'm', status: 'waiting', goals: ['gone'] }] })).toEqual([
      'plan.measure-without-goal',
    ])
    expect(codes({ measures: [{ id: 'm', status: 'ended', goals: [] }] })).toEqual([])
  })

  it('say when only the focus child has goals, or the parents have none', () => {
    const about = (...concerns: string[]) => [{ id: 's', horizon: 'step' as const, concerns, towards: null }]
    expect(codes({ goals: about(son), measures: [] })).toEqual(['plan.only-focus-child'])
    expect(codes({ goals: about(son, sister), measures: [] })).toEqual(['plan.no-parent-goal'])
    expect(codes({ goals: [], actions: [], measures: [] })).toEqual(['plan.no-goals'])
  })

  it('have a sentence for each code', () => {
    expect(Object.keys(planSentences)).toEqual(
      expect.arrayContaining([
        'plan.no-goals',
        'plan.goal-without-action',
        'plan.long-term-without-step',
        'plan.measure-without-goal',
        'plan.only-focus-child',
        'plan.no-parent-goal',
      ]),
    )
  })
})
