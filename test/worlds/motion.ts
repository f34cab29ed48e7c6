import { sql } from 'kysely'
import { decide } from '../../src/access/decide.ts'
import { ring } from '../../src/access/ring.ts'
import { startOf } from '../../src/domain/shared/time.ts'
import { loadPresets } from '../../src/server/presets.ts'
import { loadFacts, type Scope } from '../../src/store/facts.ts'
import type { Compartment, Facts } from '../../src/access/facts.ts'
import type { Purpose } from '../../src/domain/shared/purpose.ts'
import type { TestApp } from '../support/app.ts'
import type { Step, Tried } from './motion-step.ts'
import { STEPS, THEN } from './motion-steps.ts'
import { openStage, type Sights, type Stage } from './motion-stage.ts'
import { maySee } from './oracle.ts'
import { readPlaces, readWorld } from './read-back.ts'
import { READ_PATHS, type ReadPath } from './read-paths.ts'
import { walk } from './walk.ts'
import { actorsOf, askingOf, factsFor, PURPOSES, type World } from './world.ts'

/**
 * Random worlds in motion: families in which things happen through the product's own routes, one after another, while
 * days pass and people grow older. After each of them everything that access follows from is read back, and held against
 * the oracle; and nobody sees more by it but those whom it was for.
 */
const { rules } = loadPresets()

export interface Journey {
  readonly steps: number
  /** After how many steps the read paths are walked. */
  readonly walkEvery: number
  readonly paths: readonly ReadPath[]
}

const MAIN = new Set(
  ['', '/around', '/homes', '/protection', '/course', '/team', '/history', '/plan-depth', '/releases', '/log'].map(
    (end) => `GET /api/families/:family${end}`,
  ),
)
const OWN = new Set(
  ['', '/around', '/homes', '/course', '/team', '/plan-depth', '/released', '/log'].map(
    (end) => `GET /api/own/families/:family${end}`,
  ),
)
const LISTS = new Set([
  'GET /api/families',
  'GET /api/own/families',
  'GET /api/search',
  'GET /api/my-day',
  'GET /api/meetings',
])
export const MAIN_PATHS = READ_PATHS.filter(({ route }) => MAIN.has(route) || OWN.has(route) || LISTS.has(route))

interface Following {
  readonly caseId: string
  readonly names: readonly (keyof typeof STEPS)[]
}

/** Walks one world. Throws at the first fault, with all that led to it. Answers how often each step was taken. */
export async function journey(
  t: TestApp,
  seed: number,
  { steps, walkEvery, paths }: Journey,
  taken: Map<string, number> = new Map(),
): Promise<void> {
  const s = await openStage(t, seed)
  const told: string[] = []
  const fail = (what: string): never => {
    throw new Error(`world ${seed} at ${s.now}: ${what}\nafter:\n${told.join('\n')}`)
  }
  s.sights = await agreed(s, fail, null)
  const cases = s.world.cases.filter((c) => c.kind === 'family').map((c) => c.id)
  let next: Following | null = null
  for (let done = 0, tries = 0; done < steps && tries < steps * 20; tries++) {
    if (s.d.chance(0.25)) {
      pass(s)
      s.sights = await agreed(s, fail, null)
      told.push(`— ${s.now}`)
    }
    const follows: Following | null = next && s.d.chance(0.5) ? next : null
    next = null
    const caseId: string = follows?.caseId ?? s.d.pick(cases)
    // What has not happened yet comes first, so that a few worlds are enough for everything to happen.
    const all = Object.entries<Step>(STEPS)
    const fresh = all.filter(([key]) => !taken.has(key))
    const chosen = follows ? s.d.pick(follows.names) : s.d.pick(fresh.length > 0 && s.d.chance(0.6) ? fresh : all)[0]
    const name = chosen as keyof typeof STEPS
    const step: Step = STEPS[name]
    const tried: Tried | null = await step(s, caseId)
    if (!tried) continue
    const { answer, gains } = tried
    if (![200, 400, 403, 404, 409].includes(answer.statusCode)) fail(`${name} ${answer.statusCode} ${answer.body}`)
    if (answer.statusCode !== 200) continue
    told.push(`${name} in ${caseId}`)
    s.step++
    tried.done?.()
    taken.set(name, (taken.get(name) ?? 0) + 1)
    done++
    next = THEN[name] ? { caseId, names: THEN[name] } : null
    const before = s.world
    s.world = await readWorld(t.store, s.municipality)
    const sights = await agreed(s, fail, caseId)
    const more = gained(s, before, sights, gains)
    if (more.length > 0) fail(`${name} opens what it is not for: ${more.slice(0, 3).join('\n')}`)
    s.sights = sights
    if (done % walkEvery === 0) {
      const lies = await readPlaces(t.store, s.municipality)
      const faults = await walk(t, s.world, true, new Map(), { at: s.now, paths, lies, within: [caseId] })
      if (faults.length > 0) fail(faults.slice(0, 5).join('\n'))
    }
  }
}

/** Time passes: a moment, to the first instant of a day, to somebody's birthday, or to the end of a coordinator's place. */
function pass(s: Stage): void {
  const { d } = s
  const day = s.now.slice(0, 10)
  const birthdays = s.world.people
    .flatMap(({ born }) =>
      born === null ? [] : [10, 15, 18].map((age) => `${Number(born.slice(0, 4)) + age}${born.slice(4)}`),
    )
    .filter((one) => one > day)
    .toSorted()
  const later = (ms: number): string => new Date(Date.parse(s.now) + ms).toISOString()
  const birthday = birthdays[0]
  const lastDay = s.world.memberships
    .flatMap(({ role, endsAt }) => (role === 'coordinator' && endsAt !== null && endsAt > s.now ? [endsAt] : []))
    .toSorted()[0]
  s.now = d.pick([
    later(1),
    later(3_600_000),
    later(86_400_000),
    later(8 * 86_400_000),
    startOf(later(2 * 86_400_000).slice(0, 10)),
    ...(birthday === undefined || birthday > later(500 * 86_400_000) ? [] : [startOf(birthday)]),
    ...(lastDay === undefined ? [] : [lastDay]),
  ])
  s.t.setNow(s.now)
}

/** What somebody sees more of, that was there before, and that the step was not for. */
function gained(
  s: Stage,
  before: World,
  sights: Sights,
  gains: (actor: ReturnType<typeof actorsOf>[number], c: World['compartments'][number]) => boolean,
): string[] {
  return actorsOf(s.world).flatMap((actor) => {
    const once = s.sights.get(actor.id)
    return before.compartments
      .filter((c) => sights.get(actor.id)?.has(c.id) && !once?.has(c.id) && !gains(actor, c))
      .map((c) => `${actor.kind} ${actor.id} now sees ${JSON.stringify(c)}`)
  })
}

/** Sharing one statement of facts with `casework`: all purposes but these two. */
const APART = ['decision', 'meeting'] as const
type Loads = ReadonlyMap<string, readonly Facts[]>

/**
 * Holds ring and decide against the oracle, for everybody and every purpose; after a step in `caseId` over the facts that
 * the store loads, too. Answers what each sees.
 */
async function agreed(s: Stage, fail: (what: string) => never, caseId: string | null): Promise<Sights> {
  const { world, now } = s
  const sights = new Map<string, Set<number>>()
  const loads = caseId === null ? new Map<string, Loads>() : await loadAll(s, caseId)
  for (const actor of actorsOf(world)) {
    const seen = new Set<number>()
    sights.set(actor.id, seen)
    const whole = factsFor(world, actor, now)
    for (const purpose of PURPOSES) {
      const asking = askingOf(world, actor, purpose, now)
      const known = new Set(ring(whole, rules, asking))
      const expected = new Set(
        world.compartments.filter((c) => maySee(world, rules, actor, purpose, c, now)).map((c) => c.id),
      )
      const differs = (
        how: string,
        open: ReadonlySet<number>,
        within: (c: Compartment) => boolean = () => true,
      ): void => {
        const odd = world.compartments.find((c) => within(c) && open.has(c.id) !== expected.has(c.id))
        if (odd)
          fail(
            `${actor.kind} ${actor.id} ${purpose}: ${how} ${open.has(odd.id)}, not the oracle: ${JSON.stringify(odd)}`,
          )
      }
      for (const id of expected) seen.add(id)
      differs('ring says', known)
      for (const [scope, loaded] of loads.get(actor.id) ?? []) {
        const isApart = APART.some((one) => one === purpose)
        if (scope === 'cases' ? isApart : scope !== purpose && scope !== `list ${purpose}`) continue
        const within = (c: Compartment): boolean =>
          c.audience !== 'author' && (scope !== purpose || c.caseId === caseId)
        differs(`ring over ${scope} says`, new Set(loaded.flatMap((facts) => ring(facts, rules, asking))), within)
        const told = loaded.flatMap((facts) =>
          facts.compartments.filter((c) => decide(facts, rules, asking, c).answer === 'content').map((c) => c.id),
        )
        differs(`decide over ${scope} says`, new Set(told), within)
      }
    }
  }
  return sights
}

/** The facts that the store loads for everybody: of each case, of the one for decisions and meetings, and of all at once. */
async function loadAll(s: Stage, caseId: string): Promise<Map<string, Loads>> {
  const { world, now } = s
  const categories = [...new Set(world.compartments.map((c) => c.category))]
  const ofCase = (id: string): Scope => ({ kind: 'case', caseId: id })
  const listed = s.d.pick(['coordination', 'own-insight', ...APART] as const)
  const wanted: Record<string, { purpose: Purpose; scopes: Scope[] }> = {
    cases: { purpose: 'casework', scopes: world.cases.map((c) => ofCase(c.id)) },
    decision: { purpose: 'decision', scopes: [ofCase(caseId)] },
    meeting: { purpose: 'meeting', scopes: [ofCase(caseId)] },
    [`list ${listed}`]: { purpose: listed, scopes: [{ kind: 'mine', categories, subjects: 'any' }] },
  }
  return s.t.services.store.db.transaction().execute(async (tx) => {
    await sql`set local app.municipality = ${sql.lit(String(s.municipality))}`.execute(tx)
    const all = new Map<string, Map<string, Facts[]>>()
    for (const actor of actorsOf(world)) {
      const mine = new Map<string, Facts[]>()
      all.set(actor.id, mine)
      for (const [name, { purpose, scopes }] of Object.entries(wanted)) {
        const facts: Facts[] = []
        for (const one of scopes) facts.push(await loadFacts(tx, askingOf(world, actor, purpose, now), one))
        mine.set(name, facts)
      }
    }
    return all
  })
}
