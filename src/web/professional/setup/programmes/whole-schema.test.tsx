import { readFileSync } from 'node:fs'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { readDraft } from '../../../../domain/programme/draft.ts'
import { withNotStated } from '../../../../domain/programme/not-stated.ts'
import { programmeSchema, type Programme } from '../../../../domain/programme/schema.ts'
import { fieldId } from '../../../shared/form/field.tsx'
import { TextProvider, type Translate } from '../../../shared/text/texts.ts'
import { professionalTexts } from '../../texts.ts'
import { placeInWords, valueInWords } from './clash-words.ts'
import { valueAt, withValue } from './edit.ts'
import { EditorProvider } from './editor.ts'
import { PartAbout } from './part-about.tsx'
import { PartCourse } from './part-course.tsx'
import { PartCriteria } from './part-criteria.tsx'
import { PartMore } from './part-more.tsx'
import { PartTeam } from './part-team.tsx'
import { PartVisitation } from './part-visitation.tsx'

/** The schema's own description, as far as this test walks it. */
interface Described {
  readonly type?: string
  readonly properties?: Readonly<Record<string, Described>>
  readonly items?: Described
  readonly anyOf?: readonly Described[]
  readonly enum?: readonly string[]
  readonly pattern?: string
  readonly $ref?: string
}

interface Leaf {
  readonly path: string
  readonly value: unknown
}

/** Every field of the schema, by its place in a programme that has one of everything, and something to put there. */
function leavesOf(described: Described, path: string): Leaf[] {
  const some = described.anyOf?.find((one) => one.type !== 'null')
  if (described.$ref !== undefined) return [{ path, value: { all: [{ criterion: 'noget' }] } }]
  if (some) return leavesOf(some, path)
  if (described.properties)
    return Object.entries(described.properties).flatMap(([name, part]) =>
      leavesOf(part, path === '' ? name : `${path}.${name}`),
    )
  if (described.items) {
    // A list of keys is one field with ticks.
    const member = described.items.anyOf?.[0] ?? described.items
    if (member.type === 'string' && member.pattern !== undefined) return [{ path, value: ['noget'] }]
    return leavesOf(described.items, `${path}.0`)
  }
  return [{ path, value: valueFor(described, path) }]
}

function valueFor({ type, enum: choices, pattern }: Described, path: string): unknown {
  if (choices) return choices.at(-1)
  if (type === 'integer' || type === 'number') return 3
  if (type === 'boolean') return true
  if (path === 'version') return '1.0.0'
  if (path.endsWith('.from')) return '2026-01-01'
  return pattern === undefined ? `Skrevet i ${path}` : 'noget'
}

const leaves = leavesOf(z.toJSONSchema(programmeSchema) as Described, '')

/** One of everything. */
const whole = leaves.reduce<object>((made, { path, value }) => put(made, path.split('.'), value), {}) as Programme

function put<T>(into: T, [step = '', ...rest]: readonly string[], value: unknown): T {
  const at = (into as Record<string, unknown> | undefined)?.[step]
  const empty = rest[0] === '0' ? [] : {}
  const inner = rest.length === 0 ? value : put(at ?? empty, rest, value)
  if (Array.isArray(into)) return [inner] as T
  return { ...into, [step]: inner }
}

/** What the product gives by itself and nobody writes: keys, the version, which fields are empty. */
const GIVEN = [/^(id|version)$/, /\.id$/, /^sources\.0\.key$/, /^meetings\.0\.type$/, /^notStated\.0\.path$/]
/** English beside the Danish: carried along until the Danish is rewritten. */
const CARRIED = /\.en$/

/** The name of the field in which something is written. */
const fieldOf = (path: string): string => path.replace(/\.(da|days|months|least)$/, '')

function pageOf(programme: Programme): string {
  const nothing = (): void => undefined
  const parts: readonly (() => ReactNode)[] = [PartAbout, PartCriteria, PartVisitation, PartTeam, PartCourse, PartMore]
  return renderToStaticMarkup(
    <TextProvider value={professionalTexts() as Translate<string>}>
      <EditorProvider value={{ programme, set: nothing, add: nothing, errors: {}, measures: [], boards: [] }}>
        {parts.map((Part) => (
          <Part key={Part.name} />
        ))}
      </EditorProvider>
    </TextProvider>,
  )
}

const shipped = JSON.parse(
  readFileSync(new URL('../../../../../presets/programmes/udenom-banderne.json', import.meta.url), 'utf8'),
) as Programme

it('the walk finds the schema: one of everything is a programme', () => {
  expect(programmeSchema.safeParse(whole).error?.issues ?? []).toEqual([])
  expect(leaves.length).toBeGreaterThan(80)
})

const html = pageOf(whole)
const silent = pageOf(shipped)
const written = leaves.filter(({ path }) => !CARRIED.test(path) && !GIVEN.some((pattern) => pattern.test(path)))

it.each(written.map(({ path }) => path))('the editor has a field for %s', (path) => {
  const name = fieldOf(path)
  // A programme with one of everything is silent about nothing.
  const page = path.startsWith('notStated.') ? silent : html
  expect(page.includes(`name="${name}"`) || page.includes(`id="${fieldId(name)}"`), name).toBe(true)
})

it.each(leaves.map(({ path }) => path))(
  'a draft keeps %s when something else is changed, and so do its pages',
  (path) => {
    if (path.startsWith('notStated.')) return
    const changed = withValue(withNotStated(whole), 'name', { da: 'Et nyt navn' })
    const read = readDraft(JSON.parse(JSON.stringify(changed)))
    if (!read.ok) throw new Error(JSON.stringify(read.faults))
    expect(valueAt(read.programme, path)).toEqual(
      path.startsWith('name.') ? valueAt(changed, path) : valueAt(whole, path),
    )
  },
)

it.each(written.map(({ path }) => path))('a clash about %s is told in words', (path) => {
  if (path.startsWith('notStated.')) return
  const named = path.replace(/\.0(?=\.|$)/g, '.noget').replace(/\.(da|days|months|least|most)$/, '')
  const field = named.replace(/\.source\..*$/, '.source').replace(/\.noget$/, '')
  const words = placeInWords(field.replace(/^consents\.noget/, 'consents.share'), [whole], professionalTexts())
  expect(words.split(/: | – /), path).not.toContain(field.split('.').at(-1))
  expect(
    valueInWords(field, valueAt(whole, path), {
      programme: whole,
      listed: { measures: [], boards: [] },
      text: professionalTexts(),
    }),
  ).toBeTruthy()
})

it('what is known about a silent field stays with it', () => {
  const noted = shipped.notStated.find((one) => one.note !== undefined)
  const read = readDraft(withValue(shipped, 'name', { da: 'Et nyt navn' }))
  expect(read.ok && read.programme.notStated).toContainEqual(noted)
  expect(silent).toContain(noted?.note?.da.slice(0, 30))
})
