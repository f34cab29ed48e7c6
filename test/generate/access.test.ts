import { expect, test } from 'vitest'
import { decide } from '../../src/access/decide.ts'
import { ring } from '../../src/access/ring.ts'
import { loadPresets } from '../../src/server/presets.ts'
import type { BulkRow, BulkTable } from '../../src/store/bulk.ts'
import { rowsOf, type Rows } from '../../tools/generate/rows.ts'
import { maySee } from '../worlds/oracle.ts'
import { actorsOf, askingOf, factsFor, PURPOSES, TODAY, type World } from '../worlds/world.ts'

const presets = loadPresets()

/** The facts among some generated rows, as the store loads them. */
function worldOf({ book }: Rows): World {
  const camel = (name: string): string => name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const facts = <T>(table: BulkTable, more: (row: BulkRow) => object = () => ({})): T[] =>
    book.rows(table).map((row) => {
      const named = Object.fromEntries(Object.entries(row).map(([name, value]) => [camel(name), value ?? null]))
      return { endsAt: null, ...named, ...more(row) } as T
    })
  const born = new Map(book.rows('person').map((row) => [row['id'], row['born']]))
  return {
    municipality: 900,
    employees: facts('employee'),
    people: facts('person'),
    cases: facts('case_file'),
    compartments: facts('compartment'),
    memberships: facts('membership'),
    tasks: facts('decision_task', (row) => ({ decidedAt: row['decided_at'] ?? null, employee: null })),
    admissions: facts('admission'),
    bases: facts('basis'),
    firewalls: facts('firewall'),
    participations: facts('participation', (row) => ({ born: born.get(row['person']) ?? null })),
    custody: facts('custody'),
    representations: facts('representation'),
  }
}

test.each([7, 8, 2 ** 31])(
  'ring, decide and the oracle agree on generated families (seed %i)',
  (seed) => {
    let opened = 0
    const world = worldOf(rowsOf({ seed, today: TODAY, presets }, { from: 18, until: 36 }))
    // The facts of one actor do not grow with those of families that they have nothing to do with.
    for (const actor of actorsOf(world)) {
      const facts = factsFor(world, actor)
      for (const purpose of PURPOSES) {
        const asking = askingOf(world, actor, purpose)
        const open = new Set(ring(facts, presets.rules, asking))
        opened += open.size
        const unlike = world.compartments.filter((c) => {
          const expected = maySee(world, presets.rules, actor, purpose, c)
          return (
            open.has(c.id) !== expected || (decide(facts, presets.rules, asking, c).answer === 'content') !== expected
          )
        })
        expect({ actor: actor.id, purpose, unlike }).toEqual({ actor: actor.id, purpose, unlike: [] })
      }
    }
    expect(opened).toBeGreaterThan(500)
  },
  60_000,
)
