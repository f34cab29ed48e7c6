import type { CallArgs } from '../../shared/api/client.ts'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import type { useText } from '../texts.ts'
import type { Intake } from './case.ts'

/** What stands in the decision's form. */
export interface DecisionDraft {
  readonly decision: 'accept' | 'decline' | 'wait' | undefined
  readonly coordinator: string
  readonly coordinatorName: string
  readonly familyName: string
  readonly givenName: string
  readonly childFamilyName: string
  readonly born: string
  readonly reason: string
  readonly note: string
  readonly decidedAs: string
  readonly beyond: boolean
  readonly nextStep: string
  readonly nextOn: string
}

/** The form as it opens: names as the sender wrote them, no decision. */
export const startOf = ({ referral, waiting }: Intake): DecisionDraft => {
  const words = referral.aboutName.trim().split(/\s+/)
  const last = words.length > 1 ? (words.at(-1) ?? '') : ''
  return {
    decision: undefined,
    coordinator: '',
    coordinatorName: '',
    familyName: last === '' ? '' : `Familien ${last}`,
    givenName: (last === '' ? words : words.slice(0, -1)).join(' '),
    childFamilyName: last,
    born: referral.aboutBorn ?? '',
    reason: '',
    note: '',
    decidedAs: '',
    beyond: false,
    nextStep: waiting?.nextStep ?? '',
    nextOn: waiting?.nextOn ?? '',
  }
}

interface Owed {
  /** The note is owed: accepted against the advice, or although it is full. */
  readonly note: boolean
  readonly decidedAs: boolean
  /** The programme has a list of reasons to choose from. */
  readonly reasons: boolean
}

/** What is missing, at its field. The server asks again. */
export const faultsOf = (form: DecisionDraft, owed: Owed, text: ReturnType<typeof useText>): FieldErrors => {
  const missing = text('intake.text-missing')
  const blank = (value: string): boolean => value.trim() === ''
  if (form.decision === undefined) return { decision: text('intake.decision-missing') }
  const noteIsOwed = form.decision === 'wait' || owed.note || (form.decision === 'decline' && !owed.reasons)
  const always = {
    ...(noteIsOwed && blank(form.note) && { note: missing }),
    ...(owed.decidedAs && blank(form.decidedAs) && { decidedAs: text('intake.decided-as-missing') }),
  }
  if (form.decision === 'wait') return always
  if (form.decision === 'decline')
    return { ...always, ...(owed.reasons && blank(form.reason) && { reason: text('intake.decline-reason-missing') }) }
  return {
    ...(blank(form.coordinator) && { coordinator: text('intake.coordinator-missing') }),
    ...(blank(form.familyName) && { familyName: missing }),
    ...(blank(form.givenName) && { 'child.givenName': missing }),
    ...(blank(form.childFamilyName) && { 'child.familyName': missing }),
    ...always,
  }
}

/** The body of the command; undefined while nothing is chosen. */
export const bodyOf = (
  form: DecisionDraft,
  basedOn: number,
): CallArgs<'POST /api/intake/:family/decision'>['body'] | undefined => {
  const orNull = (value: string): string | null => (value.trim() === '' ? null : value)
  const common = { basedOn, note: orNull(form.note), decidedAs: orNull(form.decidedAs) }
  if (form.decision === undefined) return undefined
  if (form.decision === 'wait')
    return { decision: 'wait', ...common, nextStep: orNull(form.nextStep), nextOn: orNull(form.nextOn) }
  if (form.decision === 'decline') return { decision: 'decline', ...common, reason: orNull(form.reason) }
  const born = form.born === '' ? null : form.born
  return {
    decision: 'accept',
    ...common,
    beyondCapacity: form.beyond,
    coordinator: form.coordinator,
    familyName: form.familyName,
    child: { givenName: form.givenName, familyName: form.childFamilyName, born },
  }
}
