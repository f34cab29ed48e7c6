import type { Admission, Asking, Basis, Compartment, Facts, Membership, Participation, Role, Rules } from './facts.ts'

/** A child's own words, and a party audience, follow the child from this age. */
const OWN_VOICE_FROM = 10
const YOUNG_FROM = 15
const ADULT_FROM = 18
/** A decided task stays open this long, so that a decision can be looked at again. */
const DECIDED_STAYS_OPEN_DAYS = 14

/** The kinds of basis on which one department may read what another holds. */
const SHARING = new Set(['consent-to-obtain', 'consent-to-pass-on', 'statutory-without-consent'])

/**
 * The compartments that this actor may open for this purpose at this instant, built up set by set.
 * The same question for one thing, with its reason, is answered in `decide.ts`, written apart.
 */
export function ring(facts: Facts, rules: Rules, asking: Asking): number[] {
  if (facts.employed === false) return []
  const shared = facts.compartments.filter((c) => c.also !== undefined && c.also.length > 0)
  if (shared.length === 0) return ringOfEach(facts, rules, asking).toSorted((a, b) => a - b)
  // What is about several people is looked at once for each of them, and opens when all of its parts do.
  const parts = shared.map((c, i) =>
    [c.subject, ...(c.also ?? [])].map((subject, n) => ({ ...c, subject, also: [], id: -(1 + i * 1000 + n) })),
  )
  const single = facts.compartments.filter((c) => c.also === undefined || c.also.length === 0)
  const open = new Set(ringOfEach({ ...facts, compartments: [...single, ...parts.flat()] }, rules, asking))
  const whole = shared.filter((_, i) => parts[i]?.every((part) => open.has(part.id)))
  const decided = new Set<number>()
  if (asking.purpose === 'decision' && asking.actor.kind === 'employee') openTasks(facts, asking, decided)
  return [...new Set([...open, ...decided, ...whole.map((c) => c.id)])]
    .filter((id) => id >= 0)
    .toSorted((a, b) => a - b)
}

function ringOfEach(facts: Facts, rules: Rules, asking: Asking): number[] {
  const { actor, purpose } = asking
  const open = new Set<number>()
  if (purpose === 'decision' && actor.kind === 'employee') openTasks(facts, asking, open)
  if (purpose === 'meeting') openAdmissions(facts, rules, asking, open)
  if (actor.kind === 'employee') openTeams(facts, rules, asking, open)
  if (actor.kind === 'citizen' && purpose === 'own-insight') openOwn(facts, rules, asking, open)
  if (purpose === 'casework' || purpose === 'own-insight') {
    for (const c of facts.compartments) if (c.audience === 'author' && c.audienceId === actor.id) open.add(c.id)
  }
  return [...open]
}

function openTasks(facts: Facts, asking: Asking, open: Set<number>): void {
  const known = new Map(facts.compartments.map((c) => [c.id, c]))
  const latest = new Date(Date.parse(asking.at) - DECIDED_STAYS_OPEN_DAYS * 86_400_000).toISOString()
  for (const task of facts.tasks) {
    if (task.openedAt > asking.at) continue
    if (task.decidedAt !== null && task.decidedAt <= latest) continue
    for (const id of task.compartments) {
      const c = known.get(id)
      if (c && c.caseId === task.caseId && (c.audience === 'family' || c.audience === 'team')) open.add(id)
    }
  }
}

function openAdmissions(facts: Facts, rules: Rules, asking: Asking, open: Set<number>): void {
  const known = new Map(facts.compartments.map((c) => [c.id, c]))
  const kept = facts.compartments.filter((c) => c.audience === 'kept')
  for (const admission of facts.admissions) {
    if (asking.at < admission.startsAt || isKeptOut(facts, asking, admission.caseId)) continue
    const holds = during(admission, asking.at)
    if (!holds && admission.early) continue
    for (const id of admission.compartments) {
      const item = known.get(id)
      if (item?.caseId !== admission.caseId || item.audience !== 'meeting') continue
      if (holds) open.add(id)
      for (const c of kept) {
        if (c.caseId !== item.caseId || c.audienceId !== item.audienceId) continue
        if (holds || lasts(facts, rules, asking, admission, c)) open.add(c.id)
      }
    }
  }
}

/**
 * What a meeting left to last goes on being read after the invitation by whoever has stood in the family, or in its team for
 * all of it, since then without a break, as far as their role reads such things today.
 */
function lasts(facts: Facts, rules: Rules, asking: Asking, { caseId, endsAt }: Admission, c: Compartment): boolean {
  const { actor, at } = asking
  if (endsAt === null) return false
  if (actor.kind === 'employee') {
    const places = facts.memberships.filter((m) => m.caseId === caseId)
    const reading = places.some((m) => {
      const role = rules.roles.get(m.role)
      const reads = role?.side === 'professional' && role.purposes.includes('meeting') && readsOf(role, 'any', c)
      return reads && m.party === null && during(m, at)
    })
    return reading && stoodFrom(places, endsAt, at)
  }
  const parts = inCase(facts, caseId).filter((p) => p.person === actor.id && p.ownAccess)
  return parts.some((own) => {
    const age = own.born === null ? ADULT_FROM : years(own.born, asking.today)
    if (!during(own, at) || age < OWN_VOICE_FROM) return false
    const role = rules.roles.get(roleAt(age, own, childrenOf(facts, asking, own, age)))
    return role !== undefined && readsOf(role, 'self', c) && stoodFrom(parts, endsAt, at)
  })
}

const readsOf = (role: Role, about: 'any' | 'self', c: Compartment): boolean =>
  (role.cells[about] ?? []).some((cell) => cell.categories.includes(c.category) && c.sensitivity <= cell.read)

/** The role in which one of the family reads, by age, place and whose custody they have. */
const roleAt = (age: number, { standsAs }: Participation, children: ReadonlySet<string>): string =>
  age >= ADULT_FROM ? adultRole(standsAs, children.size > 0) : age >= YOUNG_FROM ? 'young-15-17' : 'child-10-14'

/** The children in the family whose custody an adult has; none from behind a firewall. */
function childrenOf(facts: Facts, asking: Asking, own: Participation, age: number): Set<string> {
  const { caseId, person: me } = own
  const walled = facts.firewalls.some((f) => f.caseId === caseId && f.other === me && during(f, asking.at))
  if (age < ADULT_FROM || walled) return new Set()
  const people = new Set(inCase(facts, caseId).flatMap((p) => (during(p, asking.at) ? p.person : [])))
  const held = facts.custody.filter((u) => u.holder === me && during(u, asking.at) && people.has(u.child))
  return new Set(held.map((u) => u.child).filter((child) => under18(facts, child, asking.today)))
}

/** Whether some spell holds at every instant from one to another. */
function stoodFrom(
  spells: readonly { startsAt: string; endsAt: string | null }[],
  from: string,
  until: string,
): boolean {
  let reached = from
  for (const spell of spells.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1))) {
    if (spell.startsAt > reached) return false
    if (spell.endsAt === null) return true
    if (spell.endsAt > reached) reached = spell.endsAt
    if (reached > until) return true
  }
  return false
}

/** Behind a firewall stand the one kept apart, whoever speaks for them, and whoever works for them alone. */
export function isKeptOut(facts: Facts, asking: Asking, caseId: string): boolean {
  const here = (one: { caseId: string; startsAt: string; endsAt: string | null }): boolean =>
    one.caseId === caseId && during(one, asking.at)
  const apart = new Set(facts.firewalls.filter(here).map((f) => f.other))
  const speaksFor = facts.representations.filter((r) => r.representative === asking.actor.id && here(r))
  const worksFor = asking.actor.kind === 'employee' ? facts.memberships.filter(here) : []
  return (
    apart.has(asking.actor.id) ||
    speaksFor.some((r) => apart.has(r.person)) ||
    (worksFor.length > 0 && worksFor.every((m) => m.party !== null && apart.has(m.party)))
  )
}

function openTeams(facts: Facts, rules: Rules, asking: Asking, open: Set<number>): void {
  for (const m of facts.memberships) {
    const role = rules.roles.get(m.role)
    if (!role || role.side !== 'professional' || !role.purposes.includes(asking.purpose)) continue
    if (!during(m, asking.at)) continue
    const members = new Set(
      inCase(facts, m.caseId)
        .filter((p) => during(p, asking.at))
        .map((p) => p.person),
    )
    const limit = new Map<string, number>()
    for (const cell of role.cells.any ?? []) for (const category of cell.categories) limit.set(category, cell.read)
    const bases = facts.bases.filter(
      (b) => b.caseId === m.caseId && b.toDepartment === m.department && standing(b, asking.at),
    )

    for (const c of reach(facts, m.caseId, members)) {
      if (c.sensitivity > (limit.get(c.category) ?? 0)) continue
      if (c.audience === 'conversation') {
        // Whoever holds the family together, of whatever department, and of whatever age the other is.
        if (m.party === null || m.party === c.audienceId) open.add(c.id)
        continue
      }
      if (m.party !== null && c.audienceId !== m.party && c.subject !== m.party) continue
      if (c.audience === 'enclave') {
        if (asking.purpose === 'casework' && c.caseId === m.caseId) open.add(c.id)
        continue
      }
      if (c.audience === 'party') {
        if (readsParty(facts, asking, m, role.party, c)) open.add(c.id)
        continue
      }
      if (c.audience !== 'family' && c.audience !== 'team') continue
      if (isOwn(m, c, role.party) || bases.some((b) => covers(b, c))) open.add(c.id)
    }
  }
}

/** The compartments of a case and those that its people own, found once and not for each membership again. */
function* reach(facts: Facts, caseId: string, people: ReadonlySet<string>): Generator<Compartment> {
  const { ofCase, ofPerson } = indexed(facts)
  yield* ofCase.get(caseId) ?? []
  for (const person of people) yield* ofPerson.get(person) ?? []
}

interface Index {
  readonly ofCase: Map<string, Compartment[]>
  readonly ofPerson: Map<string, Compartment[]>
  readonly people: Map<string, Participation[]>
}
const indexes = new WeakMap<Facts, Index>()

function indexed(facts: Facts): Index {
  const ready = indexes.get(facts)
  if (ready) return ready
  const index: Index = { ofCase: new Map(), ofPerson: new Map(), people: new Map() }
  for (const c of facts.compartments) {
    if (c.caseId !== null) push(index.ofCase, c.caseId, c)
    else if (c.subject !== null) push(index.ofPerson, c.subject, c)
  }
  for (const p of facts.participations) push(index.people, p.caseId, p)
  indexes.set(facts, index)
  return index
}

const inCase = (facts: Facts, caseId: string): readonly Participation[] => indexed(facts).people.get(caseId) ?? []

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}

/** What a department made is its own; what the family itself made is addressed to the coordinator; people are known to their team. */
function isOwn(m: Membership, c: Compartment, coordinates: boolean): boolean {
  if (c.caseId === null) return true
  if (c.department === null) return coordinates
  return c.department === m.department
}

function readsParty(facts: Facts, asking: Asking, m: Membership, releases: boolean, c: Compartment): boolean {
  if (m.party !== null) return m.party === c.audienceId
  if (!releases) return false
  const born = inCase(facts, m.caseId).find((p) => p.person === c.audienceId)?.born ?? null
  return born !== null && years(born, asking.today) >= ADULT_FROM
}

function covers(b: Basis, c: Compartment): boolean {
  if (!b.categories.includes(c.category)) return false
  if (c.department !== null && !b.fromDepartments.includes(c.department)) return false
  return c.subject === null ? b.coversFamily : b.persons.includes(c.subject)
}

function openOwn(facts: Facts, rules: Rules, asking: Asking, open: Set<number>): void {
  const me = asking.actor.id
  for (const own of facts.participations.filter((p) => p.person === me && p.ownAccess && during(p, asking.at))) {
    const age = own.born === null ? ADULT_FROM : years(own.born, asking.today)
    if (age < OWN_VOICE_FROM) continue
    const people = new Set(
      inCase(facts, own.caseId)
        .filter((p) => during(p, asking.at))
        .map((p) => p.person),
    )
    const walled = facts.firewalls.some((f) => f.caseId === own.caseId && f.other === me && during(f, asking.at))
    const children = childrenOf(facts, asking, own, age)
    const myRole = rules.roles.get(roleAt(age, own, children))
    const limit = (about: 'self' | 'child' | 'family', category: string): number => {
      const cell = (myRole?.cells[about] ?? []).find((one) => one.categories.includes(category))
      return cell?.read ?? 0
    }
    const represented = new Set(
      facts.representations
        .filter((r) => r.representative === me && r.caseId === own.caseId && during(r, asking.at))
        .map((r) => r.person),
    )
    // Who speaks for somebody behind a firewall stands behind it too.
    const shutOut = new Set(
      facts.firewalls.filter((f) => f.caseId === own.caseId && during(f, asking.at)).map((f) => f.other),
    )

    for (const c of reach(facts, own.caseId, people)) {
      if (c.audience === 'conversation') {
        // One's own, also from behind a firewall; never a child's by custody, and never by speaking for somebody.
        if (c.audienceId === me && c.sensitivity <= limit('self', c.category)) open.add(c.id)
        continue
      }
      if (c.audience === 'party') {
        const mine = c.audienceId === me && c.sensitivity <= limit('self', c.category)
        const forYoungChild =
          c.audienceId !== null && children.has(c.audienceId) && isSmall(facts, c.audienceId, asking.today)
        const asChild = forYoungChild && c.sensitivity <= limit('child', c.category)
        const asRepresentative =
          c.audienceId !== null && !walled && represented.has(c.audienceId) && mayRepresent(rules, c)
        if (mine || asChild || asRepresentative) open.add(c.id)
        continue
      }
      if (c.audience !== 'family') continue
      if (walled && !(c.caseId === null && c.subject === me)) continue
      if (c.subject === me) {
        if (c.sensitivity <= limit('self', c.category)) open.add(c.id)
        continue
      }
      if (c.subject === null) {
        if (c.sensitivity <= limit('family', c.category)) open.add(c.id)
        continue
      }
      if (children.has(c.subject) && c.sensitivity <= limit('child', c.category)) open.add(c.id)
      if (
        children.has(c.subject) &&
        c.category === 'own-words' &&
        isSmall(facts, c.subject, asking.today) &&
        c.sensitivity <= limit('self', c.category)
      )
        open.add(c.id)
      const reaches = c.caseId === null || !shutOut.has(c.subject)
      if (represented.has(c.subject) && reaches && mayRepresent(rules, c)) open.add(c.id)
      // Everybody in a family knows each other's names.
      if (c.category === 'identity' && c.caseId === null && limit('family', 'identity') > 0) open.add(c.id)
    }
  }
}

function mayRepresent(rules: Rules, c: Compartment): boolean {
  const cells = rules.roles.get('representative')?.cells.self ?? []
  return cells.some((cell) => cell.categories.includes(c.category) && c.sensitivity <= cell.read)
}

const adultRole = (standsAs: string, hasCustody: boolean): string =>
  hasCustody ? 'parent-with-custody' : standsAs === 'parent' ? 'parent-without-custody' : 'other-adult'

const during = (spell: { startsAt: string; endsAt: string | null }, at: string): boolean =>
  spell.startsAt <= at && (spell.endsAt === null || at < spell.endsAt)

const standing = (b: Basis, at: string): boolean =>
  SHARING.has(b.kind) &&
  b.startsAt !== null &&
  b.startsAt <= at &&
  (b.endsAt === null || at < b.endsAt) &&
  (b.withdrawnAt === null || at < b.withdrawnAt)

const bornOf = (facts: Facts, person: string): string | null =>
  facts.participations.find((p) => p.person === person)?.born ?? null

/** The unborn and those whose age is unknown count as children. */
function under18(facts: Facts, person: string, today: string): boolean {
  const born = bornOf(facts, person)
  return born === null || years(born, today) < ADULT_FROM
}

/** Too young for words of their own. A child whose age nobody has written down may be old enough to be let be. */
function isSmall(facts: Facts, person: string, today: string): boolean {
  const born = bornOf(facts, person)
  return born !== null && years(born, today) < OWN_VOICE_FROM
}

function years(born: string, today: string): number {
  const whole = Number(today.slice(0, 4)) - Number(born.slice(0, 4))
  return today.slice(5) < born.slice(5) ? whole - 1 : whole
}
