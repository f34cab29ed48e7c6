import type { Compartment, Rules } from '../../src/access/facts.ts'
import type { Purpose } from '../../src/domain/shared/purpose.ts'
import { ageOn } from '../../src/domain/shared/time.ts'
import { isEmployed, NOW, todayAt, type World, type WorldActor } from './world.ts'

/**
 * Who may see what, said once more in the fewest words, straight over the world: no facts loaded, no sets built,
 * no reasons given. Slow and obvious on purpose; ring and decide are held against it.
 */
export function maySee(
  world: World,
  rules: Rules,
  who: WorldActor,
  purpose: Purpose,
  c: Compartment,
  at: string = NOW,
): boolean {
  if (c.also?.length)
    return [c.subject, ...c.also].every((subject) =>
      maySee(world, rules, who, purpose, { ...c, subject, also: [] }, at),
    )
  if (who.kind === 'employee' && !isEmployed(world, who.id, at)) return false
  const now = Date.parse(at)
  const on = (s: { startsAt: string | null; endsAt: string | null }): boolean =>
    s.startsAt !== null && Date.parse(s.startsAt) <= now && (s.endsAt === null || now < Date.parse(s.endsAt))
  const cell = (role: string, about: 'any' | 'self' | 'child' | 'family'): boolean =>
    (rules.roles.get(role)?.cells[about] ?? []).some(
      (x) => x.categories.includes(c.category) && x.read >= c.sensitivity,
    )
  const bornOf = (p: string | null): string | null => world.people.find((x) => x.id === p)?.born ?? null
  const age = (p: string | null): number | null => (bornOf(p) === null ? null : ageOn(bornOf(p)!, todayAt(at)))
  const takesPart = (p: string | null, k: string): boolean =>
    world.participations.some((x) => x.person === p && x.caseId === k && on(x))
  const everIn = (p: string | null, k: string): boolean =>
    world.participations.some((x) => x.person === p && x.caseId === k)
  const liesIn = (k: string): boolean =>
    c.caseId === null ? c.subject !== null && takesPart(c.subject, k) : c.caseId === k
  const walled = (k: string, person: string | null = who.id): boolean =>
    world.firewalls.some(
      (f) => f.other === person && on(f) && (f.caseId === k || (everIn(f.protected, k) && everIn(person, k))),
    )
  const worksBehindWall = (k: string): boolean => {
    const places = world.memberships.filter((m) => m.employee === who.id && m.caseId === k && on(m))
    return places.length > 0 && places.every((m) => m.party !== null && walled(k, m.party))
  }
  const forAll = c.audience === 'family' || c.audience === 'team'

  if (c.audience === 'author') return c.audienceId === who.id && (purpose === 'casework' || purpose === 'own-insight')

  const children = (k: string): boolean =>
    !walled(k) &&
    (age(who.id) ?? 18) >= 18 &&
    world.custody.some((u) => u.holder === who.id && on(u) && takesPart(u.child, k) && (age(u.child) ?? 0) < 18)
  const familyRole = (k: string, standsAs: string): string => {
    const years = age(who.id) ?? 18
    if (years < 18) return years < 10 ? 'none' : years < 15 ? 'child-10-14' : 'young-15-17'
    return children(k) ? 'parent-with-custody' : standsAs === 'parent' ? 'parent-without-custody' : 'other-adult'
  }
  // What an item leaves to last is read on by who was invited to the end, and is here at each instant since then.
  const readsOn = (a: World['admissions'][number]): boolean => {
    if (c.audience !== 'kept' || a.early || a.endsAt === null || now < Date.parse(a.endsAt)) return false
    const spells =
      who.kind === 'employee'
        ? world.memberships.filter((m) => m.employee === who.id && m.caseId === a.caseId)
        : world.participations.filter((p) => p.person === who.id && p.caseId === a.caseId && p.ownAccess)
    const there = Date.parse(a.endsAt)
    const ends = spells.map((s) => Date.parse(s.endsAt ?? at)).filter((end) => end > there && end <= now)
    const isHere = (instant: number): boolean =>
      spells.some((s) => Date.parse(s.startsAt) <= instant && (s.endsAt === null || instant < Date.parse(s.endsAt)))
    if (![there, ...ends, now].every(isHere)) return false
    return spells
      .filter(on)
      .some((s) =>
        'role' in s
          ? s.party === null &&
            rules.roles.get(s.role)?.side === 'professional' &&
            rules.roles.get(s.role)!.purposes.includes('meeting') &&
            cell(s.role, 'any')
          : cell(familyRole(a.caseId, s.standsAs), 'self'),
      )
  }
  const lies = (id: number): boolean => {
    if (c.audience === 'meeting') return id === c.id
    const item = world.compartments.find((x) => x.id === id)
    return item?.audience === 'meeting' && item.caseId === c.caseId && item.audienceId === c.audienceId
  }

  if (purpose === 'meeting' && (c.audience === 'meeting' || c.audience === 'kept'))
    return world.admissions.some(
      (a) =>
        (who.kind === 'employee' ? a.employee : a.person) === who.id &&
        (on(a) || readsOn(a)) &&
        a.caseId === c.caseId &&
        a.compartments.some(lies) &&
        !walled(a.caseId) &&
        !world.representations.some(
          (r) => r.representative === who.id && r.caseId === a.caseId && on(r) && walled(a.caseId, r.person),
        ) &&
        !worksBehindWall(a.caseId),
    )

  if (who.kind === 'employee') {
    const me = world.employees.find((e) => e.id === who.id)!
    if (purpose === 'decision')
      return (
        forAll &&
        world.tasks.some(
          (t) =>
            me.functions.includes(t.jobFunction) &&
            (t.employee ?? who.id) === who.id &&
            t.caseId === c.caseId &&
            t.compartments.includes(c.id) &&
            Date.parse(t.openedAt) <= now &&
            (t.decidedAt === null || now < Date.parse(t.decidedAt) + 14 * 86_400_000),
        )
      )
    return world.memberships.some((m) => {
      const role = rules.roles.get(m.role)
      if (m.employee !== who.id || !on(m) || role?.side !== 'professional' || !role.purposes.includes(purpose))
        return false
      if (!liesIn(m.caseId) || !cell(m.role, 'any')) return false
      if (c.audience === 'conversation') return m.party === null || m.party === c.audienceId
      if (m.party !== null && m.party !== c.subject && m.party !== c.audienceId) return false
      if (c.audience === 'enclave') return purpose === 'casework' && c.caseId === m.caseId
      if (c.audience === 'party')
        return m.party === null
          ? role.party && everIn(c.audienceId, m.caseId) && (age(c.audienceId) ?? 0) >= 18
          : m.party === c.audienceId
      if (!forAll) return false
      if (c.caseId === null || c.department === m.department || (c.department === null && role.party)) return true
      return world.bases.some(
        (b) =>
          b.caseId === m.caseId &&
          ['consent-to-pass-on', 'consent-to-obtain', 'statutory-without-consent'].includes(b.kind) &&
          on(b) &&
          (b.withdrawnAt === null || now < Date.parse(b.withdrawnAt)) &&
          b.toDepartment === m.department &&
          b.categories.includes(c.category) &&
          (c.department === null || b.fromDepartments.includes(c.department)) &&
          (c.subject === null ? b.coversFamily : b.persons.includes(c.subject)),
      )
    })
  }

  if (purpose !== 'own-insight') return false
  return world.participations.some((mine) => {
    const k = mine.caseId
    if (mine.person !== who.id || !mine.ownAccess || !on(mine) || !liesIn(k)) return false
    const years = mine.born === null ? 18 : age(who.id)!
    if (years < 10) return false
    const mayRaise = (p: string | null): boolean =>
      p !== null &&
      years >= 18 &&
      !walled(k) &&
      takesPart(p, k) &&
      (age(p) ?? 0) < 18 &&
      world.custody.some((u) => u.child === p && u.holder === who.id && on(u))
    const speaksFor = (p: string | null): boolean =>
      !walled(k) &&
      world.representations.some((r) => r.caseId === k && r.person === p && r.representative === who.id && on(r)) &&
      cell('representative', 'self')
    const role = familyRole(k, mine.standsAs)
    if (c.audience === 'conversation') return c.audienceId === who.id && cell(role, 'self')
    if (c.audience === 'party')
      return (
        (c.audienceId === who.id && cell(role, 'self')) ||
        (mayRaise(c.audienceId) && (age(c.audienceId) ?? 10) < 10 && cell(role, 'child')) ||
        speaksFor(c.audienceId)
      )
    if (c.audience !== 'family') return false
    if (c.subject === who.id && c.caseId === null) return cell(role, 'self')
    if (walled(k)) return false
    if (c.subject === who.id) return cell(role, 'self')
    if (c.subject === null) return cell(role, 'family')
    const nameInFamily = c.caseId === null && c.category === 'identity' && cell(role, 'family')
    const childsOwnWords = c.category === 'own-words' && (age(c.subject) ?? 10) < 10 && cell(role, 'self')
    const represents = speaksFor(c.subject) && (c.caseId === null || !walled(k, c.subject))
    return nameInFamily || represents || (mayRaise(c.subject) && (cell(role, 'child') || childsOwnWords))
  })
}
