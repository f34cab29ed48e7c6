import { useState } from 'react'
import type { CommandKey } from '../../shared/api/client.ts'
import { useCommand, type Command } from '../../shared/api/query.ts'
import { Ticks } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { Select } from '../../shared/form/select.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea, TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { minutesOf } from './kind-fields.tsx'
import type { Listed, Meeting } from './meeting.ts'

interface FormProps {
  readonly family: string
  readonly meeting: Meeting
  readonly onClose: () => void
}

const noteOf = (note: string): string | null => (note.trim() === '' ? null : note)

/** Adds an item and says who may open it: the team that is invited, unless somebody is taken out. */
export const AddItem = ({
  family,
  meeting,
  categories,
  me,
  onClose,
}: FormProps & { readonly categories: Listed['categories']; readonly me: string }) => {
  const text = useText()
  const invited = meeting.attendees.filter((a) => a.employee !== me)
  const [value, setValue] = useState<Words & { readonly category: string; readonly admissions: readonly string[] }>({
    title: '',
    note: '',
    minutes: '',
    category: 'cooperation',
    admissions: invited.filter((a) => a.kind === 'team').map((a) => a.id),
  })
  const change = (patch: Partial<typeof value>): void => setValue({ ...value, ...patch })
  const command = useCommand('POST /api/families/:family/meetings/:meeting/items', {
    onDone: () => {
      announce(text('item.added'))
      onClose()
    },
  })
  const errors = errorsOf(command.problem)
  const send = (): void =>
    void command.send({
      params: { family, meeting: meeting.id },
      body: {
        ...value,
        admissions: [...value.admissions],
        note: noteOf(value.note),
        minutes: minutesOf(value.minutes),
      },
    })
  return (
    <ItemFields
      command={command}
      onSend={send}
      onClose={onClose}
      action={text('item.add')}
      value={value}
      onChange={change}
    >
      <Select
        label={text('item.category')}
        name="category"
        empty={text('invite.choose')}
        options={categories.map((c) => ({ value: c.id, label: c.name }))}
        value={value.category}
        error={errors['category']}
        onChange={(category) => change({ category })}
      />
      {invited.length > 0 && (
        <Ticks
          label={text('item.for')}
          name="admissions"
          options={invited.map((a) => ({
            value: a.id,
            label: [a.name ?? text('invited.somebody'), a.departmentName].filter(Boolean).join(', '),
          }))}
          value={value.admissions}
          error={errors['admissions']}
          onChange={(admissions) => change({ admissions })}
        />
      )}
    </ItemFields>
  )
}

/** Rewrites an item. */
export const RewriteItem = ({
  family,
  meeting,
  item,
  onClose,
}: FormProps & { readonly item: Meeting['items'][number] }) => {
  const text = useText()
  const [value, setValue] = useState<Words>({
    title: item.title,
    note: item.note ?? '',
    minutes: item.minutes === null ? '' : String(item.minutes),
  })
  const command = useCommand('PUT /api/families/:family/meetings/:meeting/items/:item', {
    fields: [
      { name: 'title', label: text('item.title') },
      { name: 'note', label: text('item.note') },
    ],
    onDone: () => {
      announce(text('item.changed'))
      onClose()
    },
    onUseCurrent: onClose,
  })
  const send = (): void =>
    void command.send({
      params: { family, meeting: meeting.id, item: item.id },
      body: {
        title: value.title,
        note: noteOf(value.note),
        minutes: minutesOf(value.minutes),
        basedOn: item.version,
      },
    })
  return (
    <ItemFields
      command={command}
      onSend={send}
      onClose={onClose}
      action={text('meeting.save')}
      value={value}
      onChange={(patch) => setValue({ ...value, ...patch })}
    />
  )
}

interface Words {
  readonly title: string
  readonly note: string
  readonly minutes: string
}

interface ItemFieldsProps<K extends CommandKey> {
  readonly command: Command<K>
  readonly value: Words
  readonly onChange: (patch: Partial<Words>) => void
  readonly onSend: () => void
  readonly onClose: () => void
  readonly action: string
  readonly children?: React.ReactNode
}

const ItemFields = <K extends CommandKey>({
  command,
  value,
  onChange,
  onSend,
  onClose,
  action,
  children,
}: ItemFieldsProps<K>) => {
  const text = useText()
  const errors = errorsOf(command.problem)
  return (
    <form className="inset-form" onSubmit={(event) => (event.preventDefault(), onSend())} noValidate>
      <ErrorSummary errors={errors} problem={command.problem} />
      <TextField
        label={text('item.title')}
        name="title"
        value={value.title}
        error={errors['title']}
        onChange={(title) => onChange({ title })}
      />
      <TextArea
        label={text('item.note')}
        hint={text('item.note-hint')}
        name="note"
        optional
        rows={3}
        max={4000}
        value={value.note}
        error={errors['note']}
        onChange={(note) => onChange({ note })}
      />
      <TextField
        label={text('item.minutes')}
        name="minutes"
        optional
        inputMode="numeric"
        width="short"
        value={value.minutes}
        error={errors['minutes']}
        onChange={(minutes) => onChange({ minutes })}
      />
      {children}
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{action}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
      </div>
    </form>
  )
}
