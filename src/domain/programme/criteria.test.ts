import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assess, countMet, criteriaIn, type Expression, type Ticks } from './criteria.ts'

const ids = ['a', 'b', 'c', 'd', 'e']
const { tree } = fc.letrec<{ tree: Expression; parts: Expression[] }>((tie) => ({
  parts: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...ids).map((criterion) => ({ criterion })),
    tie('parts').map((all) => ({ all })),
    tie('parts').map((any) => ({ any })),
    fc.tuple(tie('parts'), fc.nat(5)).map(([of, wanted]) => ({ atLeast: 1 + (wanted % of.length), of })),
  ),
}))
const someTicks: fc.Arbitrary<Ticks> = fc.dictionary(fc.constantFrom(...ids), fc.option(fc.boolean(), { nil: null }))

/** Two-valued reading, for comparison: every unknown answered alike. */
function holds(expression: Expression, ticks: Ticks, unknownAs: boolean): boolean {
  if ('criterion' in expression) return ticks[expression.criterion] ?? unknownAs
  if ('all' in expression) return expression.all.every((part) => holds(part, ticks, unknownAs))
  if ('any' in expression) return expression.any.some((part) => holds(part, ticks, unknownAs))
  return expression.of.filter((part) => holds(part, ticks, unknownAs)).length >= expression.atLeast
}

describe('the advice from ticks', () => {
  it('is met exactly when no unknown answer could undo it, not met exactly when none could save it', () => {
    fc.assert(
      fc.property(tree, someTicks, (expression, ticks) => {
        const worst = holds(expression, ticks, false)
        const best = holds(expression, ticks, true)
        const expected = worst ? 'met' : best ? 'open' : 'not-met'
        expect(assess(expression, ticks).verdict).toBe(expected)
      }),
    )
  })

  it('never turns once it is settled, whatever is ticked later', () => {
    fc.assert(
      fc.property(tree, someTicks, fc.constantFrom(...ids), fc.boolean(), (expression, ticks, id, answer) => {
        fc.pre(ticks[id] === null || ticks[id] === undefined)
        const before = assess(expression, ticks).verdict
        const after = assess(expression, { ...ticks, [id]: answer }).verdict
        expect(before === 'open' || after === before).toBe(true)
      }),
    )
  })

  it('names the missing criteria: they are unticked, and ticking them all settles it', () => {
    fc.assert(
      fc.property(tree, someTicks, fc.infiniteStream(fc.boolean()), (expression, ticks, answers) => {
        const { verdict, missing } = assess(expression, ticks)
        expect(missing.length > 0).toBe(verdict === 'open')
        expect(missing.every((id) => ticks[id] === null || ticks[id] === undefined)).toBe(true)
        const answered: Ticks = {
          ...ticks,
          ...Object.fromEntries(missing.map((id) => [id, answers.next().value as boolean])),
        }
        expect(assess(expression, answered).verdict).not.toBe('open')
      }),
    )
  })

  it('calls itself advice', () => {
    expect(assess({ criterion: 'a' }, { a: true }).kind).toBe('advice')
  })
})

describe('three departments of four', () => {
  const needs: Expression = { atLeast: 3, of: ids.slice(0, 4).map((criterion) => ({ criterion })) }
  const criteria = [{ id: 'complex', expression: needs }, { id: 'worry' }]
  const whole: Expression = { all: [{ criterion: 'worry' }, { criterion: 'complex' }] }

  it('stays open with two yes and two unknown', () => {
    expect(assess(whole, { worry: true, a: true, b: true }, criteria)).toEqual({
      kind: 'advice',
      verdict: 'open',
      missing: ['c', 'd'],
    })
  })

  it('fails when two departments are not needed, whatever the worry', () => {
    expect(assess(whole, { a: false, b: false }, criteria).verdict).toBe('not-met')
  })

  it('does not let a tick on the whole replace the ticks of its parts', () => {
    expect(assess({ criterion: 'complex' }, { complex: true }, criteria).verdict).toBe('open')
  })

  it('is not fooled by names that every object has', () => {
    expect(assess({ criterion: 'constructor' }, {}).verdict).toBe('open')
  })

  it('refuses criteria that refer to each other in a circle', () => {
    const circle = [
      { id: 'x', expression: { criterion: 'y' } },
      { id: 'y', expression: { criterion: 'x' } },
    ]
    expect(() => assess({ criterion: 'x' }, {}, circle)).toThrow('x → y → x')
  })

  it('lists the criteria that it names', () => {
    expect(criteriaIn(whole)).toEqual(['worry', 'complex'])
  })
})

describe('the count of what is asked for side by side', () => {
  const all: Expression = {
    all: [{ criterion: 'a' }, { any: [{ criterion: 'b' }, { criterion: 'c' }] }, { criterion: 'd' }],
  }
  it('says two of three when two of three are met, through what each is made of', () => {
    expect(countMet(all, { a: true, c: true, d: null })).toEqual({ met: 2, of: 3, needed: 3 })
    expect(
      countMet({ atLeast: 2, of: [{ criterion: 'a' }, { criterion: 'b' }, { criterion: 'c' }] }, { a: true }),
    ).toEqual({ met: 1, of: 3, needed: 2 })
  })
  it('is not made where one alone is enough', () => {
    expect(countMet({ any: [{ criterion: 'a' }, { criterion: 'b' }] }, { a: true })).toBeNull()
    expect(countMet({ all: [{ criterion: 'a' }] }, { a: true })).toBeNull()
    expect(countMet({ criterion: 'a' }, { a: true })).toBeNull()
  })
  it('agrees with the advice: met when as many are met as there must be', () => {
    fc.assert(
      fc.property(tree, someTicks, (expression, ticks) => {
        const counted = countMet(expression, ticks)
        const isMet = assess(expression, ticks).verdict === 'met'
        expect(counted === null ? isMet : counted.met >= counted.needed).toBe(isMet)
      }),
    )
  })
})
