import { loadPresets } from '../../src/server/presets.ts'
import type { Compartment } from '../../src/access/facts.ts'
import type { TestApp } from '../support/app.ts'
import { maySee } from './oracle.ts'
import { READ_PATHS, type ReadPath } from './read-paths.ts'
import { marksIn } from './stored-ids.ts'
import { actorsOf, NOW, type World } from './world.ts'

const { rules } = loadPresets()

/** A walk in a world that has moved: another instant, fewer paths, and rows that no longer lie where they were written. */
export interface Moved {
  readonly at?: string
  readonly paths?: readonly ReadPath[]
  /** Only these cases are asked for. */
  readonly within?: readonly string[]
  /** Where the rows with a mark lie now. */
  readonly lies?: ReadonlyMap<number, ReadonlySet<number>>
}

/** What each actor saw on each path, held against the oracle: nothing more, and nothing less where the path shows all. */
export async function walk(
  t: TestApp,
  world: World,
  complete: boolean,
  seen: Map<string, number> = new Map(),
  { at = NOW, paths = READ_PATHS, lies, within }: Moved = {},
): Promise<string[]> {
  const faults: string[] = []
  const places = (mark: number): ReadonlySet<number> => (lies ? (lies.get(mark) ?? new Set()) : new Set([mark]))
  const asked = within ? { ...world, cases: world.cases.filter((c) => within.includes(c.id)) } : world
  const isAsked = (c: Compartment): boolean => within === undefined || (c.caseId !== null && within.includes(c.caseId))
  for (const actor of actorsOf(world)) {
    const browser = await t.as({
      municipality: world.municipality,
      ...(actor.kind === 'employee' ? { employee: actor.id } : { person: actor.id }),
    })
    for (const path of paths) {
      const answers = await Promise.all(path.urls(asked).map((url) => browser.get(url)))
      const odd = answers.find((a) => ![200, 403, 404].includes(a.statusCode))
      if (odd) faults.push(`${path.route}: ${odd.statusCode} ${odd.body.slice(0, 300)}`)
      const marks = marksIn(answers.map((a) => a.body).join() + ((await path.text?.(t, asked, actor, at)) ?? ''))
      seen.set(path.route, (seen.get(path.route) ?? 0) + marks.size)
      const open = new Set(
        world.compartments.filter((c) => maySee(world, rules, actor, path.purpose, c, at)).map((c) => c.id),
      )
      for (const c of world.compartments) {
        const here = places(c.id)
        const stayed = here.size === 1 && here.has(c.id)
        const beside = path.beside?.(world, c, open) ?? false
        if (marks.has(c.id) && !beside && ![...here].some((id) => open.has(id)))
          faults.push(`${path.route} shows ${actor.kind} ${actor.id} what it must not: ${JSON.stringify(c)}`)
        if (complete && stayed && isAsked(c) && !marks.has(c.id) && open.has(c.id) && path.shows(world, c))
          faults.push(`${path.route} hides from ${actor.kind} ${actor.id}: ${JSON.stringify(c)}`)
      }
      for (const id of marks)
        if (!world.compartments.some((c) => c.id === id))
          faults.push(`${path.route} shows another municipality's ${id}`)
    }
  }
  return faults
}
