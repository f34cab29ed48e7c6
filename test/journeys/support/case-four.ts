import { readFileSync } from 'node:fs'
import { dayAt } from '../../../src/domain/shared/time.ts'
import { readCase, type CaseFile, type CasePerson } from '../../../tools/demo/case-file.ts'
import { cprOf, NEWCOMER } from '../../../tools/demo/family-rows.ts'

/** The family of case 4 as it comes in new, under names that the demo does not know. */
export const caseFour: CaseFile = readCase('case-4', dayAt(new Date().toISOString()))
export const surname = 'Strandlyng'
export const familyName = `Familien ${surname}`

const named = <T extends { readonly key: string }>(rows: readonly T[], key: string): T => {
  const found = rows.find((row) => row.key === key)
  if (found === undefined) throw new Error(`presets/demo/case-4.json has no ${key}.`)
  return found
}
const first = <T>(rows: readonly T[] | undefined, what: string): T => {
  const [found] = rows ?? []
  if (found === undefined) throw new Error(`presets/demo/case-4.json has no ${what}.`)
  return found
}

export const person = (key: string): CasePerson => named(caseFour.people, key)
export const given = (key: string): string => person(key).givenName
export const lastName = (key: string): string => (person(key).familyName === null ? surname : 'Mosebryn')
export const whole = (key: string): string => `${given(key)} ${lastName(key)}`
/** The number with which the newcomer signs in, too. */
export const cpr = (key: string): string => cprOf(person(key), NEWCOMER) ?? ''
export const goal = (key: string): CaseFile['goals'][number] => named(caseFour.goals, key)
export const imposed = first(caseFour.imposed, 'imposed')
export const release = first(caseFour.releases, 'releases')
export const oral = (which: number) => first(caseFour.oralAgreements?.slice(which), 'oralAgreements')
export const actionOf = (key: string): CaseFile['actions'][number] =>
  first(
    caseFour.actions.filter((one) => one.goal === key && one.doneOn === null),
    `open agreement at ${key}`,
  )
export const measureOf = (kind: string): CaseFile['measures'][number] =>
  first(
    caseFour.measures.filter((one) => one.kind === kind),
    kind,
  )

const programme = JSON.parse(
  readFileSync(new URL('../../../presets/programmes/udenom-banderne.json', import.meta.url), 'utf8'),
) as {
  readonly name: { readonly da: string }
  readonly criteria: readonly { readonly id: string; readonly text: { readonly da: string } }[]
  readonly closingReasons: readonly { readonly id: string; readonly name: { readonly da: string } }[]
}
export const PROGRAMME = programme.name.da
/** A criterion, and a reason for closing, as they stand on the page. */
export const criterionText = (id: string): string => programme.criteria.find((one) => one.id === id)?.text.da ?? ''
export const closingReason = (id: string): string =>
  programme.closingReasons.find((one) => one.id === id)?.name.da ?? ''
