import { createIntl } from 'react-intl'
import { describe, expect, test } from 'vitest'
import { locales } from '../../domain/shared/locale.ts'
import type { Language } from '../shared/text/spoken.ts'
import { welcomeAr } from '../welcome/texts.ar.ts'
import { welcomeDa } from '../welcome/texts.da.ts'
import { welcomeEn } from '../welcome/texts.en.ts'
import { welcomeTr } from '../welcome/texts.tr.ts'
import { arabic } from './texts.ar.ts'
import { english } from './texts.en.ts'
import { turkish } from './texts.tr.ts'

type Table = Readonly<Record<string, string>>

const modules = {
  ...import.meta.glob<Readonly<Record<string, Table>>>('../{family,shared}/**/*texts.da.ts', { eager: true }),
  ...import.meta.glob<Readonly<Record<string, Table>>>('../shared/text/da/*.ts', { eager: true }),
}
const danishTables = Object.entries(modules).map(
  ([file, exported]) => [file, Object.assign({}, ...Object.values(exported)) as Table] as const,
)
const danish: Table = Object.assign({}, ...danishTables.map(([, table]) => table), welcomeDa) as Table

const languages: readonly (readonly [string, Language])[] = [
  ['English', { ...english, messages: { ...english.messages, ...welcomeEn } }],
  ['Arabic', { ...arabic, messages: { ...arabic.messages, ...welcomeAr } }],
  ['Turkish', { ...turkish, messages: { ...turkish.messages, ...welcomeTr } }],
]

/** What a message takes, `name` or `name:plural`, with the plural's branches, wherever in it. */
interface Taken {
  readonly values: ReadonlySet<string>
  readonly branches: readonly (readonly string[])[]
}

const closingOf = (message: string, open: number): number => {
  let depth = 0
  for (let at = open; at < message.length; at++) {
    if (message[at] === '{') depth++
    if (message[at] === '}' && --depth === 0) return at
  }
  throw new Error(`A brace is not closed in: ${message}`)
}

function takenBy(message: string): Taken {
  const values = new Set<string>()
  const branches: string[][] = []
  const walk = (text: string): void => {
    for (let at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at)) {
      const end = closingOf(text, at)
      const [name = '', type, ...rest] = text.slice(at + 1, end).split(',')
      values.add(type === undefined ? name.trim() : `${name.trim()}:${type.trim()}`)
      if (type !== undefined) branch(rest.join(','))
      at = end
    }
  }
  const branch = (text: string): void => {
    const names: string[] = []
    let at = 0
    for (let open = text.indexOf('{'); open >= 0; open = text.indexOf('{', at)) {
      names.push(text.slice(at, open).trim())
      const end = closingOf(text, open)
      walk(text.slice(open + 1, end))
      at = end + 1
    }
    branches.push(names)
  }
  walk(message)
  return { values, branches }
}

/** Nothing to translate: values and signs only, and names that are the same everywhere. */
const isWordless = (message: string): boolean => !/\p{L}/u.test(message.replaceAll(/\{\w+\}/g, ''))

/** Words that are the same in Danish and the other language, on purpose. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  en: [
    'app.name',
    'field.note',
    'message.send',
    'own-contact.acute-send',
    'own-course.hard-send',
    'voice.reach.digital-post',
    'yes.for',
  ],
  ar: ['app.name', 'voice.reach.digital-post'],
  tr: ['app.name', 'voice.reach.digital-post'],
}

test('each language stands in the list of languages, and there are four', () => {
  expect(['da', ...languages.map(([, { locale }]) => locale)]).toEqual(locales.map(({ code }) => code))
})

test('the Danish tables say one thing for one key, but for what the family’s face says in its own way', () => {
  const said = new Map<string, string>()
  const twice = new Set<string>()
  for (const [, table] of danishTables)
    for (const [key, words] of Object.entries(table)) {
      if (said.has(key) && said.get(key) !== words) twice.add(key)
      said.set(key, words)
    }
  expect([...twice].toSorted()).toEqual(['log.empty-how', 'no-access.text', 'no-access.title', 'no-access.whom'])
})

describe.each(languages)('%s', (_, { locale, messages, problems }) => {
  test('has a text for every key that a page of the family can ask for, and no other', () => {
    expect(Object.keys(messages).toSorted()).toEqual(Object.keys(danish).toSorted())
  })

  test('takes the same values in each text as Danish does', () => {
    const differing = Object.entries(messages).filter(([key, words]) => {
      const [own, original] = [takenBy(words).values, takenBy(danish[key] ?? '').values]
      return own.size !== original.size || [...own].some((value) => !original.has(value))
    })
    expect(differing.map(([key]) => key)).toEqual([])
  })

  test('has in each plural the forms that the language has', () => {
    // English, Turkish and Danish say a number and a word; Arabic has six forms, and a number must not meet the wrong one.
    const needed = locale === 'ar' ? new Intl.PluralRules('ar').resolvedOptions().pluralCategories : ['other']
    const lacking = Object.entries(messages).filter(([, words]) =>
      takenBy(words).branches.some((branch) => needed.some((form) => !branch.includes(form))),
    )
    expect(lacking.map(([key]) => key)).toEqual([])
  })

  test('can be shown with any number', () => {
    const faults: string[] = []
    const intl = createIntl({ locale, messages, onError: (error) => faults.push(error.message) })
    for (const [key, words] of Object.entries(messages))
      for (const count of [0, 1, 2, 3, 11, 100]) {
        const values = Object.fromEntries(
          [...takenBy(words).values].map((value) => {
            const [name = '', type] = value.split(':')
            return [name, type === undefined ? 'X' : count]
          }),
        )
        if (/[{}]/.test(intl.formatMessage({ id: key }, values))) faults.push(key)
      }
    expect(faults).toEqual([])
  })

  test('leaves nothing in Danish by mistake', () => {
    const same = Object.entries(messages).filter(([key, words]) => words === danish[key] && !isWordless(words))
    expect(same.map(([key]) => key).toSorted()).toEqual(SAME[locale])
  })

  test('says something else than Danish for every refusal it knows', () => {
    expect(Object.values(problems).every((words) => words.trim() !== '' && !/[æøå]/.test(words))).toBe(true)
  })
})

test('every language knows the same refusals', () => {
  const [first, ...others] = languages.map(([, { problems }]) => Object.keys(problems))
  for (const other of others) expect(other).toEqual(first)
})
