import type { Compartment } from '../../src/access/facts.ts'
import { ageOn } from '../../src/domain/shared/time.ts'
import { receiptOf } from '../../src/server/moving/receipt.ts'
import {
  act,
  coordinators,
  family,
  relatives,
  rowsOf,
  today,
  withFunction,
  type Answer,
  type Stage,
} from './motion-stage.ts'
import { maySee } from './oracle.ts'
import { PURPOSES, type WorldActor } from './world.ts'

/** What was tried and answered, and who may see more by it, of what was there before. */
export interface Tried {
  readonly answer: Answer
  readonly gains: (actor: WorldActor, c: Compartment) => boolean
  /** Called when it was done, before anything else happens. */
  readonly done?: () => void
}
/** One thing that happens in a family, by somebody who may; null where nothing of the kind can happen there now. */
export type Step = (s: Stage, caseId: string) => Promise<Tried | null>

const nobody = () => false
const only =
  (...ids: readonly (string | null)[]) =>
  (actor: WorldActor): boolean =>
    ids.includes(actor.id)
const one = <T>(s: Stage, list: readonly T[]): T | undefined => (list.length > 0 ? s.d.pick(list) : undefined)
const at = (caseId: string, path: string): string => `/api/families/${caseId}${path}`
const own = (caseId: string, path: string): string => `/api/own/families/${caseId}${path}`

interface Place extends Record<string, unknown> {
  readonly id: string
  readonly version: number
  readonly employee: string
  readonly role: string
}
const places = (s: Stage, caseId: string): Promise<Place[]> =>
  rowsOf<Place>(
    s,
    `select id, version, employee, role from membership where municipality = $1 and case_id = $2 and (ends_at is null or ends_at > $3) order by id`,
    caseId,
    s.now,
  )

/** A step that the family's coordinator takes. */
const byCoordinator =
  (run: (s: Stage, caseId: string, who: WorldActor) => Promise<Tried | null>): Step =>
  async (s, caseId) => {
    const who = one(s, coordinators(s, caseId))
    return who ? run(s, caseId, who) : null
  }

/** Somebody of the family, or undefined. */
const member = (s: Stage, caseId: string): string | undefined => one(s, family(s, caseId))?.person
const employee = (s: Stage): string => s.d.pick(s.world.employees).id

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

const soon = (s: Stage, days: number): string =>
  new Date(Date.parse(`${today(s)}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

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

const nameSomebody: Step = async (s, caseId) => {
  const who = one(s, withFunction(s, 'team-lead'))
  const naming = one(
    s,
    await rowsOf<{ id: string; version: number }>(
      s,
      `select n.id, n.version from naming n join decision_task t on t.municipality = $1 and t.id = n.task
       where n.municipality = $1 and n.case_id = $2 and n.outcome is null and t.job_function = 'team-lead' order by n.id`,
      caseId,
    ),
  )
  if (!who || !naming) return null
  const body = { basedOn: naming.version, employee: employee(s) }
  const url = `/api/team-lead/families/${caseId}/namings/${naming.id}`
  return { answer: await act(s, who, 'POST', url, body), gains: only(body.employee) }
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

const custody = byCoordinator(async (s, caseId, who) => {
  const people = family(s, caseId)
  const child = one(
    s,
    people.filter((p) => p.born !== null && (ageOn(p.born, today(s)) ?? 0) < 18),
  )?.person
  if (!child) return null
  const ever = new Set(s.world.participations.filter((p) => p.caseId === caseId).map((p) => p.person))
  const now = await rowsOf<{ id: string; version: number; holder: string }>(
    s,
    `select id, version, holder from custody where municipality = $1 and child = $2 and starts_at <= $3 and (ends_at is null or ends_at > $3)`,
    child,
    s.now,
  )
  const others = s.d.some(
    [...new Set(people.map((p) => p.person))].filter((p) => p !== child),
    0.5,
  )
  const holders = others.slice(0, 2)
  const body = {
    kind: holders.length > 1 ? 'joint' : 'sole',
    holders,
    source: 'told',
    reason: 'Afgjort af Familieretshuset',
    basedOn: now.filter((c) => ever.has(c.holder)).map(({ id, version }) => ({ id, version })),
  }
  return { answer: await act(s, who, 'PUT', at(caseId, `/people/${child}/custody`), body), gains: only(...holders) }
})

/** What somebody's coming or growing may open: to themselves, to who has custody of them, and what is about them. */
const through = (s: Stage, person: string) => (actor: WorldActor, c: Compartment) =>
  actor.id === person ||
  c.subject === person ||
  c.audienceId === person ||
  (c.also ?? []).includes(person) ||
  s.world.custody.some((u) => u.child === person && u.holder === actor.id)

const leave = byCoordinator(async (s, caseId, who) => {
  const person = member(s, caseId)
  if (!person) return null
  return { answer: await act(s, who, 'POST', at(caseId, `/people/${person}/leave`), {}), gains: nobody }
})

const comeBack = byCoordinator(async (s, caseId, who) => {
  const here = new Set(family(s, caseId).map((p) => p.person))
  const person = one(
    s,
    s.world.participations.filter((p) => p.caseId === caseId && !here.has(p.person)),
  )?.person
  if (!person) return null
  const answer = await act(s, who, 'POST', at(caseId, `/people/${person}/return`), {})
  return { answer, gains: through(s, person) }
})

const ownAccess = byCoordinator(async (s, caseId, who) => {
  const person = member(s, caseId)
  if (!person) return null
  const on = s.d.chance(0.7)
  const answer = await act(s, who, 'PUT', at(caseId, `/people/${person}/own-access`), { on })
  return { answer, gains: on ? only(person) : nobody }
})

const standsAs = byCoordinator(async (s, caseId, who) => {
  const person = member(s, caseId)
  if (!person) return null
  const body = { standsAs: s.d.pick(['parent', 'other-adult', 'child', 'network']), inInitiative: s.d.chance(0.7) }
  return {
    answer: await act(s, who, 'PUT', at(caseId, `/people/${person}/participation`), body),
    gains: only(person),
  }
})

const correctBirth = byCoordinator(async (s, caseId, who) => {
  const person = member(s, caseId)
  const [name] = await rowsOf<{ given: string; last: string; version: number }>(
    s,
    `select given_name as given, family_name as last, version from person_detail where municipality = $1 and id = $2`,
    person ?? null,
  )
  if (!person || !name) return null
  const years = s.d.pick([9, 10, 14, 15, 17, 18, 40])
  const born = `${Number(today(s).slice(0, 4)) - years}-${s.d.pick(['01-01', '09-01', '09-02', '12-31'])}`
  const body = { givenName: name.given, familyName: name.last, born, due: null, basedOn: name.version }
  const answer = await act(s, who, 'PUT', at(caseId, `/people/${person}`), body)
  return { answer, gains: through(s, person) }
})

const merge = byCoordinator(async (s, caseId, who) => {
  const here = [...new Set(family(s, caseId).map((p) => p.person))]
  const kept = one(s, here)
  const born = s.world.people.find((p) => p.id === kept)?.born ?? null
  const gone = one(
    s,
    s.world.people.filter((p) => p.id !== kept && p.born === born),
  )?.id
  if (!kept || !gone) return null
  const [before, seen] = [s.world, s.sights.get(gone)]
  const answer = await act(s, who, 'POST', at(caseId, '/merges'), { kept, gone, reason: 'Samme person' })
  return {
    answer,
    gains: (actor, c) =>
      (actor.id === kept && (seen?.has(c.id) ?? false)) ||
      (c.caseId === null && c.category === 'identity' && c.subject === kept),
    done: () => void s.before.set(answer.json<{ id: string }>().id, { world: before, step: s.step }),
  }
})

/**
 * Back to what would be seen now if it had never happened: meanwhile days may have passed. What else happened since may
 * open more; then the oracle alone tells.
 */
const wasSeen = (s: Stage, key: string) => (actor: WorldActor, c: Compartment) => {
  const before = s.before.get(key)
  if (!before) return false
  const { world, step } = before
  return (
    step + 1 < s.step || PURPOSES.some((purpose) => maySee(world, s.t.services.presets.rules, actor, purpose, c, s.now))
  )
}

const undoMerge = byCoordinator(async (s, caseId, who) => {
  const found = one(
    s,
    await rowsOf<{ id: string; version: number }>(
      s,
      `select id, version from person_merge where municipality = $1 and case_id = $2 and undone_at is null order by id`,
      caseId,
    ),
  )
  if (!found) return null
  const url = at(caseId, `/merges/${found.id}`)
  const since = await (await s.t.as({ municipality: s.municipality, employee: who.id })).get(`${url}/since`)
  const rows = since.statusCode === 200 ? since.json<{ rows: { table: string; id: string }[] }>().rows : []
  const body = {
    reason: 'Det var to',
    basedOn: found.version,
    placed: rows.map(({ table, id }) => ({ table, id, whose: s.d.pick(['kept', 'gone']) })),
  }
  return { answer: await act(s, who, 'POST', `${url}/undo`, body), gains: wasSeen(s, found.id) }
})

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

const prepareConsent = byCoordinator(async (s, caseId, who) => {
  const persons = [...new Set(s.d.some(family(s, caseId), 0.5).map((p) => p.person))]
  const [to, from] = s.d.pick([
    ['familie', 'job'],
    ['job', 'familie'],
    ['skole', 'familie'],
    ['familie', 'skole'],
  ])
  const body = s.d.chance(0.3)
    ? { kind: 'consent-to-take-part', persons }
    : {
        kind: 'consent-to-pass-on',
        persons,
        coversFamily: s.d.chance(0.5),
        categories: ['cooperation', 'school', 'employment', 'own-words'],
        fromDepartments: [from],
        toDepartment: to,
        purpose: 'Samarbejde',
        until: s.d.chance(0.3) ? soon(s, 9) : null,
        remindOn: null,
      }
  return { answer: await act(s, who, 'POST', at(caseId, '/consents'), body), gains: nobody }
})

interface Signature extends Record<string, unknown> {
  readonly id: string
  readonly version: number
  readonly basis: string
  readonly department: string | null
}
const signatures = (s: Stage, caseId: string, where: string): Promise<Signature[]> =>
  rowsOf<Signature>(
    s,
    `select g.id, g.version, g.basis, b.to_department as department from basis_signature g join basis b on b.municipality = $1 and b.id = g.basis
     where g.municipality = $1 and b.case_id = $2 and b.withdrawn_at is null and ${where} order by g.id`,
    caseId,
  )

/** All who are asked say yes, one after another; the last yes is the one that counts. */
const signAll = byCoordinator(async (s, caseId, who) => {
  const open = await signatures(s, caseId, 'b.starts_at is null and g.signed_at is null and g.refused_at is null')
  const basis = one(s, open)?.basis
  let answer: Answer | undefined
  const department = open.find((g) => g.basis === basis)?.department ?? null
  for (const g of open.filter((o) => o.basis === basis)) {
    const body = { form: 'paper', note: null, basedOn: g.version }
    answer = await act(s, who, 'POST', at(caseId, `/consents/${g.basis}/signatures/${g.id}/sign`), body)
    if (answer.statusCode !== 200) break
  }
  const gains = (actor: WorldActor): boolean =>
    s.world.memberships.some((m) => m.employee === actor.id && m.caseId === caseId && m.department === department)
  return answer ? { answer, gains } : null
})

const withdraw = byCoordinator(async (s, caseId, who) => {
  const g = one(s, await signatures(s, caseId, 'g.signed_at is not null and g.withdrawn_at is null'))
  if (!g) return null
  const body = { form: 'oral', note: null, basedOn: g.version }
  const url = at(caseId, `/consents/${g.basis}/signatures/${g.id}/withdraw`)
  return { answer: await act(s, who, 'POST', url, body), gains: nobody }
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

interface Move extends Record<string, unknown> {
  readonly id: string
  readonly version: number
  readonly package: string
}
const moves = (s: Stage, caseId: string, where: string): Promise<Move[]> =>
  rowsOf<Move>(
    s,
    `select id, version, package from family_move where municipality = $1 and case_id = $2 and withdrawn_at is null and reopened_at is null and ${where}`,
    caseId,
  )

export const STEPS = {
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
  wish,
  answerWish,
  close,
  takeBackClosing,
  saySetback,
  answerSetback,
  custody,
  leave,
  comeBack,
  ownAccess,
  standsAs,
  correctBirth,
  merge,
  undoMerge,
  protect,
  answerQuestion,
  startWall,
  endWall,
  prepareConsent,
  signAll,
  withdraw,
  release,
  takeBackRelease,
  moveAway: byCoordinator(async (s, caseId, who) => {
    const move = one(s, await moves(s, caseId, 'closed_at is null'))
    if (!move) return null
    const before = s.world
    const body = { receipt: receiptOf(move.package), basedOn: move.version }
    const answer = await act(s, who, 'POST', at(caseId, `/moves/${move.id}/receipt`), body)
    return { answer, gains: only(who.id), done: () => void s.before.set(move.id, { world: before, step: s.step }) }
  }),
  moveBack: async (s, caseId) => {
    const move = one(s, await moves(s, caseId, 'closed_at is not null'))
    const keeper = s.world.memberships.find(
      (m) => m.caseId === caseId && m.role === 'record-keeper' && (m.endsAt === null || m.endsAt > s.now),
    )
    if (!move || !keeper) return null
    const who = { kind: 'employee', id: keeper.employee } as const
    const body = { reason: 'De blev boende', basedOn: move.version }
    const answer = await act(s, who, 'POST', at(caseId, `/moves/${move.id}/reopen`), body)
    return { answer, gains: wasSeen(s, move.id) }
  },
} satisfies Record<string, Step>

/** What often follows: without it a mistake would hardly ever be put right in a random walk. */
export const THEN: Readonly<Partial<Record<keyof typeof STEPS, readonly (keyof typeof STEPS)[]>>> = {
  close: ['takeBackClosing', 'saySetback'],
  saySetback: ['answerSetback'],
  merge: ['undoMerge'],
  startWall: ['release'],
  release: ['takeBackRelease'],
  protect: ['answerQuestion'],
  handOver: ['cancelHandover'],
  prepareConsent: ['signAll'],
  signAll: ['withdraw'],
  askLeader: ['nameSomebody'],
  openNaming: ['nameSomebody'],
  wish: ['answerWish'],
  moveAway: ['moveBack'],
}
