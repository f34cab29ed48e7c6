import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { legalBasesOn, measureCatalogueSchema, measureSchema } from './measure.ts'

const read = (path: string) =>
  JSON.parse(readFileSync(new URL(`../../../presets/${path}`, import.meta.url), 'utf8')) as unknown
const { measures } = measureCatalogueSchema.parse(read('measures/measures.json'))
const person = '0190a0a0-0000-7000-8000-000000000001'

const measure = {
  kind: { from: 'catalogue', key: 'familiebehandling' },
  department: 'socialforvaltningen',
  legalBasis: { act: 'Barnets lov', paragraph: '§ 32, stk. 1, nr. 5' },
  status: 'planned',
  waitingFor: null,
  person,
  goals: [],
  from: null,
  until: null,
}

function refusals(change: Record<string, unknown>) {
  const result = measureSchema.safeParse({ ...measure, ...change })
  return result.success ? [] : result.error.issues.map((issue) => issue.message)
}

describe('a measure', () => {
  it('that waits says what it waits for, and one that does not wait says nothing', () => {
    expect(refusals({})).toEqual([])
    expect(refusals({ status: 'waiting' })).toEqual(['measure.waiting-for-missing'])
    expect(refusals({ status: 'waiting', waitingFor: 'Plads på holdet' })).toEqual([])
    expect(refusals({ waitingFor: 'Plads på holdet' })).toEqual(['measure.not-waiting'])
  })

  it('that has begun has a first day, and one that has ended a last', () => {
    expect(refusals({ status: 'active' })).toEqual(['measure.start-missing'])
    expect(refusals({ status: 'ended', from: '2026-01-01' })).toEqual(['measure.end-missing'])
    expect(refusals({ status: 'ended', from: '2026-01-01', until: '2026-01-01' })).toEqual(['period.ends-before-start'])
    expect(refusals({ status: 'paused', from: '2026-01-01', until: '2026-06-01' })).toEqual([])
  })

  it('of the municipality’s own gives a reason', () => {
    expect(refusals({ kind: { from: 'own', name: 'Boksning' } })).toEqual(['measure.reason-missing'])
    expect(
      refusals({
        kind: { from: 'own', name: 'Boksning', reason: 'Han vil selv.' },
        legalBasis: null,
      }),
    ).toEqual([])
  })
})

describe('the catalogue of measures', () => {
  const bases = (key: string, day: string) =>
    legalBasesOn(measures.find((entry) => entry.id === key) ?? { legalBases: [] }, day).map(
      (basis) => `${basis.act} ${basis.paragraph}`,
    )

  it('names the paragraph of its time: the act changed on 1 January 2024', () => {
    expect(bases('fast-kontaktperson', '2023-12-31')).toEqual(['Serviceloven § 52, stk. 3, nr. 6'])
    expect(bases('fast-kontaktperson', '2024-01-01')).toEqual(['Barnets lov § 32, stk. 1, nr. 3'])
  })

  it('names no basis where none is known', () => {
    expect(bases('pigegruppe', '2026-11-02')).toEqual([])
  })

  it('holds every measure and department that the programme names', () => {
    const programme = read('programmes/udenom-banderne.json') as {
      measures: string[]
      team: { departments: { id: string }[] }
    }
    const known = measures.map((entry) => entry.id)
    const departments = programme.team.departments.map((department) => department.id)
    expect(programme.measures.filter((key) => !known.includes(key))).toEqual([])
    expect(measures.filter((entry) => entry.department !== null && !departments.includes(entry.department))).toEqual([])
  })
})
