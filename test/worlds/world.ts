import { addDays, addMonths, dayAt } from '../../src/domain/shared/time.ts'
import type {
  Admission,
  Asking,
  Audience,
  Basis,
  Compartment,
  Custody,
  DecisionTask,
  Facts,
  Firewall,
  Membership,
  Participation,
  Representation,
} from '../../src/access/facts.ts'

/**
 * A whole small municipality made from a number: families, an enclave, people of every age at and around each limit,
 * teams, consents in every state, firewalls, decision tasks and meetings, with spells that end around now.
 */
export interface World {
  readonly municipality: number
  readonly employees: readonly {
    readonly id: string
    readonly department: string
    readonly functions: readonly string[]
    /** The instant at which the employment ends; none while it goes on. */
    readonly until?: string | null
  }[]
  readonly people: readonly { id: string; born: string | null }[]
  readonly cases: readonly { id: string; kind: 'family' | 'enclave' }[]
  readonly compartments: readonly Compartment[]
  readonly memberships: readonly (Membership & { employee: string })[]
  readonly tasks: readonly (DecisionTask & { jobFunction: string; employee: string | null })[]
  readonly admissions: readonly (Admission & { employee: string | null; person: string | null })[]
  readonly bases: readonly Basis[]
  readonly firewalls: readonly Firewall[]
  readonly participations: readonly Participation[]
  readonly custody: readonly Custody[]
  readonly representations: readonly Representation[]
  /** Families that have stepped aside for another: a list shows the two once. */
  readonly aside?: readonly string[]
}

export const NOW = '2026-09-01T08:00:00.000Z'
export const TODAY = '2026-09-01'
export const DEPARTMENTS = ['familie', 'job', 'skole'] as const
export const PURPOSES = [
  'casework',
  'coordination',
  'decision',
  'meeting',
  'own-insight',
  'evaluation',
  'supervision',
  'operation',
  'calendar',
] as const

const CATEGORIES = [
  'identity',
  'contact',
  'cooperation',
  'own-words',
  'school',
  'employment',
  'child-case',
  'crime',
  'mental-health',
  'violence',
]
const ROLES = [
  'coordinator',
  'co-coordinator',
  'adviser-with-decision-right',
  'adviser',
  'link-worker',
  'school-adviser',
  'volunteer',
  'facilitator',
  'meeting-guest',
  'evaluator',
  'administrator',
  'parent-with-custody',
  'no-such-role',
]
const SENSITIVITY: Record<string, number> = {
  identity: 1,
  contact: 1,
  cooperation: 1,
  'own-words': 1,
  school: 2,
  employment: 2,
  'child-case': 3,
  crime: 3,
  'mental-health': 3,
  violence: 3,
  conversation: 3,
}

/** Deterministic numbers from a seed (mulberry32). */
export function dice(seed: number) {
  let state = seed >>> 0
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  const below = (n: number): number => Math.floor(next() * n)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  const chance = (share: number): boolean => next() < share
  const some = <T>(list: readonly T[], share: number): T[] => list.filter(() => chance(share))
  const hex = (n: number): string => Array.from({ length: n }, () => below(16).toString(16)).join('')
  const uuid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`
  return { below, pick, chance, some, uuid }
}

const days = new Map<string, string>([[NOW, TODAY]])

/** The day in Denmark at an instant; asked for a few instants very often. */
export function todayAt(at: string): string {
  const known = days.get(at) ?? dayAt(at)
  days.set(at, known)
  return known
}

const shifted = (days: number, ms = 0): string => new Date(Date.parse(NOW) + days * 86_400_000 + ms).toISOString()

export function makeWorld(seed: number, municipality = 1 + (seed % 90_000), firstCompartment = 1): World {
  const d = dice(seed)
  // Thrown by themselves, so that the rest of a world stays as it was without them.
  const keeping = dice(seed + 1_000_003)
  /** Starts and ends around now, the very instant included. */
  const spell = () => {
    const startsAt = d.chance(0.85) ? shifted(-30 - d.below(300)) : d.pick([NOW, shifted(1), shifted(0, 1)])
    return {
      startsAt,
      endsAt: d.chance(0.65) ? null : d.pick([NOW, shifted(0, 1), shifted(-1), shifted(5), shifted(40)]),
    }
  }
  const born = (): string | null =>
    d.chance(0.08)
      ? null
      : d.chance(0.5)
        ? addDays(addMonths(TODAY, -12 * d.pick([10, 15, 18])), d.pick([-1, 0, 1]))
        : addMonths(TODAY, -12 * d.pick([1, 8, 12, 16, 25, 40, 70]))

  const employees = Array.from({ length: 5 }, (_, place) => ({
    id: d.uuid(),
    department: d.pick(DEPARTMENTS),
    // One leads coordinators: whoever does opens tasks, and reads no family by it.
    functions: [...d.some(['intake', 'visitation', 'decision-right'], 0.4), ...(place === 0 ? ['team-lead'] : [])],
  }))
  const people = Array.from({ length: 7 }, () => ({ id: d.uuid(), born: born() }))
  const cases = [
    { id: d.uuid(), kind: 'family' as const },
    { id: d.uuid(), kind: 'family' as const },
    { id: d.uuid(), kind: 'enclave' as const },
  ]
  const participations: Participation[] = cases.flatMap((c) =>
    d.some(people, 0.6).map((p) => ({
      caseId: c.id,
      person: p.id,
      standsAs: d.pick(['parent', 'other-adult', 'child', 'network'] as const),
      ownAccess: d.chance(0.8),
      born: p.born,
      ...spell(),
    })),
  )
  const custody: Custody[] = people.flatMap((child) =>
    d
      .some(
        people.filter((p) => p !== child),
        0.25,
      )
      .map((holder) => ({ child: child.id, holder: holder.id, ...spell() })),
  )

  const compartments: Compartment[] = []
  const add = (c: Omit<Compartment, 'id'>): void => {
    const key = (o: Omit<Compartment, 'id'>) => JSON.stringify({ also: [], ...o, id: 0 })
    const same = (o: Compartment) => key(o) === key(c)
    if (!compartments.some(same)) compartments.push({ ...c, id: firstCompartment + compartments.length })
  }
  for (const p of people)
    add({
      caseId: null,
      subject: p.id,
      category: 'identity',
      sensitivity: 1,
      audience: 'family',
      audienceId: null,
      department: null,
    })
  for (const e of d.some(employees, 0.5))
    add({
      caseId: null,
      subject: null,
      category: 'cooperation',
      sensitivity: 1,
      audience: 'author',
      audienceId: e.id,
      department: null,
    })
  for (const c of cases) {
    const inside = participations.filter((p) => p.caseId === c.id).map((p) => p.person)
    // The family's own row lies here: what lists show.
    if (c.kind === 'family')
      add({
        caseId: c.id,
        subject: null,
        category: 'cooperation',
        sensitivity: 1,
        audience: 'family',
        audienceId: null,
        department: d.pick(DEPARTMENTS),
      })
    // And what was handed in about it here: what decision tasks open.
    if (c.kind === 'family')
      add({
        caseId: c.id,
        subject: null,
        category: 'child-case',
        sensitivity: 3,
        audience: 'team',
        audienceId: null,
        department: d.pick(DEPARTMENTS),
      })
    for (let i = 0; i < 14; i++) {
      const category = d.pick(CATEGORIES)
      const audience: Audience =
        c.kind === 'enclave' ? 'enclave' : d.pick(['family', 'family', 'family', 'team', 'party', 'meeting'])
      const audienceId = audience === 'party' ? d.pick(people).id : audience === 'meeting' ? d.uuid() : null
      const subject = d.chance(0.3) || inside.length === 0 ? null : d.pick(inside)
      const sensitivity = category === 'contact' && d.chance(0.4) ? 3 : SENSITIVITY[category]!
      add({
        caseId: c.id,
        subject,
        category,
        sensitivity,
        audience,
        audienceId,
        department: d.chance(0.2) ? null : d.pick(DEPARTMENTS),
      })
    }
    // What is about two or three of them at once.
    for (let i = 0; i < 3 && c.kind === 'family' && inside.length > 1; i++) {
      const about = [...new Set([d.pick(inside), d.pick(inside), d.pick(inside)])].toSorted()
      const category = d.pick(CATEGORIES)
      add({
        caseId: c.id,
        subject: about[0]!,
        also: about.slice(1),
        category,
        sensitivity: SENSITIVITY[category]!,
        audience: 'family',
        audienceId: null,
        department: d.chance(0.2) ? null : d.pick(DEPARTMENTS),
      })
    }
  }
  // What each of them and whoever holds the family together say to each other; and one such of a category that many read.
  const talks = (caseId: string, person: string, category: string): void =>
    add({
      caseId,
      subject: person,
      category,
      sensitivity: SENSITIVITY[category]!,
      audience: 'conversation',
      audienceId: person,
      department: null,
    })
  for (const c of cases.filter(({ kind }) => kind === 'family')) {
    const inside = participations.filter((p) => p.caseId === c.id)
    for (const { person } of inside) talks(c.id, person, 'conversation')
    for (const { person } of inside.slice(0, 1)) talks(c.id, person, 'cooperation')
  }
  const ofCase = (id: string): Compartment[] => compartments.filter((c) => c.caseId === id)
  const memberships = cases.flatMap((c) =>
    employees.flatMap((e) =>
      d.chance(0.6)
        ? [
            {
              caseId: c.id,
              employee: e.id,
              department: d.chance(0.9) ? e.department : d.pick(DEPARTMENTS),
              role: d.pick(ROLES),
              party: d.chance(0.15) ? d.pick(people).id : null,
              ...spell(),
            },
          ]
        : [],
    ),
  )
  const tasks = cases.flatMap((c) =>
    d.chance(0.6)
      ? [
          {
            caseId: c.id,
            kind: d.pick(['notification', 'visitation', 'grant', 'review'] as const),
            jobFunction: d.pick(['intake', 'visitation']),
            employee: d.chance(0.3) ? d.pick(employees).id : null,
            // A task may name compartments of another case by mistake; they must not open.
            compartments: [
              ...d.some(ofCase(c.id), 0.4),
              ...d.some(
                ofCase(c.id).filter((x) => x.category === 'child-case'),
                0.8,
              ),
              ...d.some(compartments, 0.05),
            ].map((x) => x.id),
            openedAt: d.pick([shifted(-40), shifted(-1), NOW, shifted(1)]),
            decidedAt: d.pick([null, null, NOW, shifted(-13.99), shifted(-14), shifted(-20)]),
          },
        ]
      : [],
  )
  const admissions = cases.flatMap((c) =>
    Array.from({ length: 3 }, () => {
      const byEmployee = d.chance(0.6)
      const from = d.pick([shifted(-1), shifted(-10), NOW, shifted(2)])
      return {
        caseId: c.id,
        employee: byEmployee ? d.pick(employees).id : null,
        person: byEmployee ? null : d.pick(people).id,
        compartments: [...d.some(ofCase(c.id), 0.5), ...d.some(compartments, 0.03)].map((x) => x.id),
        startsAt: from,
        endsAt: new Date(Date.parse(from) + d.pick([1, 86_400_000, 15 * 86_400_000])).toISOString(),
        early: keeping.chance(0.2),
      }
    }),
  )
  const bases: Basis[] = cases.flatMap((c) =>
    Array.from({ length: 4 }, () => ({
      id: d.uuid(),
      caseId: c.id,
      kind: d.pick([
        'consent-to-pass-on',
        'consent-to-pass-on',
        'consent-to-obtain',
        'statutory-without-consent',
        'consent-to-take-part',
        'duty',
        'section-115',
        'data-protection-consent',
        'imposed-by-youth-crime-board',
      ]),
      persons: d.some(people, 0.6).map((p) => p.id),
      coversFamily: d.chance(0.7),
      categories: d.some(CATEGORIES, 0.6),
      fromDepartments: d.some(DEPARTMENTS, 0.7),
      toDepartment: d.chance(0.9) ? d.pick(DEPARTMENTS) : null,
      startsAt: d.pick([null, shifted(-20), shifted(-20), NOW, shifted(1)]),
      endsAt: d.pick([null, null, NOW, shifted(3)]),
      withdrawnAt: d.pick([null, null, null, NOW, shifted(-1), shifted(1)]),
    })),
  )
  const firewalls: Firewall[] = cases.flatMap((c) => {
    const inside = participations.filter((p) => p.caseId === c.id).map((p) => p.person)
    const [a, b] = [d.pick(people).id, d.pick(inside.length > 0 ? inside : people.map((p) => p.id))]
    return d.chance(0.5) && a !== b ? [{ caseId: c.id, protected: a, other: b, ...spell() }] : []
  })
  const representations: Representation[] = cases.flatMap((c) => {
    const [a, b] = [d.pick(people).id, d.pick(people).id]
    return a === b ? [] : [{ caseId: c.id, person: a, representative: b, ...spell() }]
  })
  // What some items of an agenda leave to last; an invitation may name it by mistake, which opens nothing.
  const before = compartments.length
  for (const c of keeping.some(
    compartments.filter((one) => one.audience === 'meeting'),
    0.7,
  ))
    add({ ...c, audience: 'kept' })
  const kept = compartments.slice(before).map((c) => c.id)
  return {
    municipality,
    employees,
    people,
    cases,
    compartments,
    memberships,
    tasks,
    admissions: admissions.map((a) => ({ ...a, compartments: [...a.compartments, ...keeping.some(kept, 0.05)] })),
    bases,
    firewalls,
    participations,
    custody,
    representations,
  }
}

export type WorldActor = { readonly kind: 'employee' | 'citizen'; readonly id: string }

export const actorsOf = (world: World): WorldActor[] => [
  ...world.employees.map((e) => ({ kind: 'employee' as const, id: e.id })),
  ...world.people.map((p) => ({ kind: 'citizen' as const, id: p.id })),
]

export const askingOf = (world: World, actor: WorldActor, purpose: Asking['purpose'], at = NOW): Asking => ({
  actor: { ...actor, account: null, municipality: world.municipality },
  purpose,
  at,
  today: todayAt(at),
})

/** Whether somebody's employment holds at an instant. */
export const isEmployed = (world: World, id: string, at: string): boolean => {
  const until = world.employees.find((e) => e.id === id)?.until ?? null
  return until === null || at < until
}

/** What the store would load for this actor: own memberships, tasks and admissions; the cases' facts. */
export function factsFor(world: World, actor: WorldActor, at = NOW): Facts {
  const mine = world.employees.find((e) => e.id === actor.id)
  const functions = mine?.functions ?? []
  return {
    employed: actor.kind === 'citizen' || isEmployed(world, actor.id, at),
    functions,
    compartments: world.compartments,
    memberships: world.memberships.filter((m) => actor.kind === 'employee' && m.employee === actor.id),
    tasks: world.tasks.filter(
      (t) => functions.includes(t.jobFunction) && (t.employee === null || t.employee === actor.id),
    ),
    admissions: world.admissions.filter((a) => (actor.kind === 'employee' ? a.employee : a.person) === actor.id),
    bases: world.bases,
    firewalls: wallsOf(world),
    participations: world.participations,
    custody: world.custody,
    representations: world.representations.filter((r) => r.representative === actor.id),
  }
}

/** A firewall stands in every case that both take part in, as the store loads it. */
function wallsOf(world: World): Firewall[] {
  const isIn = (person: string, caseId: string): boolean =>
    world.participations.some((p) => p.caseId === caseId && p.person === person)
  return world.firewalls.flatMap((wall) =>
    world.cases
      .filter((c) => c.id === wall.caseId || (isIn(wall.protected, c.id) && isIn(wall.other, c.id)))
      .map((c) => ({ ...wall, caseId: c.id })),
  )
}
