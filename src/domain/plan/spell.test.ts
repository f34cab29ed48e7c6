import { expect, test } from 'vitest'
import { refuseSpell, type Spell, spellAfter, spellOn, statusOn } from './spell.ts'

const spell = (change: Partial<Spell>): Spell => ({
  id: 's',
  kind: 'taper',
  startsOn: '2026-03-01',
  endsOn: '2026-04-01',
  says: 'Hver anden uge',
  ...change,
})

test('less and less is told in steps that follow each other; two at once are refused', () => {
  const first = spell({})
  expect(refuseSpell(spell({ startsOn: '2026-04-01', endsOn: null, says: 'Hver måned' }), [first])).toBeNull()
  expect(refuseSpell(spell({ startsOn: '2026-03-31', endsOn: null }), [first])).toBe('spell.overlaps')
  expect(refuseSpell(spell({ startsOn: '2026-05-01', endsOn: null }), [spell({ endsOn: null })])).toBe('spell.overlaps')
})

test('a pause may lie in a time of tapering, and goes before it on its days', () => {
  const pause = spell({ id: 'p', kind: 'pause', startsOn: '2026-03-10', endsOn: '2026-03-20', says: null })
  expect(refuseSpell(pause, [spell({})])).toBeNull()
  expect(spellOn([spell({}), pause], '2026-03-10')).toBe(pause)
  expect(spellOn([spell({}), pause], '2026-03-20')?.kind).toBe('taper')
  expect(spellOn([spell({}), pause], '2026-04-01')).toBeUndefined()
  expect(spellAfter([spell({}), pause], '2026-03-01')).toBe(pause)
})

test('tapering says how much there is, and a spell ends after it begins', () => {
  expect(refuseSpell(spell({ says: null }), [])).toBe('spell.says-missing')
  expect(refuseSpell(spell({ endsOn: '2026-03-01' }), [])).toBe('period.ends-before-start')
})

test('a measure that is under way rests on the days of its own pause, and on no others', () => {
  const active = { id: 'm', status: 'active' as const }
  const pause = { ...spell({ kind: 'pause', says: null }), measure: 'm' }
  expect(statusOn(active, [pause], '2026-03-01')).toBe('paused')
  expect(statusOn(active, [pause], '2026-04-01')).toBe('active')
  expect(statusOn({ ...active, id: 'other' }, [pause], '2026-03-01')).toBe('active')
  expect(statusOn({ id: 'm', status: 'waiting' as const }, [pause], '2026-03-01')).toBe('waiting')
  expect(statusOn(active, [{ ...pause, kind: 'taper' as const }], '2026-03-01')).toBe('active')
})
