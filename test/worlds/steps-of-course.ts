import { act, relatives, rowsOf, withFunction, type Stage } from './motion-stage.ts'
import { at, byCoordinator, employee, one, only, own, soon, type Place, type Step } from './motion-step.ts'

/** A course is closed, taken back, and taken up again when it has become hard. */

interface CourseNow extends Record<string, unknown> {
  readonly id: string
  readonly version: number
  readonly state: string
}
const courseNow = async (s: Stage, caseId: string): Promise<CourseNow | undefined> => {
  const found = await rowsOf<CourseNow>(
    s,
    `select id, version, state from course where municipality = $1 and case_id = $2 order by updated_at desc, id desc limit 1`,
    caseId,
  )
  return found[0]
}

const close = byCoordinator(async (s, caseId, who) => {
  const course = await courseNow(s, caseId)
  const contact = s.d.chance(0.6) ? employee(s) : null
  const seen = await (await s.t.as({ municipality: s.municipality, employee: who.id })).get(at(caseId, '/course'))
  const ahead =
    seen.statusCode === 200 ? seen.json<{ meetingsAhead: { id: string; own: boolean }[] }>().meetingsAhead : []
  const body = {
    meetings: ahead
      .filter(({ own }) => own)
      .map(({ id }) => ({ meeting: id, becomes: 'called-off', reason: 'Forløbet er slut' })),
    basedOn: course?.version,
    reason: 'familiens-eget-valg',
    note: null,
    decidedBy: 'Familien',
    handedTo: 'nobody',
    handedDepartment: null,
    handedName: null,
    handedOn: null,
    acceptedBy: null,
    acceptedOn: null,
    needs: [],
    words: [],
    afterCare: contact === null ? null : { contact, days: [soon(s, 5)] },
  }
  if (!course) return null
  return { answer: await act(s, who, 'POST', at(caseId, '/closings'), body), gains: only(contact) }
})

const takeBackClosing = byCoordinator(async (s, caseId, who) => {
  const closing = one(
    s,
    await rowsOf<{ id: string; version: number; closed: Date }>(
      s,
      `select id, version, closed_at as closed from course_closing where municipality = $1 and case_id = $2 and taken_back_at is null and reopened_at is null order by id`,
      caseId,
    ),
  )
  if (!closing) return null
  const left = await rowsOf<Place>(
    s,
    `select id, version, employee, role from membership where municipality = $1 and case_id = $2 and ends_at = $3 order by id`,
    caseId,
    closing.closed,
  )
  const chosen = left.filter(() => s.d.chance(0.4))
  const body = {
    basedOn: closing.version,
    reason: 'Forkert familie',
    members: chosen.map(({ id }) => id),
    consents: s.d.chance(0.5),
  }
  return {
    answer: await act(s, who, 'POST', at(caseId, `/closings/${closing.id}/take-back`), body),
    gains: only(who.id, ...chosen.map((m) => m.employee)),
  }
})

const saySetback: Step = async (s, caseId) => {
  const who = one(s, relatives(s, caseId))
  if (!who) return null
  return {
    answer: await act(s, who, 'POST', own(caseId, '/setbacks'), { words: 'Det er svært igen' }),
    gains: (actor) => withFunction(s, 'visitation').some(({ id }) => id === actor.id),
  }
}

const answerSetback: Step = async (s, caseId) => {
  const [who, course] = [one(s, withFunction(s, 'visitation', 'decision-right')), await courseNow(s, caseId)]
  if (!who || course?.state !== 'closed') return null
  const coordinator = employee(s)
  const again = s.d.chance(0.8)
  const body = again
    ? { answer: 'reopened', basedOn: course.version, coordinator, words: 'Vi begynder igen' }
    : { answer: 'other-help', basedOn: course.version, words: 'Ring til os' }
  return {
    answer: await act(s, who, 'POST', `/api/reopenings/${caseId}/answer`, body),
    gains: only(again ? coordinator : null),
  }
}

export const COURSE_STEPS = { close, takeBackClosing, saySetback, answerSetback } satisfies Record<string, Step>
