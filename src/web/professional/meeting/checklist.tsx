import { useState } from 'react'
import { progressOf } from '../../../domain/meeting/checklist.ts'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary } from '../../shared/form/error-summary.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Tag } from '../../shared/shell/parts.tsx'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import type { Meeting, MeetingType } from './meeting.ts'

interface ChecklistProps {
  readonly family: string
  readonly meeting: Meeting
  readonly type: MeetingType
  /** Whether the reader is invited, and so marks what is done. */
  readonly marks: boolean
}

/** The steps of a meeting, before, at and after it: done, or skipped with a reason that the team reads. */
export const Checklist = ({ family, meeting, type, marks }: ChecklistProps) => {
  const text = useText()
  const { settled, of } = progressOf(
    type.checklist.map(({ key }) => ({ id: key })),
    meeting.steps,
  )
  return (
    <details className="more">
      <summary>
        {text('check.title')} · {text('check.progress', { settled, of })}
      </summary>
      {(['before', 'during', 'after'] as const).map((when) => {
        const steps = type.checklist.filter((step) => step.when === when)
        if (steps.length === 0) return null
        return (
          <div key={when}>
            <h4>{text(`check.${when}`)}</h4>
            <ul className="rows">
              {steps.map(({ key, title }) => (
                <li key={key}>
                  <Step
                    family={family}
                    meeting={meeting.id}
                    step={key}
                    title={title}
                    mark={meeting.steps.find((one) => one.step === key)}
                    marks={marks}
                  />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
    </details>
  )
}

interface StepProps {
  readonly family: string
  readonly meeting: string
  readonly step: string
  readonly title: string
  readonly mark: Meeting['steps'][number] | undefined
  readonly marks: boolean
}

const Step = ({ family, meeting, step, title, mark, marks }: StepProps) => {
  const text = useText()
  const [skipping, setSkipping] = useState(false)
  const [reason, setReason] = useState('')
  const command = useCommand('PUT /api/families/:family/meetings/:meeting/steps/:step', {
    onDone: () => {
      announce(text('check.saved'))
      setSkipping(false)
    },
    onUseCurrent: () => setSkipping(false),
  })
  const state = mark?.state ?? 'open'
  const send = (next: 'open' | 'done' | 'skipped', why: string | null): unknown =>
    command.send({
      params: { family, meeting, step },
      body: { state: next, reason: why, basedOn: mark?.version ?? null },
    })
  const isOpen = state === 'open'
  return (
    <>
      <div className="row-main">
        <span>{title}</span>
        {!isOpen && (
          <span className="row-quiet">
            <Tag kind={state === 'done' ? 'done' : 'waiting'}>{text(`check.${state}`)}</Tag>{' '}
            {[mark?.byName, mark?.reason].filter(Boolean).join(': ')}
          </span>
        )}
        {!skipping && <ErrorSummary errors={{}} problem={command.problem} />}
        {skipping && (
          <PanelForm
            command={command}
            send={() => send('skipped', reason)}
            submit={text('check.skip')}
            onClose={() => setSkipping(false)}
          >
            {(errors) => (
              <TextArea
                label={text('check.why')}
                hint={text('check.why-hint')}
                name={`reason-${step}-${meeting}`}
                rows={2}
                value={reason}
                error={errors['reason']}
                onChange={setReason}
              />
            )}
          </PanelForm>
        )}
      </div>
      {marks && !skipping && (
        <div className="small-actions">
          {isOpen ? (
            <>
              <button
                type="button"
                className="text-button"
                aria-label={text('check.mark-which', { step: title })}
                onClick={() => void send('done', null)}
              >
                {text('check.mark')}
              </button>
              <button
                type="button"
                className="text-button"
                aria-label={text('check.skip-which', { step: title })}
                onClick={() => setSkipping(true)}
              >
                {text('check.skip')}
              </button>
            </>
          ) : (
            <button
              type="button"
              className="text-button"
              aria-label={text('check.open-which', { step: title })}
              onClick={() => void send('open', null)}
            >
              {text('check.open')}
            </button>
          )}
        </div>
      )}
    </>
  )
}
