import fc from 'fast-check'
import { expect, test } from 'vitest'
import { authoritiesOf, covers, routeOf, type Authority, type Decider, type Wanted } from './authority.ts'
import { costOf, costUnits } from './cost.ts'

const TODAY = '2026-09-01'
const days = fc.constantFrom('2026-01-01', '2026-08-31', TODAY, '2026-09-02', '2027-01-01', '2029-01-01')
const departments = fc.constantFrom('familie', 'job')
const kroner = fc.integer({ min: 1, max: 100_000 })
const employees = fc.constantFrom('a', 'b', 'c', 'd')
const roleNames = fc.constantFrom('granting-leader', 'adviser-with-decision-right')

const authority: fc.Arbitrary<Authority> = fc
  .record({
    id: fc.uuid(),
    department: departments,
    holder: fc.oneof(fc.record({ role: roleNames }), fc.record({ employee: employees })),
    kinds: fc.uniqueArray(fc.constantFrom('mentor', 'own'), { maxLength: 2 }),
    limit: fc.oneof(
      fc.record({ perMeasure: fc.option(kroner), perYear: fc.option(kroner), noLimit: fc.constant(false) }),
      fc.constant({ perMeasure: null, perYear: null, noLimit: true }),
    ),
    startsOn: days,
    endsOn: fc.option(days),
    takenBack: fc.boolean(),
  })
  .map(({ holder, limit, ...rest }) => ({ role: null, employee: null, ...rest, ...holder, ...limit }))
const wanted: fc.Arbitrary<Wanted> = fc.record({
  department: departments,
  kind: fc.constantFrom('mentor', 'own'),
  cost: fc.option(
    fc.record({ amount: kroner, per: fc.constantFrom(...costUnits), times: fc.integer({ min: 1, max: 60 }) }),
  ),
  startsOn: days,
  endsOn: fc.option(days),
})
const decider: fc.Arbitrary<Decider> = fc.record({
  employee: employees,
  department: departments,
  roles: fc.uniqueArray(roleNames, { maxLength: 2 }),
})
const all = [fc.array(authority, { maxLength: 8 }), wanted, decider, fc.array(decider, { maxLength: 4 })] as const

test('a lower price never takes an authority away', () => {
  fc.assert(
    fc.property(authority, wanted, fc.nat(), (one, asked, less) => {
      if (asked.cost === null || !covers(one, asked, TODAY)) return true
      const amount = Math.max(1, asked.cost.amount - less)
      return covers(one, { ...asked, cost: { ...asked.cost, amount } }, TODAY)
    }),
  )
})

test('a request is decided by the one who asks, by one named level, or by the reality check', () => {
  fc.assert(
    fc.property(...all, (authorities, asked, asker, others) => {
      const route = routeOf(authorities, asked, asker, others, TODAY)
      const may = (one: Decider) => authoritiesOf(authorities, one, asked, TODAY).map(({ id }) => id)
      const rest = others.filter(({ employee }) => employee !== asker.employee)
      if (route.goesTo === 'own') return may(asker).includes(route.authority)
      if (may(asker).length > 0) return false
      if (route.goesTo === 'reality-check') return rest.every((one) => may(one).length === 0)
      return rest.some((one) => one.employee === route.employee && may(one).includes(route.authority))
    }),
  )
})

test('nobody without decision right ever decides', () => {
  fc.assert(
    fc.property(...all, (authorities, asked, asker, others) => {
      const route = routeOf(authorities, asked, { ...asker, roles: [] }, others, TODAY)
      if (route.goesTo !== 'level') return route.goesTo === 'reality-check'
      return others.some(({ employee, roles }) => employee === route.employee && roles.length > 0)
    }),
  )
})

test('the lowest level that may is asked, and where no level may it goes to the reality check', () => {
  const level = (id: string, employee: string, perMeasure: number | null): Authority => ({
    id,
    department: 'familie',
    role: null,
    employee,
    kinds: [],
    perMeasure,
    perYear: null,
    noLimit: perMeasure === null,
    startsOn: '2026-01-01',
    endsOn: null,
    takenBack: false,
  })
  const asked = (amount: number | null): Wanted => ({
    department: 'familie',
    kind: 'mentor',
    cost: amount === null ? null : { amount, per: 'once', times: 1 },
    startsOn: TODAY,
    endsOn: null,
  })
  const one = (employee: string): Decider => ({ employee, department: 'familie', roles: ['granting-leader'] })
  const levels = [level('top', 'c', 90), level('middle', 'b', 20), level('own', 'a', 5)]
  const to = (amount: number | null, more: readonly Authority[] = []) =>
    routeOf([...levels, ...more], asked(amount), one('a'), [one('b'), one('c')], TODAY)
  expect(to(5)).toEqual({ goesTo: 'own', authority: 'own' })
  expect(to(6)).toEqual({ goesTo: 'level', authority: 'middle', employee: 'b' })
  expect(to(21)).toEqual({ goesTo: 'level', authority: 'top', employee: 'c' })
  expect(to(91)).toEqual({ goesTo: 'reality-check' })
  expect(to(null)).toEqual({ goesTo: 'reality-check' })
  expect(to(null, [level('all', 'c', null)])).toEqual({ goesTo: 'level', authority: 'all', employee: 'c' })
})

test('a municipality that has decided nothing has given nobody an authority', () => {
  fc.assert(
    fc.property(wanted, decider, fc.array(decider, { maxLength: 4 }), (asked, asker, others) => {
      expect(routeOf([], asked, asker, others, TODAY)).toEqual({ goesTo: 'reality-check' })
    }),
  )
})

test('what a measure costs in a year is never more than all of it, and less only when it runs for longer', () => {
  fc.assert(
    fc.property(wanted, (asked) => {
      const cost = costOf(asked)
      if (cost === null) return asked.cost === null
      const isShort = asked.endsOn === null || asked.endsOn < '2027-01-01'
      return (
        Number.isSafeInteger(cost.inAYear) && cost.inAYear <= cost.total && (!isShort || cost.inAYear === cost.total)
      )
    }),
  )
  expect(
    costOf({ cost: { amount: 100, per: 'month', times: 24 }, startsOn: '2026-01-01', endsOn: '2028-01-01' }),
  ).toEqual({
    total: 2400,
    inAYear: 1200,
  })
})
