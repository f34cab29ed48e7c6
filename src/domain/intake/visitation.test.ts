import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intakeSentences } from './sentences.ts'
import {
  courseStates,
  eventsFrom,
  mayHandOver,
  moveCourse,
  nextSteps,
  phasesOpenIn,
  type CourseFacts,
  type CourseState,
} from './visitation.ts'

const ready: CourseFacts = {
  state: 'consented',
  hiddenNotification: false,
  criteriaAssessed: true,
  missingTakePart: 0,
  signersUnknown: false,
  imposedBasis: null,
  childrenToHear: 0,
  missingShare: 0,
  hasCoordinator: true,
}

const anyFacts: fc.Arbitrary<CourseFacts> = fc.record({
  state: fc.constantFrom(...courseStates),
  hiddenNotification: fc.boolean(),
  criteriaAssessed: fc.boolean(),
  missingTakePart: fc.nat(2),
  signersUnknown: fc.boolean(),
  imposedBasis: fc.constantFrom(null, '', 'Afgørelse af 3.2.2026, § 13'),
  childrenToHear: fc.nat(2),
  missingShare: fc.nat(2),
  hasCoordinator: fc.boolean(),
})

const codes = (facts: Partial<CourseFacts>) => nextSteps({ ...ready, ...facts }).map((step) => step.code)

describe('a course', () => {
  it('goes from candidate to closed by deciding, consenting and handing over', () => {
    let state: CourseState = 'candidate'
    for (const event of ['accept', 'consent', 'hand-over', 'close'] as const) {
      const result = moveCourse(state, { event, reason: 'familiens-eget-valg' }, { ...ready, state })
      if (!result.ok) throw new Error(`${event}: ${result.code}`)
      state = result.state
    }
    expect(state).toBe('closed')
  })

  it('is declined, put on the waiting list or closed only with a reason', () => {
    expect(moveCourse('candidate', { event: 'decline', reason: ' ' }, ready)).toEqual({
      ok: false,
      code: 'course.reason-missing',
    })
    expect(moveCourse('candidate', { event: 'wait', reason: null }, ready)).toEqual({
      ok: false,
      code: 'course.reason-missing',
    })
    expect(moveCourse('active', { event: 'close', reason: null }, ready)).toEqual({
      ok: false,
      code: 'course.reason-missing',
    })
  })

  it('falls back to accepted when consent is withdrawn', () => {
    expect(moveCourse('active', { event: 'withdraw-consent', reason: null }, ready)).toEqual({
      ok: true,
      state: 'accepted',
    })
  })

  it('that was declined or closed can be taken up again', () => {
    expect(moveCourse('declined', { event: 'reconsider', reason: 'Ny underretning' }, ready)).toMatchObject({
      state: 'candidate',
    })
    expect(moveCourse('closed', { event: 'reopen', reason: 'Familien beder om det' }, ready)).toMatchObject({
      state: 'candidate',
    })
  })

  it('is not accepted while a notification is hidden', () => {
    expect(moveCourse('candidate', { event: 'accept', reason: null }, { ...ready, hiddenNotification: true }).ok).toBe(
      false,
    )
  })

  it('is reachable in each state, and each state leads on', () => {
    const reached = new Set<CourseState>(['candidate'])
    for (const _ of courseStates) {
      for (const state of Array.from(reached)) {
        for (const event of eventsFrom(state)) {
          const result = moveCourse(state, { event, reason: 'x' }, { ...ready, state })
          if (result.ok) reached.add(result.state)
        }
      }
    }
    expect([...reached].toSorted()).toEqual([...courseStates].toSorted())
    expect(courseStates.every((state) => eventsFrom(state).length > 0)).toBe(true)
  })

  it('can be assessed and helped at the same time once the family has said yes, and not before', () => {
    expect(phasesOpenIn('consented')).toEqual(['case-finding', 'assessment', 'measures'])
    expect(phasesOpenIn('accepted')).toEqual(['case-finding'])
  })
})

describe('handing over', () => {
  it('is the next step when all is in order', () => {
    expect(codes({})).toEqual(['next.hand-over'])
  })

  it('waits for the signatures to take part, but not for those to share', () => {
    expect(codes({ missingTakePart: 1 })).toEqual(['next.sign-take-part'])
    expect(codes({ missingShare: 2 })).toEqual(['next.sign-share', 'next.hand-over'])
  })

  it('needs no signatures when taking part is imposed, but needs the basis in writing', () => {
    expect(codes({ imposedBasis: '', missingTakePart: 3 })).toEqual(['next.name-imposed-basis'])
    expect(codes({ imposedBasis: 'Afgørelse af 3.2.2026, § 13', missingTakePart: 3 })).toEqual(['next.hand-over'])
  })

  it('never happens without consent of all who must sign or an imposed basis, and one coordinator', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        if (!moveCourse(facts.state, { event: 'hand-over', reason: null }, facts).ok) return
        const signed = facts.missingTakePart === 0 && !facts.signersUnknown && facts.imposedBasis === null
        const imposed = facts.imposedBasis !== null && facts.imposedBasis !== ''
        expect([signed || imposed, facts.hasCoordinator, facts.hiddenNotification]).toEqual([true, true, false])
      }),
    )
  })

  it('is offered as a next step of a consented course exactly when it is allowed', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const consented: CourseFacts = { ...facts, state: 'consented' }
        const offered = nextSteps(consented).some((step) => step.code === 'next.hand-over')
        expect(offered).toBe(mayHandOver(consented))
      }),
    )
  })

  it('and every step has a sentence', () => {
    fc.assert(fc.property(anyFacts, (facts) => nextSteps(facts).every((step) => step.code in intakeSentences)))
  })
})
