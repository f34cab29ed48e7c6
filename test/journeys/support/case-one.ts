import { readFileSync } from 'node:fs'
import { dayAt } from '../../../src/domain/shared/time.ts'
import { readCase, type CaseFile, type CasePerson } from '../../../tools/demo/case-file.ts'
import { cprOf, NEWCOMER } from '../../../tools/demo/family-rows.ts'

export const today = dayAt(new Date().toISOString())
/** The family of case 1 as it comes in new, under a name that the demo does not know. */
export const caseOne: CaseFile = readCase('case-1', today)
export const surname = 'Skovstjerne'
export const familyName = `Familien ${surname}`

const named = <T extends { readonly key: string }>(rows: readonly T[], key: string): T => {
  const found = rows.find((row) => row.key === key)
  if (found === undefined) throw new Error(`presets/demo/case-1.json has no ${key}.`)
  return found
}

export const person = (key: string): CasePerson => named(caseOne.people, key)
export const given = (key: string): string => person(key).givenName
export const whole = (key: string): string => `${given(key)} ${person(key).familyName ?? surname}`
/** The number with which the newcomer signs in, too. */
export const cpr = (key: string): string => cprOf(person(key), NEWCOMER) ?? ''
export const goal = (key: string): CaseFile['goals'][number] => named(caseOne.goals, key)

interface Named {
  readonly id: string
  readonly text?: { readonly da: string }
  readonly name?: { readonly da: string }
}
const programme = JSON.parse(
  readFileSync(new URL('../../../presets/programmes/udenom-banderne.json', import.meta.url), 'utf8'),
) as { readonly criteria: readonly Named[]; readonly declineReasons: readonly Named[] }

/** A criterion as it stands on the page. */
export const criterionText = (id: string): string => programme.criteria.find((one) => one.id === id)?.text?.da ?? ''
