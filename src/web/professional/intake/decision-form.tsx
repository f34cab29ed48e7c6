import { useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useState } from 'react'
import type { ApiProblem } from '../../shared/api/problem.ts'
import { useCommand } from '../../shared/api/query.ts'
import { Choice, Tick } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { fieldId } from '../../shared/form/field.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { Select } from '../../shared/form/select.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { DateField, TextArea } from '../../shared/form/text-field.tsx'
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
      void go({ to: form.decision === 'wait' ? '/fag/henvendelser/venteliste' : '/fag/henvendelser' })
    },
  })
  if (!draft.ready) return <Skeleton lines={[60, 80, 40]} />

  const errors = { ...errorsOf(command.problem), ...faults }
  const { programme } = intake
  const against =
    form.decision === 'accept' && (intake.advice.verdict === 'open' || intake.advice.verdict === 'not-met')
  const isFull = programme.total !== null && programme.placesTaken >= programme.total
  const asksBeyond = form.decision === 'accept' && (isFull || form.beyond || toldFull(command.problem))
  const owed = {
    note: against || (asksBeyond && form.beyond),
    decidedAs: programme.decides.length > 1,
    reasons: programme.declineReasons.length > 0,
  }
  const first = intake.steps.filter((step) => step.owed)
  const send = (): void => {
    const found = faultsOf(form, owed, text)
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
          { value: 'wait', label: text(intake.course?.state === 'waiting' ? 'intake.wait-again' : 'intake.wait') },
          { value: 'decline', label: text('intake.decline') },
        ]}
      />
      {form.decision === 'accept' && first.length > 0 && (
        <p className="notice">{text('intake.steps-first', { steps: first.map((step) => step.text).join(' ') })}</p>
      )}
      {form.decision === 'accept' && isFull && (
        <p className="notice">{text('intake.full', { taken: programme.placesTaken, total: programme.total ?? 0 })}</p>
      )}
      {form.decision && programme.decides.length > 1 && (
        <Select
          name="decidedAs"
          label={text('intake.decided-as')}
          empty={text('intake.decided-as-empty')}
          error={errors['decidedAs']}
          value={form.decidedAs}
          onChange={(decidedAs) => draft.change({ decidedAs })}
          options={programme.decides.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      {form.decision === 'accept' && (
        <Suspense fallback={<Skeleton lines={[60, 60]} />}>
          <AcceptFields intake={intake} form={form} change={draft.change} errors={errors} />
        </Suspense>
      )}
      {asksBeyond && (
        <Tick
          id={fieldId('beyondCapacity')}
          name="beyondCapacity"
          label={text('intake.beyond')}
          hint={text('intake.beyond-hint')}
          checked={form.beyond}
          onChange={(beyond) => draft.change({ beyond })}
        />
      )}
      {form.decision === 'decline' && owed.reasons && (
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
          label={text(noteLabel(form.decision, owed))}
          optional={!owed.note && form.decision !== 'wait' && (form.decision !== 'decline' || owed.reasons)}
          error={errors['note']}
          value={form.note}
          onChange={(note) => draft.change({ note })}
          max={4000}
        />
      )}
      {form.decision === 'wait' && (
        <>
          <TextArea
            name="nextStep"
            label={text('intake.next-step')}
            optional
            rows={2}
            error={errors['nextStep']}
            value={form.nextStep}
            onChange={(nextStep) => draft.change({ nextStep })}
          />
          <DateField
            name="nextOn"
            label={text('intake.next-on')}
            optional
            min={intake.today}
            error={errors['nextOn']}
            value={form.nextOn}
            onChange={(nextOn) => draft.change({ nextOn })}
          />
        </>
      )}
      <SaveStateLine state={draft.state} restored={draft.restored} />
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('intake.decide')}</SubmitButton>
      </div>
    </form>
  )
}

const noteLabel = (decision: 'accept' | 'decline' | 'wait', owed: { note: boolean; reasons: boolean }) => {
  if (decision === 'wait') return 'intake.wait-note'
  if (decision === 'decline' && !owed.reasons) return 'intake.decline-words'
  return owed.note ? 'intake.against-note' : 'intake.decision-note'
}

/** The server has just said that the programme or the coordinator is full. */
const toldFull = (problem: ApiProblem | undefined): boolean =>
  ((problem?.extra['problems'] ?? []) as readonly { readonly code: string }[]).some(({ code }) =>
    code.startsWith('visitation.full'),
  )
