import { loadPresets } from '../../src/server/presets.ts'
import type { TestApp } from '../support/app.ts'
import { maySee } from './oracle.ts'
import { READ_PATHS } from './read-paths.ts'
import { marksIn } from './stored-world.ts'
import { actorsOf, type World } from './world.ts'

const { rules } = loadPresets()

/** What each actor saw on each path, held against the oracle: nothing more, and nothing less where the path shows all. */
export async function walk(
  t: TestApp,
  world: World,
  complete: boolean,
  seen: Map<string, number> = new Map(),
): Promise<string[]> {
  const faults: string[] = []
  for (const actor of actorsOf(world)) {
    const browser = await t.as({
      municipality: world.municipality,
      ...(actor.kind === 'employee' ? { employee: actor.id } : { person: actor.id }),
    })
    for (const path of READ_PATHS) {
      const answers = await Promise.all(path.urls(world).map((url) => browser.get(url)))
      const odd = answers.find((a) => ![200, 403, 404].includes(a.statusCode))
      if (odd) faults.push(`${path.route}: ${odd.statusCode} ${odd.body.slice(0, 300)}`)
      const marks = marksIn(answers.map((a) => a.body).join() + ((await path.text?.(t, world, actor)) ?? ''))
      seen.set(path.route, (seen.get(path.route) ?? 0) + marks.size)
      for (const c of world.compartments) {
        const allowed = maySee(world, rules, actor, path.purpose, c)
        if (marks.has(c.id) && !allowed)
          faults.push(`${path.route} shows ${actor.kind} ${actor.id} what it must not: ${JSON.stringify(c)}`)
        if (complete && !marks.has(c.id) && allowed && path.shows(world, c))
          faults.push(`${path.route} hides from ${actor.kind} ${actor.id}: ${JSON.stringify(c)}`)
      }
      for (const id of marks)
        if (!world.compartments.some((c) => c.id === id))
          faults.push(`${path.route} shows another municipality's ${id}`)
    }
  }
  return faults
}
