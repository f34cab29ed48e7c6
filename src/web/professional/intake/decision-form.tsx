import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { Select } from '../../shared/form/select.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import type { Intake } from './case.ts'
import { bodyOf, faultsOf, startOf } from './decision.ts'

/** Brings the search for a person with it, so it comes only when somebody accepts. */
const AcceptFields = lazy(() => import('./accept-fields.tsx').then((part) => ({ default: part.AcceptFields })))

/** What people decide. The advice stands above; it neither fills anything in nor closes anything. */
export const DecisionForm = ({ intake }: { readonly intake: Intake }) => {
  const text = useText()
  return (
    <Section title={text('intake.decision')}>
      {intake.may.decide && intake.course ? (
        <Fields intake={intake} version={intake.course.version} />
      ) : (
        <p className="notice">{text('intake.decision-not-yours')}</p>
      )}
    </Section>
  )
}

const Fields = ({ intake, version }: { readonly intake: Intake; readonly version: number }) => {
  const text = useText()
  const go = useNavigate()
  const draft = useDraft(`intake-decision:${intake.family}`, startOf(intake))
  const [faults, setFaults] = useState<FieldErrors>({})
  const form = draft.value
  const command = useCommand('POST /api/intake/:family/decision', {
    onDone: () => {
      void draft.discard()
      announce(text('intake.decided-done'))
      void go({ to: '/fag/henvendelser' })
    },
  })
  if (!draft.ready) return <Skeleton lines={[60, 80, 40]} />

  const errors = { ...errorsOf(command.problem), ...faults }
  const against = form.decision === 'accept' && intake.advice.verdict !== 'met'
  const send = (): void => {
    const found = faultsOf(form, against, text)
    setFaults({ ...found })
    command.reset()
    if (Object.keys(found).length > 0) return
    const body = bodyOf(form, version)
    if (body) void command.send({ params: { family: intake.family }, body })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <ErrorSummary key={JSON.stringify(faults)} errors={errors} problem={command.problem} />
      <Choice
        name="decision"
        label={text('intake.decision-what')}
        error={errors['decision']}
        value={form.decision}
        onChange={(decision) => draft.change({ decision })}
        options={[
          { value: 'accept', label: text('intake.accept'), hint: text('intake.accept-hint') },
          ...(intake.course?.state === 'waiting' ? [] : [{ value: 'wait' as const, label: text('intake.wait') }]),
          { value: 'decline', label: text('intake.decline') },
        ]}
      />
      {form.decision === 'accept' && (
        <Suspense fallback={<Skeleton lines={[60, 60]} />}>
          <AcceptFields intake={intake} form={form} change={draft.change} errors={errors} />
        </Suspense>
      )}
      {form.decision === 'decline' && (
        <Select
          name="reason"
          label={text('intake.decline-reason')}
          empty={text('intake.decline-reason-empty')}
          error={errors['reason']}
          value={form.reason}
          onChange={(reason) => draft.change({ reason })}
          options={intake.programme.declineReasons.map(({ id, name }) => ({
            value: id,
            label: name,
          }))}
        />
      )}
      {form.decision && (
        <TextArea
          name="note"
          label={text(
            against ? 'intake.against-note' : form.decision === 'wait' ? 'intake.wait-note' : 'intake.decision-note',
          )}
          optional={!against && form.decision !== 'wait'}
          error={errors['note']}
          value={form.note}
          onChange={(note) => draft.change({ note })}
          max={4000}
        />
      )}
      <SaveStateLine state={draft.state} restored={draft.restored} />
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('intake.decide')}</SubmitButton>
      </div>
    </form>
  )
}
