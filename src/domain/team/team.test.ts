import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { coverDepartments, coverNeeds, listed } from './cover.ts'
import { faultsOfHandover, stateOfHandover } from './handover.ts'
import { loadOf, stages, type Stage } from './workload.ts'

describe('a handover', () => {
  const days = { begins: '2026-09-02', takesOver: '2026-09-16', noOverlapReason: null }
  it('is in order with a period together, and without one when somebody says why', () => {
    expect(faultsOfHandover(days, '2026-09-01')).toEqual([])
    expect(faultsOfHandover({ ...days, takesOver: days.begins }, '2026-09-01')).toEqual([
      { field: 'noOverlapReason', code: 'handover.no-overlap' },
    ])
    expect(faultsOfHandover({ ...days, takesOver: days.begins, noOverlapReason: 'Er stoppet' }, '2026-09-01')).toEqual(
      [],
    )
  })
  it('neither begins in the past nor passes the responsibility to somebody who is not there', () => {
    expect(faultsOfHandover(days, '2026-09-03')[0]?.code).toBe('handover.begins-in-the-past')
    expect(faultsOfHandover({ ...days, takesOver: '2026-09-01' }, '2026-09-01')[0]?.code).toBe(
      'handover.takes-over-first',
    )
  })
  it('is planned, then together, then done; a cancelled one is none of it', () => {
    const spell = { beginsAt: '2026-09-02T00:00', takesOverAt: '2026-09-16T00:00', cancelledAt: null }
    expect(['2026-09-01', '2026-09-02T00:00', '2026-09-16T00:00'].map((at) => stateOfHandover(spell, at))).toEqual([
      'planned',
      'overlap',
      'done',
    ])
    expect(stateOfHandover({ ...spell, cancelledAt: '2026-09-01' }, '2026-09-20')).toBe('cancelled')
  })
})

describe('a coordinator’s load', () => {
  const some = fc.array(fc.constantFrom<Stage | null>(...stages, null), { maxLength: 30 })
  it('counts each family once, and tells the stages only where they point at nobody', () => {
    fc.assert(
      fc.property(some, (now) => {
        const load = loadOf(now, 10)
        expect(load.families).toBe(now.length)
        expect(load.stages === null).toBe(now.length < 5)
        const told = load.stages && Object.values(load.stages).reduce((a, b) => a + b, 0)
        expect(told ?? now.length).toBe(now.length)
        expect(load.free).toBe(Math.max(0, 10 - now.length))
        expect(load.isOver).toBe(now.length > 10)
      }),
    )
  })
  it('guesses neither a capacity nor a weight', () => {
    expect(loadOf(['start'], null)).toMatchObject({ free: null, isOver: false, weighed: null })
    const six = Array.from({ length: 6 }, () => null)
    expect(loadOf(six, null, six).weighed).toBeNull()
    expect(loadOf(six, null, [1, 1, 2, 3, 1, null]).weighed).toEqual({ sum: 8, of: 5 })
    // Four weights would tell of the families, not of the work.
    expect(loadOf(six, null, [1, 1, 2, 3, null, null]).weighed).toBeNull()
  })
})

describe('what a team covers', () => {
  it('is told need by need and department by department', () => {
    const needs = [
      { competence: 'a', name: 'arabisk' },
      { competence: 'b', name: 'skole' },
    ]
    expect(coverNeeds(needs, new Set(['b']))).toEqual([
      { name: 'arabisk', met: false },
      { name: 'skole', met: true },
    ])
    const asked = [
      { id: 'job', name: 'Beskæftigelse' },
      { id: 'social', name: 'Socialforvaltningen' },
      { id: 'kultur-og-fritid', name: 'Kultur og fritid' },
    ]
    const known = [
      { key: 'job', name: 'Jobcenter' },
      { key: 'sof', name: 'socialforvaltningen' },
    ]
    expect(coverDepartments(asked, known, [{ department: 'job' }]).map(({ state }) => state)).toEqual([
      'met',
      'missing',
      'unknown',
    ])
    expect(coverDepartments(asked, known, [{ department: 'sof' }])[1]?.state).toBe('met')
    const said = new Map([
      ['kultur-og-fritid', 'fritid'],
      ['social', null],
    ])
    expect(coverDepartments(asked, known, [{ department: 'fritid' }], said).map(({ state }) => state)).toEqual([
      'missing',
      'none',
      'met',
    ])
    expect([listed([]), listed(['a']), listed(['a', 'b', 'c'])]).toEqual(['', 'a', 'a, b og c'])
  })
})
