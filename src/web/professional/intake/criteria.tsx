import { useCommand } from '../../shared/api/query.ts'
import { Choice, Tick } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { fieldId } from '../../shared/form/field.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { type Draft, useDraft } from '../../shared/form/use-draft.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import type { Intake } from './case.ts'

type Criterion = Intake['criteria'][number]
type Answer = Pick<Criterion, 'answer' | 'exception'> & { readonly note: string }
/** Answers that are not saved yet, by criterion. */
type Unsaved = Readonly<Record<string, Answer | null>>

/** The programme's criteria with the answers so far, and what they say together. Nothing here decides. */
export const Criteria = ({ intake }: { readonly intake: Intake }) => {
  const text = useText()
  const draft = useDraft<Unsaved>(`intake-criteria:${intake.family}`, {})
  return (
    <Section title={text('intake.criteria')}>
      <p className="quiet">{text(intake.criteria.length === 0 ? 'intake.criteria-none' : 'intake.criteria-hint')}</p>
      {!draft.ready && <Skeleton lines={[80, 60, 80, 60]} />}
      {draft.ready &&
        intake.criteria.map((criterion) =>
          criterion.derived ? (
            <Derived key={criterion.id} criterion={criterion} />
          ) : (
            <Ticked key={criterion.id} intake={intake} criterion={criterion} draft={draft} />
          ),
        )}
      <SaveStateLine state={draft.state} restored={draft.restored} />
      {intake.criteria.length > 0 && (
        <p className="notice" role="status">
          {intake.advice.counted && `${countedIn(text, intake.advice.counted)} `}
          {text(`intake.advice-${intake.advice.verdict}`, { missing: intake.advice.missing })}
        </p>
      )}
    </Section>
  )
}

const countedIn = (text: ReturnType<typeof useText>, counted: NonNullable<Intake['advice']['counted']>): string =>
  text(counted.needed < counted.of ? 'intake.counted-needed' : 'intake.counted', { ...counted })

const Derived = ({ criterion }: { readonly criterion: Criterion }) => {
  const text = useText()
  return (
    <div className="intake-criterion">
      <p className="form-label">{criterion.text}</p>
      <p className="quiet">{text(`intake.derived-${criterion.verdict}`)}</p>
    </div>
  )
}

interface TickedProps {
  readonly intake: Intake
  readonly criterion: Criterion
  readonly draft: Draft<Unsaved>
}

const Ticked = ({ intake, criterion, draft }: TickedProps) => {
  const text = useText()
  const saved: Answer = {
    answer: criterion.answer,
    exception: criterion.exception,
    note: criterion.note ?? '',
  }
  const unsaved = draft.value[criterion.id] ?? undefined
  const shown = unsaved ?? saved
  const change = (patch: Partial<Answer>): void => draft.change({ [criterion.id]: { ...shown, ...patch } })
  const forget = (): void => draft.change({ [criterion.id]: null })
  const command = useCommand('PUT /api/intake/:family/criteria/:criterion', {
    fields: [
      { name: 'answer', label: text('intake.answer') },
      { name: 'exception', label: text('intake.criterion-exception') },
      { name: 'note', label: text('intake.note') },
    ],
    onDone: () => {
      forget()
      announce(text('intake.answer-saved'))
    },
    onUseCurrent: forget,
  })
  const errors = errorsOf(command.problem)
  const name = (field: string): string => `${criterion.id}.${field}`
  const mayExcept = criterion.exceptionText !== null && shown.answer !== 'yes'
  const send = (): void => {
    const body = {
      answer: shown.answer,
      exception: mayExcept && shown.exception,
      note: shown.note.trim() === '' ? null : shown.note,
      basedOn: criterion.version,
    }
    void command.send({ params: { family: intake.family, criterion: criterion.id }, body })
  }
  return (
    <form
      className="intake-criterion"
      aria-label={criterion.text}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <Choice
        name={name('answer')}
        label={criterion.text}
        value={shown.answer}
        onChange={(answer) => change({ answer })}
        options={(['yes', 'no', 'unknown'] as const).map((value) => ({
          value,
          label: text(`intake.answer-${value}`),
        }))}
      />
      {mayExcept && (
        <Tick
          id={fieldId(name('exception'))}
          name={name('exception')}
          label={text('intake.exception')}
          hint={criterion.exceptionText ?? undefined}
          checked={shown.exception}
          onChange={(exception) => change({ exception })}
        />
      )}
      {(unsaved || shown.note !== '') && (
        <TextArea
          name={name('note')}
          label={text(mayExcept && shown.exception ? 'intake.exception-reason' : 'intake.note')}
          rows={2}
          optional={!(mayExcept && shown.exception)}
          value={shown.note}
          error={errors['note']}
          onChange={(note) => change({ note })}
        />
      )}
      {command.problem && !errors['note'] && <ErrorSummary errors={{}} problem={command.problem} />}
      {unsaved && (
        <div className="form-actions">
          <SubmitButton sending={command.sending}>{text('intake.save-answer')}</SubmitButton>
        </div>
      )}
    </form>
  )
}
