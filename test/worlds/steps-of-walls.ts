import { act, rowsOf, type Stage } from './motion-stage.ts'
import { at, byCoordinator, member, nobody, one, only, type Step } from './motion-step.ts'

/** Who is kept apart, and what passes a wall. */

const protect = byCoordinator(async (s, caseId, who) => {
  const person = member(s, caseId)
  if (!person) return null
  const body = { kind: 'address', value: `Skjulvej ${s.d.below(1000)}`, protected: true, startsOn: null }
  return { answer: await act(s, who, 'POST', at(caseId, `/people/${person}/contacts`), body), gains: nobody }
})

/** Who stands behind a wall, and those who speak for them. */
const behind = (s: Stage, other: string) =>
  only(other, ...s.world.representations.filter((r) => r.person === other).map((r) => r.representative))

const answerQuestion = byCoordinator(async (s, caseId, who) => {
  const question = one(
    s,
    await rowsOf<{ id: string; version: number; other: string }>(
      s,
      `select id, version, other from wall_question where municipality = $1 and case_id = $2 order by id`,
      caseId,
    ),
  )
  if (!question) return null
  const body = { answer: s.d.pick(['wall', 'not-needed']), reason: 'De ses alligevel', basedOn: question.version }
  return {
    answer: await act(s, who, 'POST', at(caseId, `/wall-questions/${question.id}/answer`), body),
    gains: body.answer === 'wall' ? nobody : behind(s, question.other),
  }
})

const startWall = byCoordinator(async (s, caseId, who) => {
  const [a, b] = [member(s, caseId), member(s, caseId)]
  if (!a || !b) return null
  const body = { protected: a, other: b, kind: 'violence' }
  return { answer: await act(s, who, 'POST', at(caseId, '/firewalls'), body), gains: nobody }
})

const endWall = byCoordinator(async (s, caseId, who) => {
  const wall = one(
    s,
    await rowsOf<{ id: string; version: number; other: string }>(
      s,
      `select id, version, other from firewall where municipality = $1 and case_id = $2 and (ends_at is null or ends_at > $3) order by id`,
      caseId,
      s.now,
    ),
  )
  if (!wall) return null
  return {
    answer: await act(s, who, 'POST', at(caseId, `/firewalls/${wall.id}/end`), { basedOn: wall.version }),
    gains: behind(s, wall.other),
  }
})

const release = byCoordinator(async (s, caseId, who) => {
  const party = one(
    s,
    s.world.firewalls.filter((f) => f.caseId === caseId && (f.endsAt === null || f.endsAt > s.now)),
  )?.other
  if (!party) return null
  const body = { party, title: 'Til dig', body: 'Mødet er på torsdag' }
  return { answer: await act(s, who, 'POST', at(caseId, '/releases'), body), gains: nobody }
})

const takeBackRelease = byCoordinator(async (s, caseId, who) => {
  const text = one(
    s,
    await rowsOf<{ id: string; version: number }>(
      s,
      `select id, version from released_text where municipality = $1 and case_id = $2 and taken_back_at is null order by id`,
      caseId,
    ),
  )
  if (!text) return null
  const body = { reason: 'Det var den forkerte', basedOn: text.version }
  return { answer: await act(s, who, 'POST', at(caseId, `/releases/${text.id}/take-back`), body), gains: nobody }
})

export const WALL_STEPS = { protect, answerQuestion, startWall, endWall, release, takeBackRelease } satisfies Record<
  string,
  Step
>
