import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clashesOf, merge, ORDER, type Side } from './merge.ts'
import { withNotStated } from './not-stated.ts'
import { readProgramme } from './preset.ts'
import type { Programme } from './schema.ts'

const base = JSON.parse(
  readFileSync(new URL('../../../presets/programmes/udenom-banderne.json', import.meta.url), 'utf8'),
) as Programme

const changed = (...changes: readonly ((programme: Programme) => void)[]): Programme => {
  const copy = structuredClone(base)
  for (const change of changes) change(copy)
  return withNotStated(copy)
}
const always = (side: Side) => (): Side => side
const unnoted = (programme: Programme) => ({ ...programme, notStated: [] })

describe('two drafts of one programme', () => {
  it('are told apart field by field, with who alone changed what', () => {
    const mine = changed(
      (p) => (p.target.text.da = 'Mine ord'),
      (p) => (p.capacity.total = 5),
    )
    const theirs = changed(
      (p) => (p.capacity.total = 9),
      (p) => (p.criteria[1]!.text.da = 'Deres kriterium'),
      (p) => p.roles.splice(0, 2, p.roles[1]!, p.roles[0]!),
    )
    expect(clashesOf(mine, theirs, base).map(({ path, changedBy }) => [path, changedBy])).toEqual([
      ['target.text', 'mine'],
      [`criteria.${base.criteria[1]!.id}.text`, 'theirs'],
      ['capacity.total', null],
      [`roles.${ORDER}`, 'theirs'],
    ])
    expect(clashesOf(mine, theirs, null).every((one) => one.changedBy === null)).toBe(true)
  })

  it('become one: what either wrote alone, and of the rest what somebody chose', () => {
    const added = { id: 'nyt', name: { da: 'Ny grund' }, source: base.target.source }
    const mine = changed((p) => p.closingReasons.splice(1, 0, added))
    const theirs = changed(
      (p) => p.closingReasons.pop(),
      (p) => (p.capacity.total = 9),
    )
    const one = merge(mine, theirs, (path) => (path === 'closingReasons.nyt' ? 'mine' : 'theirs'))
    expect(one.capacity.total).toBe(9)
    expect(one.closingReasons).toEqual([base.closingReasons[0], added, ...base.closingReasons.slice(1, -1)])
    expect(readProgramme(one).ok).toBe(true)
  })

  const some = fc.subarray<(p: Programme) => void>([
    (p) => (p.name.da = 'Andet'),
    (p) => (p.capacity = { perCoordinator: 3, total: null }),
    (p) => (p.admission = null),
    (p) => (p.startDateRule = null),
    (p) => (p.criteria = p.criteria.toReversed()),
    (p) => p.phases.pop(),
    (p) => p.phases.unshift({ ...p.phases[0]!, id: 'ny-fase' }),
    (p) => (p.afterCare = [{ months: 3 }]),
    (p) => (p.visitation.steps[0]!.by = []),
  ])
  it('chosen all from one side, are that side; alike, they have no clash', () => {
    fc.assert(
      fc.property(some, some, (ours, others) => {
        const [mine, theirs] = [changed(...ours), changed(...others)]
        expect(unnoted(merge(mine, theirs, always('mine')))).toEqual(unnoted(mine))
        expect(unnoted(merge(mine, theirs, always('theirs')))).toEqual(unnoted(theirs))
        expect(clashesOf(mine, structuredClone(mine), base)).toEqual([])
      }),
    )
  })

  it('with what one changed alone taken from that one, keep both’s changes when they met nowhere', () => {
    fc.assert(
      fc.property(some, some, (ours, others) => {
        const alone = others.filter((one) => !ours.includes(one))
        const [mine, theirs] = [changed(...ours), changed(...alone)]
        const clashes = clashesOf(mine, theirs, base)
        const by = new Map(clashes.map((one) => [one.path, one.changedBy]))
        fc.pre(clashes.every((one) => one.changedBy !== null))
        const one = merge(mine, theirs, (path) => by.get(path) ?? 'mine')
        expect(clashesOf(one, mine, base).every(({ path }) => by.get(path) !== 'mine')).toBe(true)
      }),
    )
  })
})
