import { useNavigate } from '@tanstack/react-router'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import type { Intake } from './case.ts'

/** A notification or hidden referral: release it to the candidates, or set it aside with words. */
export const ReleasePart = ({ intake }: { readonly intake: Intake }) => {
  const text = useText()
  const go = useNavigate()
  const { family, referral } = intake
  const release = useCommand('POST /api/intake/:family/release', {
    onDone: () => {
      announce(text('intake.released-done'))
      void go({ to: '/fag/henvendelser' })
    },
  })
  return (
    <Section title={text('intake.release-title')}>
      <p>{text('intake.release-text')}</p>
      {!intake.may.release && <p className="notice">{text('intake.release-not-yours')}</p>}
      {intake.may.release && (
        <>
          <ErrorSummary errors={{}} problem={release.problem} />
          <form
            className="form-actions"
            onSubmit={(event) => {
              event.preventDefault()
              void release.send({ params: { family }, body: { basedOn: referral.version } })
            }}
          >
            <SubmitButton sending={release.sending}>{text('intake.release')}</SubmitButton>
          </form>
          {intake.course && <SetAside family={family} version={intake.course.version} />}
        </>
      )}
    </Section>
  )
}

const SetAside = ({ family, version }: { readonly family: string; readonly version: number }) => {
  const text = useText()
  const go = useNavigate()
  const draft = useDraft(`intake-set-aside:${family}`, { note: '' })
  const decide = useCommand('POST /api/intake/:family/decision', {
    onDone: () => {
      void draft.discard()
      announce(text('intake.decided-done'))
      void go({ to: '/fag/henvendelser' })
    },
  })
  const note = draft.value.note.trim() === '' ? null : draft.value.note
  return (
    <details className="section">
      <summary>{text('intake.set-aside')}</summary>
      {!draft.ready && <Skeleton lines={[80]} />}
      {draft.ready && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            const body = { decision: 'decline' as const, basedOn: version, reason: null, note }
            void decide.send({ params: { family }, body })
          }}
        >
          <ErrorSummary errors={errorsOf(decide.problem)} problem={decide.problem} />
          <TextArea
            name="note"
            label={text('intake.set-aside-note')}
            value={draft.value.note}
            onChange={(value) => draft.change({ note: value })}
            error={errorsOf(decide.problem)['note']}
            max={4000}
          />
          <SaveStateLine state={draft.state} restored={draft.restored} />
          <div className="form-actions">
            <SubmitButton sending={decide.sending}>{text('intake.set-aside-send')}</SubmitButton>
          </div>
        </form>
      )}
    </details>
  )
}
