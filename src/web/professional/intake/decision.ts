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
}

/** The form as it opens: names as the sender wrote them, no decision. */
export const startOf = ({ referral }: Intake): DecisionDraft => {
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
  }
}

/** What is missing, at its field. The server asks again. */
export const faultsOf = (form: DecisionDraft, against: boolean, text: ReturnType<typeof useText>): FieldErrors => {
  const missing = text('intake.text-missing')
  const blank = (value: string): boolean => value.trim() === ''
  if (form.decision === undefined) return { decision: text('intake.decision-missing') }
  const noteIsOwed = form.decision === 'wait' || against
  const note = noteIsOwed && blank(form.note) ? { note: missing } : {}
  if (form.decision === 'wait') return note
  if (form.decision === 'decline') return blank(form.reason) ? { reason: text('intake.decline-reason-missing') } : {}
  return {
    ...(blank(form.coordinator) && { coordinator: text('intake.coordinator-missing') }),
    ...(blank(form.familyName) && { familyName: missing }),
    ...(blank(form.givenName) && { 'child.givenName': missing }),
    ...(blank(form.childFamilyName) && { 'child.familyName': missing }),
    ...note,
  }
}

/** The body of the command; undefined while nothing is chosen. */
export const bodyOf = (
  form: DecisionDraft,
  basedOn: number,
): CallArgs<'POST /api/intake/:family/decision'>['body'] | undefined => {
  const note = form.note.trim() === '' ? null : form.note
  if (form.decision === undefined) return undefined
  if (form.decision === 'wait') return { decision: 'wait', basedOn, note }
  if (form.decision === 'decline') return { decision: 'decline', basedOn, reason: form.reason, note }
  const born = form.born === '' ? null : form.born
  return {
    decision: 'accept',
    basedOn,
    coordinator: form.coordinator,
    familyName: form.familyName,
    child: { givenName: form.givenName, familyName: form.childFamilyName, born },
    note,
  }
}
