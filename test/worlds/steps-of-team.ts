import { act, relatives, rowsOf, today, withFunction, type Stage } from './motion-stage.ts'
import { at, byCoordinator, employee, member, nobody, one, only, own, places, soon, type Step } from './motion-step.ts'
import type { WorldActor } from './world.ts'

/** Who is let into a team and out of it again, who stands in, who hands over, and what leaders of coordinators do. */

const ROLES = [
  'adviser',
  'co-coordinator',
  'volunteer',
  'school-adviser',
  'evaluator',
  'after-care-contact',
  'coordinator',
]
const letIn = byCoordinator(async (s, caseId, who) => {
  const body = {
    employee: employee(s),
    role: s.d.pick(ROLES),
    chosenByFamily: s.d.chance(0.5),
    party: s.d.chance(0.2) ? (member(s, caseId) ?? null) : null,
  }
  return { answer: await act(s, who, 'POST', at(caseId, '/team'), body), gains: only(body.employee) }
})

const endPlace = byCoordinator(async (s, caseId, who) => {
  const place = one(s, await places(s, caseId))
  if (!place) return null
  return {
    answer: await act(s, who, 'POST', at(caseId, `/team/${place.id}/end`), { basedOn: place.version }),
    gains: nobody,
  }
})

const removeByFamily: Step = async (s, caseId) => {
  const [who, place] = [one(s, relatives(s, caseId)), one(s, await places(s, caseId))]
  if (!who || !place) return null
  return {
    answer: await act(s, who, 'POST', own(caseId, `/team/${place.id}/remove`), { basedOn: place.version }),
    gains: nobody,
  }
}

const lastDay = byCoordinator(async (s, caseId, who) => {
  const place = one(s, await places(s, caseId))
  if (!place) return null
  const body = { basedOn: place.version, lastDay: s.d.pick([today(s), soon(s, 3), null]) }
  return { answer: await act(s, who, 'POST', at(caseId, `/team/${place.id}/last-day`), body), gains: nobody }
})

const substitute = byCoordinator(async (s, caseId, who) => {
  const place = one(s, await places(s, caseId))
  if (!place) return null
  const body = { employee: employee(s), from: s.d.pick([today(s), soon(s, 1)]), lastDay: soon(s, 4) }
  return {
    answer: await act(s, who, 'POST', at(caseId, `/team/${place.id}/substitute`), body),
    gains: only(body.employee),
  }
})

const handOver = byCoordinator(async (s, caseId, who) => {
  const place = (await places(s, caseId)).find((m) => m.role === 'coordinator' && m.employee === who.id)
  if (!place) return null
  const body = {
    from: place.id,
    employee: employee(s),
    oldBecomes: s.d.pick(['co-coordinator', 'leaves']),
    basedOn: place.version,
    begins: today(s),
    takesOver: s.d.pick([today(s), soon(s, 6)]),
    noOverlapReason: 'Hun stopper i dag',
    reason: null,
    jointMeetingOn: null,
    familyAskedOn: null,
    familySays: null,
  }
  return { answer: await act(s, who, 'POST', at(caseId, '/coordinator'), body), gains: only(body.employee) }
})

const cancelHandover = byCoordinator(async (s, caseId, who) => {
  const planned = one(
    s,
    await rowsOf<{ id: string; version: number }>(
      s,
      `select id, version from handover where municipality = $1 and case_id = $2 and cancelled_at is null and takes_over_at > $3 order by id`,
      caseId,
      s.now,
    ),
  )
  if (!planned) return null
  const body = { basedOn: planned.version }
  return { answer: await act(s, who, 'POST', at(caseId, `/handovers/${planned.id}/cancel`), body), gains: nobody }
})

const isLeader = (s: Stage) => (actor: WorldActor) => withFunction(s, 'team-lead').some(({ id }) => id === actor.id)
const askLeader = byCoordinator(async (s, caseId, who) => ({
  answer: await act(s, who, 'POST', at(caseId, '/team/ask-leader'), { words: 'Find en ny' }),
  gains: isLeader(s),
}))

const openNaming: Step = async (s, caseId) => {
  const who = one(s, withFunction(s, 'team-lead'))
  if (!who) return null
  return { answer: await act(s, who, 'POST', `/api/team-lead/families/${caseId}/naming`, {}), gains: isLeader(s) }
}

/** The place of a coordinator for whom leaders look. */
const naming = async (s: Stage, caseId: string) =>
  one(
    s,
    await rowsOf<{ id: string; version: number }>(
      s,
      `select n.id, n.version from naming n join decision_task t on t.municipality = $1 and t.id = n.task
       where n.municipality = $1 and n.case_id = $2 and n.outcome is null and t.job_function = 'team-lead' order by n.id`,
      caseId,
    ),
  )

const nameSomebody: Step = async (s, caseId) => {
  const [who, place] = [one(s, withFunction(s, 'team-lead')), await naming(s, caseId)]
  if (!who || !place) return null
  const body = { basedOn: place.version, employee: employee(s) }
  const url = `/api/team-lead/families/${caseId}/namings/${place.id}`
  return { answer: await act(s, who, 'POST', url, body), gains: only(body.employee) }
}

const cancelNaming: Step = async (s, caseId) => {
  const [who, place] = [one(s, withFunction(s, 'team-lead')), await naming(s, caseId)]
  if (!who || !place) return null
  const url = `/api/team-lead/families/${caseId}/namings/${place.id}/cancel`
  return { answer: await act(s, who, 'POST', url, { basedOn: place.version }), gains: nobody }
}

/** An administrator ends or takes back the end of an employment, of somebody whom a family has or had as its coordinator. */
const employment = async (s: Stage, caseId: string, hasEnded: boolean) => {
  const who = one(s, withFunction(s, 'administrator'))
  const found = await rowsOf<{ id: string; version: number }>(
    s,
    `select e.id, e.version from employee e where e.municipality = $1 and e.functions = '{}' and (e.ends_at is not null) = $3
       and exists (select from membership m where m.municipality = $1 and m.case_id = $2 and m.employee = e.id
         and m.role = 'coordinator' and m.starts_at <= $4 and (m.ends_at is null or m.ends_at > $4)) order by e.id`,
    caseId,
    hasEnded,
    s.now,
  )
  const her = one(s, found)
  return who && her ? { who, her, url: `/api/settings/employees/${her.id}` } : null
}

const endEmployment: Step = async (s, caseId) => {
  const of = await employment(s, caseId, false)
  if (!of) return null
  const body = { basedOn: of.her.version, lastDay: today(s), atOnce: true, reason: 'Har sagt op', openPlaces: true }
  return { answer: await act(s, of.who, 'POST', `${of.url}/end`, body), gains: isLeader(s) }
}

const takeBackEnd: Step = async (s, caseId) => {
  const of = await employment(s, caseId, true)
  if (!of) return null
  const body = { basedOn: of.her.version, kind: 'mistake', from: null, reason: 'Tastet forkert' }
  return { answer: await act(s, of.who, 'POST', `${of.url}/reopening`, body), gains: only(of.her.id) }
}

const wish: Step = async (s, caseId) => {
  const [who, place] = [one(s, relatives(s, caseId)), one(s, await places(s, caseId))]
  if (!who || !place) return null
  const body = { words: 'Jeg vil gerne have en anden' }
  return { answer: await act(s, who, 'POST', own(caseId, `/team/${place.id}/wish`), body), gains: isLeader(s) }
}

const answerWish: Step = async (s, caseId) => {
  const found = one(
    s,
    await rowsOf<{ id: string; version: number; taken: string | null }>(
      s,
      `select w.id, w.version, t.employee as taken from adviser_wish w join decision_task t on t.municipality = $1 and t.id = w.task
       where w.municipality = $1 and w.case_id = $2 and w.answer is null and w.withdrawn_at is null and t.job_function = 'team-lead' order by w.id`,
      caseId,
    ),
  )
  const who = one(
    s,
    withFunction(s, 'team-lead').filter(({ id }) => (found?.taken ?? id) === id),
  )
  if (!found || !who) return null
  const body = {
    basedOn: found.version,
    answer: s.d.pick(['yes', 'no']),
    words: 'Sådan bliver det',
    employee: employee(s),
  }
  const url = `/api/team-lead/families/${caseId}/wishes/${found.id}/answer`
  return { answer: await act(s, who, 'POST', url, body), gains: only(body.employee) }
}

export const TEAM_STEPS = {
  letIn,
  endPlace,
  removeByFamily,
  lastDay,
  substitute,
  handOver,
  cancelHandover,
  askLeader,
  openNaming,
  nameSomebody,
  cancelNaming,
  endEmployment,
  takeBackEnd,
  wish,
  answerWish,
} satisfies Record<string, Step>
