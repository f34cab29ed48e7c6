import { describe, expect, it } from 'vitest'
import { custodyClashes, custodyOn, type CustodySpell } from './custody.ts'

const today = '2026-11-02'

describe('custody', () => {
  const spell = (
    person: string,
    kind: CustodySpell['kind'],
    from = '2012-01-01',
    until: string | null = null,
  ): CustodySpell => ({ child: 'sami', person, kind, from, until })

  it('is joint, sole or unknown on a day', () => {
    expect(custodyOn('sami', [spell('mor', 'joint'), spell('far', 'joint')], today)).toMatchObject({
      kind: 'joint',
      holders: ['mor', 'far'],
    })
    expect(custodyOn('sami', [spell('mor', 'sole'), spell('far', 'none')], today)).toMatchObject({
      kind: 'sole',
      holders: ['mor'],
    })
    expect(custodyOn('sami', [spell('far', 'none')], today)).toMatchObject({
      kind: 'unknown',
      holders: [],
    })
  })

  it('follows the spells when it changes', () => {
    const spells = [
      spell('mor', 'joint', '2012-01-01', '2025-06-01'),
      spell('far', 'joint', '2012-01-01', '2025-06-01'),
      spell('far', 'sole', '2025-06-01'),
    ]
    expect([custodyOn('sami', spells, '2025-05-31').holders, custodyOn('sami', spells, '2025-06-01').holders]).toEqual([
      ['mor', 'far'],
      ['far'],
    ])
  })

  it('that contradicts itself names the problem and lets nobody sign', () => {
    expect(custodyOn('sami', [spell('mor', 'joint')], today)).toEqual({
      kind: 'unknown',
      holders: [],
      problems: ['custody.joint-with-one'],
    })
    expect(custodyOn('sami', [spell('mor', 'sole'), spell('far', 'joint')], today).problems).toEqual([
      'custody.sole-with-others',
    ])
    expect(custodyOn('sami', [spell('mor', 'sole'), spell('mor', 'none')], today).problems).toEqual([
      'custody.both-held-and-not',
    ])
  })

  it('cannot be held twice at once by the same person', () => {
    expect(custodyClashes(spell('mor', 'sole', '2026-01-01'), [spell('mor', 'joint')])).toBe(true)
    expect(
      custodyClashes(spell('mor', 'sole', '2026-01-01'), [spell('mor', 'joint', '2012-01-01', '2026-01-01')]),
    ).toBe(false)
  })
})
