import { readFileSync } from 'node:fs'
import { dayAt } from '../../../src/domain/shared/time.ts'
import { readCase, type CaseFile, type CasePerson } from '../../../tools/demo/case-file.ts'
import { cprOf, NEWCOMER } from '../../../tools/demo/family-rows.ts'

/** The family of case 5 as it comes in new, under a name that the demo does not know. */
export const caseFive: CaseFile = readCase('case-5', dayAt(new Date().toISOString()))
export const surname = 'Storlyng'
export const familyName = `Familien ${surname}`

const named = <T extends { readonly key: string }>(rows: readonly T[], key: string): T => {
  const found = rows.find((row) => row.key === key)
  if (found === undefined) throw new Error(`presets/demo/case-5.json has no ${key}.`)
  return found
}

export const person = (key: string): CasePerson => named(caseFive.people, key)
export const given = (key: string): string => person(key).givenName
/** Those who bear the family's own name bear the newcomer's. */
export const lastName = (key: string): string => {
  const own = person(key).familyName
  return own === null || own === caseFive.family.surname ? surname : own
}
export const whole = (key: string): string => `${given(key)} ${lastName(key)}`
/** The number with which the newcomer signs in, too. */
export const cpr = (key: string): string => cprOf(person(key), NEWCOMER) ?? ''
export const goal = (key: string): CaseFile['goals'][number] => named(caseFive.goals, key)
/** What hangs on a goal, in the order of the file. */
export const stonesOf = (key: string): string[] =>
  (caseFive.stones ?? []).filter((one) => one.goal === key).map(({ what }) => what)
export const pitfallOf = (key: string) => {
  const found = (caseFive.pitfalls ?? []).find((one) => one.goal === key)
  if (found === undefined) throw new Error(`presets/demo/case-5.json has no pitfall at ${key}.`)
  return found
}
export const waitOf = (which: number) => {
  const found = (caseFive.waits ?? [])[which]
  if (found === undefined) throw new Error(`presets/demo/case-5.json has no wait ${which}.`)
  return found
}
export const measure = (kind: string): CaseFile['measures'][number] => {
  const found = caseFive.measures.find((one) => one.kind === kind)
  if (found === undefined) throw new Error(`presets/demo/case-5.json has no ${kind}.`)
  return found
}

interface Named {
  readonly id: string
  readonly text: { readonly da: string }
}
const programme = JSON.parse(
  readFileSync(new URL('../../../presets/programmes/helhedsorienteret-indsats.json', import.meta.url), 'utf8'),
) as { readonly name: { readonly da: string }; readonly criteria: readonly Named[] }

export const PROGRAMME = programme.name.da
/** A criterion as it stands on the page. */
export const criterionText = (id: string): string => programme.criteria.find((one) => one.id === id)?.text.da ?? ''
