import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { differences } from './differences.ts'
import { readDraft } from './draft.ts'
import { placeInForm, withNotStated } from './not-stated.ts'
import { readable, type Statement } from './readable.ts'
import type { Programme } from './schema.ts'

const folder = new URL('../../../presets/programmes/', import.meta.url)
const shipped = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Programme)
const first = shipped.find((one) => one.id === 'udenom-banderne')!

const statements = (programme: Programme): readonly Statement[] =>
  readable(programme).flatMap((part) => part.statements)
const said = (programme: Programme, path: string): Statement | undefined =>
  statements(programme).find((one) => one.path === path)

function changed(change: (programme: Programme) => void): Programme {
  const copy = structuredClone(first)
  change(copy)
  return withNotStated(copy)
}

describe('a programme as a page', () => {
  it.each(shipped.map((one) => [one.id, one] as const))('says of %s what its sources do not say', (_, programme) => {
    const silent = statements(programme)
      .filter((one) => one.words === null)
      .map((one) => one.path)
    const listed = programme.notStated.map((one) => one.path)
    expect(silent.toSorted()).toEqual(listed.toSorted())
  })

  it('says a rule in words, with its exceptions', () => {
    const rule = said(first, 'admission')?.rule
    expect(rule?.words).toBe('Alle disse er opfyldt:')
    expect(rule?.parts[0]?.words).toContain('Undtagen: Venner fra samme gruppering')
    expect(said(first, 'criteria.mindst-tre-forvaltninger')?.rule?.words).toBe('Mindst tre af disse fire er opfyldt:')
  })

  it('says from which day a criterion holds, as people write a date', () => {
    const programme = changed(({ criteria }) => Object.assign(criteria[0]!, { from: '2018-09-01' }))
    expect(said(programme, `criteria.${programme.criteria[0]!.id}`)?.more).toEqual(['Kom til 1. september 2018.'])
  })

  it('says how often, by whom and from where', () => {
    expect(said(first, 'meetings.kerneteammoede.interval')?.words).toBe('Hver uge')
    expect(said(first, 'visitation.steps.faelles-vurdering')?.more[0]).toBe('Gøres af: Kerneteammedlem, Projektleder.')
    expect(said(first, 'capacity.total')).toMatchObject({ words: null, note: expect.stringContaining('21 familier') })
    expect(said(first, 'target.text')?.source?.title).toContain('Rambøll')
  })
})

const board = { name: 'Fire temaer', columns: [{ name: 'Bekymrer', prompts: ['Hvor ofte sker det?'] }] }
const ownBoard = {
  id: 'vores-tavle',
  name: { da: 'Vores tavle' },
  columns: [{ id: 'felt-1', name: { da: 'Det, der fylder' }, prompts: [{ da: 'Hvad fylder mest?' }] }],
  source: first.target.source,
}

describe('boards of a programme', () => {
  it('are named by key and told with the prompts that stand with the board', () => {
    const programme = changed((one) => (one.boards = ['fire-temaer']))
    const known = { measures: new Map<string, string>(), boards: new Map([['fire-temaer', board]]) }
    const told = readable(programme, known).find(({ key }) => key === 'boards')?.statements[0]
    expect(told).toMatchObject({
      words: 'Fire temaer',
      rule: { parts: [{ words: 'Bekymrer', parts: [{ words: 'Hvor ofte sker det?' }] }] },
    })
    expect(readDraft(programme)).toMatchObject({ ok: true, faults: [] })
  })

  it('that were published with prompts of their own are read as they stand; a draft is told to choose', () => {
    const programme = changed((one) => (one.boards = [ownBoard]))
    expect(said(programme, 'boards.vores-tavle')).toMatchObject({
      words: 'Vores tavle',
      rule: { parts: [{ words: 'Det, der fylder', parts: [{ words: 'Hvad fylder mest?' }] }] },
    })
    const read = readDraft(programme)
    expect(read.ok && read.faults.map(({ code, path }) => [code, path])).toEqual([['programme.own-board', 'boards']])
  })

  it('are told as chosen otherwise between two versions', () => {
    const before = changed((one) => (one.boards = [ownBoard]))
    const after = changed((one) => (one.boards = ['fire-temaer']))
    expect(
      differences(before, after)
        .map(({ kind }) => kind)
        .toSorted(),
    ).toEqual(['added', 'removed'])
  })
})

describe('two versions', () => {
  it('do not differ when they are the same', () => {
    expect(differences(first, first)).toEqual([])
  })

  it('tell what came, what went, what was changed and what was moved', () => {
    const after = changed((programme) => {
      programme.capacity.total = 12
      programme.declineReasons.shift()
      programme.target.text.da = 'Alle familier.'
      programme.visitation.steps.reverse()
    })
    const told = differences(first, after)
    expect(told).toContainEqual(
      expect.objectContaining({ kind: 'changed', name: 'I alt', after: 'I alt: 12 familier' }),
    )
    expect(told).toContainEqual(
      expect.objectContaining({ kind: 'removed', before: expect.stringContaining('overskud') }),
    )
    expect(told).toContainEqual(expect.objectContaining({ kind: 'order' }))
    expect(told).toHaveLength(4)
  })
})

describe('a draft', () => {
  it('lists by itself what is empty, and keeps the note of what still is', () => {
    const after = changed((programme) => {
      programme.capacity.total = 12
      programme.followUpAtMost = null
    })
    const paths = after.notStated.map((one) => one.path)
    expect(paths).toContain('followUpAtMost')
    expect(paths).not.toContain('capacity.total')
    expect(after.notStated.find((one) => one.path === 'team.minimum')?.note?.da).toContain('typisk')
    expect(readDraft(after)).toMatchObject({ ok: true, faults: [] })
  })

  it('is read with its faults, each at its place in the form', () => {
    const draft = changed((programme) => {
      programme.criteria[1]!.text.da = ' '
      programme.criteria[1]!.expression = { criterion: 'mindst-tre-forvaltninger' }
      programme.visitation.steps[1]!.next = []
      programme.coordinator.role = 'ukendt'
    })
    const read = readDraft(draft)
    const places = read.faults.map((one) => `${one.code} ${placeInForm(draft, one.path)}`)
    expect(read.ok).toBe(true)
    expect(places).toEqual(
      expect.arrayContaining([
        'programme.shape criteria.1.text',
        'programme.circular-criteria criteria.1.expression',
        'programme.unreachable-step visitation.steps.3',
        'programme.unknown-role coordinator.role',
      ]),
    )
  })

  it('is refused when it is no programme at all', () => {
    for (const input of [null, 7, [], {}, { ...first, admission: { all: [3] } }, { ...first, roles: 'nej' }])
      expect(readDraft(input).ok).toBe(false)
  })
})
