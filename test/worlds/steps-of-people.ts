import type { Compartment } from '../../src/access/facts.ts'
import { ageOn } from '../../src/domain/shared/time.ts'
import { act, family, rowsOf, today, type Stage } from './motion-stage.ts'
import { at, byCoordinator, member, nobody, one, only, type Step } from './motion-step.ts'
import type { WorldActor } from './world.ts'

/** Who belongs to a family, as what, how old they are, and who holds custody. */

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

export const PEOPLE_STEPS = { custody, leave, comeBack, ownAccess, standsAs, correctBirth } satisfies Record<
  string,
  Step
>
