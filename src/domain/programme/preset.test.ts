import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { assess } from './criteria.ts'
import { readProgramme } from './preset.ts'
import type { Programme } from './schema.ts'

const file = JSON.parse(
  readFileSync(new URL('../../../presets/programmes/udenom-banderne.json', import.meta.url), 'utf8'),
) as Programme

function changed(change: (programme: Programme) => void) {
  const copy = structuredClone(file)
  change(copy)
  const result = readProgramme(copy)
  return result.ok ? [] : result.faults.map((fault) => `${fault.code} ${fault.path}`)
}

describe('the programme "Udenom banderne"', () => {
  it('is read without faults', () => {
    expect(readProgramme(file)).toMatchObject({ ok: true })
  })

  it('advises admission with worry and three of four departments, and not with two', () => {
    const ticks = {
      'begrundet-frygt': true,
      'behov-socialforvaltningen': true,
      'behov-boerne-og-ungdomsforvaltningen': true,
    }
    const all = file.admission
    if (all === null) throw new Error('no admission rule')
    expect(assess(all, { ...ticks, 'behov-kultur-og-fritidsforvaltningen': true }, file.criteria).verdict).toBe('met')
    expect(
      assess(
        all,
        {
          ...ticks,
          'behov-kultur-og-fritidsforvaltningen': false,
          'behov-beskaeftigelses-og-integrationsforvaltningen': false,
        },
        file.criteria,
      ).verdict,
    ).toBe('not-met')
  })

  it('invents no number: capacity and the size of the team are empty and listed', () => {
    const listed = file.notStated.map((entry) => entry.path)
    expect(file.capacity).toEqual({ perCoordinator: null, total: null })
    expect(listed).toEqual(
      expect.arrayContaining(['capacity.perCoordinator', 'capacity.total', 'team.minimum', 'startDateRule', 'boards']),
    )
  })

  it('names the fourteen actors in their order, then own request, the board and notification', () => {
    expect(file.referralSources).toHaveLength(17)
    expect(file.referralSources[0]?.id).toBe('ssp')
    expect(file.referralSources.slice(14).map((source) => source.id)).toEqual([
      'egen-henvendelse',
      'ungdomskriminalitetsnaevnet',
      'underretning',
    ])
  })
})

describe('a faulty programme is refused with its place', () => {
  it('when something empty is not listed as not stated', () => {
    expect(changed((p) => (p.followUpAtMost = null))).toContain('programme.empty-not-listed followUpAtMost')
  })

  it('when something listed as not stated is filled in after all', () => {
    expect(changed((p) => (p.capacity.total = 25))).toContain('programme.listed-not-empty capacity.total')
  })

  it('when a visitation step cannot be reached or does not exist', () => {
    const faults = changed((p) => {
      for (const step of p.visitation.steps) step.next = step.next.filter((next) => next !== 'samtykke')
    })
    expect(faults).toEqual(
      expect.arrayContaining([
        'programme.unreachable-step visitation.steps.samtykke',
        'programme.unreachable-step visitation.steps.overdragelse',
      ]),
    )
    expect(changed((p) => p.visitation.steps[0]?.next.push('nowhere'))).toContain(
      'programme.unknown-step visitation.steps.egen-forvaltnings-historik.next',
    )
  })

  it('when a role, a source or a criterion is unknown', () => {
    expect(changed((p) => p.visitation.decides.push('kongen'))).toContain('programme.unknown-role visitation.decides')
    expect(changed((p) => (p.target.source.key = 'rygte'))).toContain('programme.unknown-source target.source')
    expect(changed((p) => (p.admission = { criterion: 'mangler' }))).toContain('programme.unknown-criterion admission')
  })

  it('when an id is used twice', () => {
    expect(changed((p) => p.roles.push(...p.roles.slice(0, 1)))).toContain(
      'programme.duplicate-id roles.kerneteammedlem',
    )
  })

  it('when criteria refer to each other in a circle', () => {
    const faults = changed((p) => {
      const leaf = p.criteria.find((criterion) => criterion.id === 'behov-socialforvaltningen')
      if (leaf !== undefined) leaf.expression = { criterion: 'mindst-tre-forvaltninger' }
    })
    expect(faults).toEqual([
      'programme.circular-criteria criteria.mindst-tre-forvaltninger.expression',
      'programme.circular-criteria criteria.behov-socialforvaltningen.expression',
    ])
  })

  it('when it is not a programme at all, or asks for more parts than there are', () => {
    expect(readProgramme('nej')).toMatchObject({ ok: false })
    expect(changed((p) => (p.admission = { atLeast: 3, of: [{ criterion: 'begrundet-frygt' }] }))).toHaveLength(1)
  })
})
