import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fullBefore, queueOf } from './places.ts'
import { startDay } from './start-day.ts'
import { standingOf, takingFault, type Step, type Taking } from './steps.ts'

const source = { key: 'forvaltningsloven', place: '§ 1' }
const step = (id: string, kind: Step['kind'], more: Partial<Step> = {}): Step => ({
  id,
  text: { da: id },
  kind,
  by: ['leder'],
  next: [],
  source,
  ...more,
})
const steps = [
  step('indstilling', 'nominate', { parentsAcknowledge: true }),
  step('historik', 'look'),
  step('drøftet', 'discuss'),
  step('social', 'approve', { department: 'social' }),
  step('job', 'approve', { department: 'job' }),
  step('styregruppe', 'approve', { when: { criterion: 'anbragt' } }),
  step('beslutning', 'decide'),
  step('intro', 'after'),
]
const programme = {
  criteria: [{ id: 'anbragt', text: { da: 'Anbragt' }, exception: null, source }],
  visitation: { who: [], decides: [], steps },
}
const taken = (id: string, department = 'a', by = 'x') => ({ step: id, department, by })
const stateOf = (id: string, ...given: Parameters<typeof standingOf>[1]) =>
  standingOf(programme, given, {}).find((one) => one.step.id === id)

describe('the way to a decision', () => {
  it('asks for what the programme puts before the decision, and for nothing after it', () => {
    expect(standingOf(programme, [], {}).map((one) => [one.step.id, one.owed])).toEqual([
      ['indstilling', true],
      ['historik', false],
      ['drøftet', true],
      ['social', true],
      ['job', true],
      ['styregruppe', true],
    ])
    expect(stateOf('drøftet', taken('drøftet'))).toMatchObject({ state: 'taken', owed: false })
  })

  it('leaves a step out only when the answers say so; a question nobody answered keeps it', () => {
    const standing = (ticks: Record<string, boolean>) =>
      standingOf(programme, [], ticks).find((one) => one.step.id === 'styregruppe')
    expect(standing({})).toMatchObject({ state: 'open', owed: true })
    expect(standing({ anbragt: true })).toMatchObject({ state: 'open', owed: true })
    expect(standing({ anbragt: false })).toMatchObject({ state: 'not-needed', owed: false })
  })
})

describe('taking a step', () => {
  const taking = (id: string, patch: Partial<Taking> = {}): Taking => ({
    step: steps.find((one) => one.id === id) ?? step(id, 'look'),
    note: 'Ord',
    acknowledgedOn: null,
    department: 'a',
    by: 'x',
    today: '2026-09-01',
    ...patch,
  })
  const fault = (id: string, patch: Partial<Taking> = {}, earlier = [] as ReturnType<typeof taken>[]) =>
    takingFault(taking(id, patch), earlier, steps)?.code ?? null

  it('asks for the parents’ acknowledgement, not later than today', () => {
    expect(fault('indstilling')).toBe('step.acknowledged-missing')
    expect(fault('indstilling', { acknowledgedOn: '2026-09-02' })).toBe('step.acknowledged-later')
    expect(fault('indstilling', { acknowledgedOn: '2026-08-30' })).toBeNull()
  })

  it('asks for words where words are the record', () => {
    expect(fault('drøftet', { note: ' ' })).toBe('step.note-missing')
    expect(fault('styregruppe', { note: null })).toBe('step.note-missing')
    expect(fault('historik', { note: null })).toBeNull()
    expect(fault('social', { note: null })).toBeNull()
  })

  it('lets each department give its own yes, and nobody both', () => {
    expect(fault('job', {}, [taken('social', 'a', 'y')])).toBe('step.same-department')
    expect(fault('job', { department: 'b' }, [taken('social', 'a', 'x')])).toBe('step.same-person')
    expect(fault('job', { department: 'b' }, [taken('social', 'a', 'y')])).toBeNull()
  })

  it('takes a department’s yes from the department that the municipality has said it is', () => {
    expect(fault('job', { department: 'b', ours: 'c' })).toBe('step.other-department')
    expect(fault('job', { department: 'c', ours: 'c' })).toBeNull()
    expect(fault('job', { department: 'b', ours: null })).toBeNull()
  })

  it('is for what lies before the decision', () => {
    expect(fault('intro')).toBe('step.not-before-decision')
  })
})

describe('places', () => {
  it('are full by the programme before the coordinator, and never where no limit is stated', () => {
    expect(fullBefore({ perCoordinator: 10, total: 30 }, { places: 30, coordinated: 10 })).toBe('total')
    expect(fullBefore({ perCoordinator: 10, total: 30 }, { places: 29, coordinated: 10 })).toBe('coordinator')
    expect(fullBefore({ perCoordinator: 10, total: 30 }, { places: 29, coordinated: 9 })).toBeNull()
    expect(fullBefore({ perCoordinator: null, total: null }, { places: 900, coordinated: 90 })).toBeNull()
  })

  it('are waited for in order, each programme for itself', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          fc.record({
            family: fc.uuid(),
            programme: fc.constantFrom('a', 'b'),
            since: fc.constantFrom('2026-01-01', '2026-02-01', '2026-03-01'),
          }),
          { selector: (one) => one.family },
        ),
        (waiting) => {
          for (const programme of ['a', 'b']) {
            const queue = queueOf(waiting).filter((one) => one.programme === programme)
            expect(queue.map((one) => one.position)).toEqual(queue.map((_, index) => index + 1))
            expect(queue.map((one) => one.since)).toEqual(queue.map((one) => one.since).toSorted())
          }
        },
      ),
    )
  })
})

describe('the first day', () => {
  const facts = { referredOn: '2026-08-01', decidedOn: '2026-08-20', today: '2026-09-01' }
  const rule = (event: NonNullable<Parameters<typeof startDay>[0]>['event']) => ({ event, text: { da: 'x' }, source })
  it('is what the programme says, the last signature where it says nothing, and open where only people know', () => {
    expect(startDay(null, facts)).toBe('2026-09-01')
    expect(startDay(rule('referral'), facts)).toBe('2026-08-01')
    expect(startDay(rule('decision'), facts)).toBe('2026-08-20')
    expect(startDay(rule('consent'), facts)).toBe('2026-09-01')
    expect(startDay(rule('first-team-meeting'), facts)).toBeNull()
  })
})
