import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import type { LineKind } from '../../../domain/minutes/rules.ts'
import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { Select } from '../../shared/form/select.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import type { Line, MinutesItem } from '../../shared/minutes/minutes.ts'
import { announce } from '../../shared/shell/announce.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'

interface Words {
  readonly kind: LineKind
  readonly says: string
  readonly decidedBy: string
}
const bodyOf = ({ kind, says, decidedBy }: Words) => ({
  kind,
  says,
  decidedBy: kind === 'decision' && decidedBy !== '' ? decidedBy : null,
})

interface Where {
  readonly family: string
  readonly item: MinutesItem
}

/** One line after another: Enter saves and leaves the field open for the next. What is typed is kept as a draft. */
export const NewLine = ({ family, item }: Where) => {
  const text = useText()
  const draft = useDraft<Words>(`minutes:${family}:${item.id}`, { kind: 'note', says: '', decidedBy: '' })
  const typed = useRef('')
  useEffect(() => {
    typed.current = draft.value.says
  })
  const command = useCommand('POST /api/minutes/:family/:item/lines', {
    refresh: ['GET /api/minutes/:family/:meeting'],
    onDone: () => announce(text('write.saved')),
  })
  const { value, change } = draft
  const send = async (): Promise<void> => {
    if (command.sending) return
    const { says } = value
    // The field is free at once; what could not be saved comes back in front of what was typed meanwhile.
    change({ says: '' })
    const done = await command.send({ params: { family, item: item.id }, body: bodyOf({ ...value, says }) })
    if (!done) return change({ says: typed.current === '' ? says : `${says}\n${typed.current}` })
    if (typed.current === '') void draft.discard()
  }
  const errors = errorsOf(command.problem)
  return (
    <form className="no-print" noValidate onSubmit={(event) => (event.preventDefault(), void send())}>
      <ErrorSummary errors={errors} problem={command.problem} />
      <Fields item={item} value={value} errors={errors} label={text('write.new')} onChange={change} onEnter={send} />
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('write.save')}</SubmitButton>
        <SaveStateLine state={draft.state} restored={draft.restored && value.says !== ''} />
      </div>
    </form>
  )
}

/** Puts a line right, with why. */
export const CorrectLine = ({
  family,
  item,
  line,
  onClose,
}: Where & { readonly line: Line; readonly onClose: () => void }) => {
  const text = useText()
  const [value, setValue] = useState<Words & { readonly reason: string }>({
    kind: line.kind,
    says: line.says,
    decidedBy: line.decidedBy ?? '',
    reason: '',
  })
  const change = (patch: Partial<typeof value>): void => setValue({ ...value, ...patch })
  const command = useCommand('PUT /api/minutes/:family/:item/lines/:line', {
    refresh: ['GET /api/minutes/:family/:meeting'],
    fields: [{ name: 'says', label: text('write.says') }],
    onDone: () => {
      announce(text('write.corrected'))
      onClose()
    },
    onUseCurrent: onClose,
  })
  const send = (): unknown =>
    command.send({
      params: { family, item: item.id, line: line.id },
      body: { ...bodyOf(value), reason: value.reason, basedOn: line.version },
    })
  return (
    <PanelForm command={command} send={send} submit={text('write.correct')} onClose={onClose}>
      {(errors) => (
        <>
          <Fields item={item} value={value} errors={errors} label={text('write.says')} at={line.id} onChange={change} />
          <TextArea
            label={text('write.why')}
            hint={text('write.why-hint')}
            name="reason"
            rows={2}
            value={value.reason}
            error={errors['reason']}
            onChange={(reason) => change({ reason })}
          />
        </>
      )}
    </PanelForm>
  )
}

interface FieldsProps {
  readonly item: MinutesItem
  readonly value: Words
  readonly errors: FieldErrors
  readonly label: string
  /** Which line it is, where several forms may be open. */
  readonly at?: string
  readonly onChange: (patch: Partial<Words>) => void
  readonly onEnter?: () => Promise<void>
}

const Fields = ({ item, value, errors, label, at = item.id, onChange, onEnter }: FieldsProps) => {
  const text = useText()
  const onKeyDown = (event: KeyboardEvent): void => {
    const isEnter = event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing
    if (!onEnter || !isEnter || !(event.target instanceof HTMLTextAreaElement)) return
    event.preventDefault()
    if (value.says.trim() !== '') void onEnter()
  }
  return (
    <div role="presentation" onKeyDown={onKeyDown}>
      <Choice<LineKind>
        label={text('write.kind')}
        name={`kind-${at}`}
        options={[
          { value: 'note', label: text('write.note') },
          { value: 'decision', label: text('write.decision'), disabled: item.deciders.length === 0 },
        ]}
        hint={item.deciders.length === 0 ? text('write.nobody') : undefined}
        value={value.kind}
        onChange={(kind) => onChange({ kind })}
      />
      {value.kind === 'decision' && (
        <Select
          label={text('write.decided-by')}
          hint={text('write.decided-by-hint')}
          name="decidedBy"
          empty={text('write.choose')}
          options={item.deciders.map((one) => ({ value: one.employee, label: one.name }))}
          value={value.decidedBy}
          error={errors['decidedBy']}
          onChange={(decidedBy) => onChange({ decidedBy })}
        />
      )}
      <TextArea
        label={label}
        hint={onEnter ? text('write.keys') : undefined}
        name={onEnter ? `says-${at}` : 'says'}
        rows={2}
        max={4000}
        value={value.says}
        error={errors['says']}
        onChange={(says) => onChange({ says })}
      />
    </div>
  )
}
