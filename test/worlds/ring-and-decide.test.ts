import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide } from '../../src/access/decide.ts'
import { ring } from '../../src/access/ring.ts'
import { loadPresets } from '../../src/server/presets.ts'
import { maySee } from './oracle.ts'
import { actorsOf, askingOf, factsFor, makeWorld, PURPOSES } from './world.ts'

const { rules } = loadPresets()

test('in random worlds ring, decide and the oracle agree on every compartment for every actor and purpose', () => {
  let opened = 0
  let lasting = 0
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
      const world = makeWorld(seed)
      for (const actor of actorsOf(world)) {
        const facts = factsFor(world, actor)
        for (const purpose of PURPOSES) {
          const asking = askingOf(world, actor, purpose)
          const open = new Set(ring(facts, rules, asking))
          opened += open.size
          for (const c of world.compartments) {
            const expected = maySee(world, rules, actor, purpose, c)
            const told = decide(facts, rules, asking, c)
            if (told.rule === 'was-there') lasting++
            const say = () =>
              `${actor.kind} ${actor.id} ${purpose} ${JSON.stringify(c)}: oracle ${expected}, ring ${open.has(c.id)}, decide ${told.answer} by ${told.rule}`
            if (open.has(c.id) !== expected || (told.answer === 'content') !== expected) throw new Error(say())
          }
        }
      }
    }),
    { numRuns: 300, seed: 20260901 },
  )
  expect(opened).toBeGreaterThan(10_000)
  expect(lasting).toBeGreaterThan(50)
})

test('no verb is granted where reading is not', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
      const world = makeWorld(seed)
      for (const actor of actorsOf(world)) {
        const facts = factsFor(world, actor)
        for (const purpose of PURPOSES) {
          const asking = askingOf(world, actor, purpose)
          for (const c of world.compartments) {
            if (decide(facts, rules, asking, c).answer === 'content') continue
            for (const verb of ['write', 'decide', 'share', 'print', 'export'] as const) {
              const told = decide(facts, rules, asking, c, verb)
              if (told.answer === 'content')
                throw new Error(`${verb} granted without reading: ${told.rule} ${JSON.stringify(c)}`)
            }
          }
        }
      }
    }),
    { numRuns: 60, seed: 20260902 },
  )
})

test('that something exists is never told of crime, violence, substance use or mental health, nor of a protected address', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
      const world = makeWorld(seed)
      for (const actor of actorsOf(world)) {
        const facts = factsFor(world, actor)
        for (const c of world.compartments) {
          const told = decide(facts, rules, askingOf(world, actor, 'coordination'), c)
          if (told.answer !== 'existence') continue
          const category = rules.categories.get(c.category)!
          if (
            !category.existenceKnown ||
            c.sensitivity > category.sensitivity ||
            c.audience !== 'family' ||
            actor.kind === 'citizen'
          )
            throw new Error(JSON.stringify(c))
        }
      }
    }),
    { numRuns: 60, seed: 20260903 },
  )
})

test('nobody of a team changes what another department keeps, however much is shared with them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed) => {
      const world = makeWorld(seed)
      for (const actor of actorsOf(world).filter((a) => a.kind === 'employee')) {
        const facts = factsFor(world, actor)
        for (const c of world.compartments.filter(
          (x) => x.audience === 'family' && x.caseId !== null && x.department !== null,
        )) {
          const told = decide(facts, rules, askingOf(world, actor, 'coordination'), c, 'write')
          const own = facts.memberships.some((m) => m.caseId === c.caseId && m.department === c.department)
          if (told.answer === 'content' && !own) throw new Error(`${told.rule} ${JSON.stringify(c)}`)
        }
      }
    }),
    { numRuns: 60, seed: 20260904 },
  )
})
