import { readdirSync, readFileSync } from 'node:fs'
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

const folder = new URL('../../../presets/programmes/', import.meta.url)
const all = readdirSync(folder).map(
  (name) => [name, JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Programme] as const,
)

describe('every programme that is shipped', () => {
  it.each(all)('%s is read without faults, under the name of its file', (name, programme) => {
    expect(readProgramme(programme)).toMatchObject({ ok: true })
    expect(`${programme.id}.json`).toBe(name)
  })

  it('has an id and a name of its own', () => {
    expect(new Set(all.map(([, one]) => one.name.da)).size).toBe(all.length)
  })

  it('cites only sources of docs/sources.md and names only measures of the catalogue', () => {
    const sources = readFileSync(new URL('../../../docs/sources.md', import.meta.url), 'utf8')
    const measures = JSON.parse(
      readFileSync(new URL('../../../presets/measures/measures.json', import.meta.url), 'utf8'),
    ) as { measures: readonly { id: string }[] }
    const known = new Set(measures.measures.map((one) => one.id))
    for (const [name, programme] of all) {
      for (const { key } of programme.sources) expect(sources, `${name} ${key}`).toContain(`| \`${key}\` |`)
      expect(programme.measures.filter((id) => !known.has(id))).toEqual([])
    }
  })
})

describe('the programmes of single municipalities', () => {
  const of = (id: string): Programme => {
    const found = all.find(([, one]) => one.id === id)?.[1]
    if (!found) throw new Error(id)
    return found
  }
  const verdict = (id: string, ticks: Record<string, boolean>) => {
    const { admission, criteria } = of(id)
    if (admission === null) throw new Error('no admission rule')
    return assess(admission, ticks, criteria).verdict
  }

  it('Gladsaxe: a small child at risk, long support, and either a case or several risks', () => {
    const two = { 'barn-0-3-i-risiko': true, 'langvarig-forsoergelse': true }
    expect(verdict('helhedsorienteret-indsats', two)).toBe('open')
    expect(verdict('helhedsorienteret-indsats', { ...two, 'risikofaktorer-og-bekymring': true })).toBe('met')
    expect(
      verdict('helhedsorienteret-indsats', {
        ...two,
        'sag-i-familieafdelingen': false,
        'risikofaktorer-og-bekymring': false,
      }),
    ).toBe('not-met')
    expect(of('helhedsorienteret-indsats').capacity).toEqual({ perCoordinator: 10, total: 30 })
    expect(of('helhedsorienteret-indsats').followUpAtMost).toEqual({ months: 3 })
  })

  it('Tingbjerg: a parent on support and a child with a measure, or in need of one', () => {
    const rest = { 'foraeldre-og-boern': true, 'komplekse-sager': true, forsoergelsesydelse: true }
    expect(verdict('job-og-familie', { ...rest, 'har-brug-for-foranstaltning': true })).toBe('met')
    expect(verdict('job-og-familie', { ...rest, forsoergelsesydelse: false, 'faar-foranstaltning': true })).toBe(
      'not-met',
    )
  })

  it('Favrskov: one of two positions is enough', () => {
    expect(verdict('trivsel-i-hverdagslivet', { 'udsat-eller-truet': true })).toBe('met')
  })

  it('Jammerbugt: begins with the first meeting of the team, and closes for one of four reasons', () => {
    expect(of('familien-paa-vej').startDateRule?.event).toBe('first-team-meeting')
    expect(of('familien-paa-vej').closingReasons).toHaveLength(4)
  })

  it('Hedensted alone lets a family come back, three times; Halsnæs and Herning state no criteria', () => {
    expect(all.filter(([, one]) => one.returns !== null).map(([, one]) => one.id)).toEqual(['klar-til-laering'])
    expect(of('klar-til-laering').returns?.times).toBe(3)
    for (const id of ['sammen-om-ny-velfaerd', 'herning-modellen'])
      expect(of(id)).toMatchObject({ criteria: [], admission: null })
  })
})

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
    const { admission } = file
    if (admission === null) throw new Error('no admission rule')
    expect(assess(admission, { ...ticks, 'behov-kultur-og-fritidsforvaltningen': true }, file.criteria).verdict).toBe(
      'met',
    )
    expect(
      assess(
        admission,
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

  it('when no step decides, or more than one', () => {
    const decide = (p: Programme) => p.visitation.steps.find((step) => step.kind === 'decide')
    expect(changed((p) => Object.assign(decide(p) ?? {}, { kind: 'look' }))).toContain(
      'programme.no-decision-step visitation.steps',
    )
    expect(changed((p) => Object.assign(p.visitation.steps[0] ?? {}, { kind: 'decide' }))).toContain(
      'programme.two-decision-steps visitation.steps',
    )
  })

  it('when somebody must say yes after it has been decided, or the one who decides is not at that step', () => {
    expect(
      changed((p) => {
        const step = p.visitation.steps.find((one) => one.id === 'samtykke')
        if (step) step.kind = 'approve'
      }),
    ).toContain('programme.step-too-late visitation.steps.samtykke')
    expect(changed((p) => p.visitation.decides.push('kontaktperson'))).toContain(
      'programme.decider-not-there visitation.steps.faelles-vurdering.by',
    )
  })

  it('when a step belongs to a department that is not in the team, or rests on a criterion that is not there', () => {
    expect(changed((p) => Object.assign(p.visitation.steps[0] ?? {}, { department: 'politiet' }))).toContain(
      'programme.unknown-department visitation.steps.egen-forvaltnings-historik.department',
    )
    expect(changed((p) => Object.assign(p.visitation.steps[0] ?? {}, { when: { criterion: 'mangler' } }))).toContain(
      'programme.unknown-criterion visitation.steps.egen-forvaltnings-historik.when',
    )
  })

  it('when visitation runs in a circle it is still read, and what cannot be reached is still found', () => {
    const faults = changed((p) => {
      const [first, second] = p.visitation.steps
      if (first && second) second.next = [first.id]
    })
    expect(faults).toContain('programme.unreachable-step visitation.steps.samtykke')
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
