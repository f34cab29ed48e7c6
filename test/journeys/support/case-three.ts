import { readFileSync } from 'node:fs'
import { dayAt } from '../../../src/domain/shared/time.ts'
import { readCase, type CaseFile, type CasePerson } from '../../../tools/demo/case-file.ts'
import { cprOf, NEWCOMER } from '../../../tools/demo/family-rows.ts'

/** The family of case 3 as it comes in new, under a name that the demo does not know. */
export const caseThree: CaseFile = readCase('case-3', dayAt(new Date().toISOString()))
export const surname = 'Vinterhede'
export const familyName = `Familien ${surname}`

const there = <T>(found: T | undefined, what: string): T => {
  if (found === undefined) throw new Error(`presets/demo/case-3.json has no ${what}.`)
  return found
}

export const person = (key: string): CasePerson =>
  there(
    caseThree.people.find((one) => one.key === key),
    key,
  )
export const given = (key: string): string => person(key).givenName
export const whole = (key: string): string => `${given(key)} ${surname}`
/** The number with which the newcomer signs in, too. */
export const cpr = (key: string): string => cprOf(person(key), NEWCOMER) ?? ''
export const goal = (key: string): CaseFile['goals'][number] =>
  there(
    caseThree.goals.find((one) => one.key === key),
    key,
  )
export const pending = there(caseThree.planPending, 'planPending')
export const oral = (which: number) => there(caseThree.oralAgreements?.[which], `oral agreement ${which}`)
export const action = (which: number) => there(caseThree.actions[which], `agreement ${which}`)
export const measure = (kind: string) =>
  there(
    caseThree.measures.find((one) => one.kind === kind),
    kind,
  )
export const home = (which: number) => there(caseThree.homes?.[which], `home ${which}`)
export const story = there(
  caseThree.tellings?.find(({ kind }) => kind === 'story'),
  'story',
)
export const trust = there(
  caseThree.tellings?.find(({ kind }) => kind === 'trust'),
  'trust',
)
export const pause = there(caseThree.spells?.[0], 'pause')
export const wait = there(caseThree.waits?.[0], 'wait')
export const round = there(caseThree.rounds?.[0], 'round')

const programme = JSON.parse(
  readFileSync(new URL('../../../presets/programmes/udenom-banderne.json', import.meta.url), 'utf8'),
) as { readonly name: { readonly da: string }; readonly criteria: readonly { id: string; text: { da: string } }[] }

export const PROGRAMME = programme.name.da
/** A criterion as it stands on the page. */
export const criterionText = (id: string): string =>
  there(
    programme.criteria.find((one) => one.id === id),
    id,
  ).text.da
