import { useCommand } from '../../shared/api/query.ts'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { Select } from '../../shared/form/select.tsx'
import { TextArea, TextField } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import type { MinutesItem } from '../../shared/minutes/minutes.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import { ReadingLevel } from '../shared/reading-level.tsx'

interface Words {
  readonly heading: string
  readonly says: string
  readonly decided: string
}
const bodyOf = ({ heading, says, decided }: Words) => ({
  heading,
  says,
  decided: decided.trim() === '' ? null : decided,
})

interface FormProps {
  readonly family: string
  readonly item: MinutesItem
  readonly onClose: () => void
}
const REFRESH = ['GET /api/minutes/:family/:meeting'] as const

/** Writes a text for one reader; a draft until somebody else has approved it. */
export const NewText = ({
  family,
  item,
  readers,
  onClose,
}: FormProps & { readonly readers: MinutesItem['readers'] }) => {
  const text = useText()
  const draft = useDraft<Words & { readonly reader: string }>(`minutes-text:${family}:${item.id}`, {
    reader: readers.length === 1 ? (readers[0]?.person ?? '') : '',
    heading: item.title,
    says: '',
    decided: '',
  })
  const command = useCommand('POST /api/minutes/:family/:item/texts', {
    refresh: REFRESH,
    onDone: () => {
      announce(text('plain.saved'))
      void draft.discard()
      onClose()
    },
  })
  if (!draft.ready) return <Skeleton />
  const { value, change } = draft
  const reader = readers.find(({ person }) => person === value.reader)
  const send = (): unknown =>
    command.send({ params: { family, item: item.id }, body: { reader: value.reader, ...bodyOf(value) } })
  return (
    <PanelForm
      title={text('plain.new')}
      command={command}
      send={send}
      submit={text('plain.save')}
      onClose={onClose}
      saveState={<SaveStateLine state={draft.state} restored={draft.restored} />}
    >
      {(errors) => (
        <>
          <Select
            label={text('plain.reader')}
            hint={text('plain.reader-hint')}
            name="reader"
            empty={text('write.choose')}
            options={readers.map(({ person, name, isChild }) => ({
              value: person,
              label: isChild ? text('plain.child', { name }) : name,
            }))}
            value={reader ? value.reader : ''}
            error={errors['reader']}
            onChange={(one) => change({ reader: one })}
          />
          <Fields item={item} value={value} errors={errors} isChild={reader?.isChild ?? false} onChange={change} />
        </>
      )}
    </PanelForm>
  )
}

/** Changes a text; it is a draft again. */
export const ChangeText = ({
  family,
  item,
  one,
  onClose,
}: FormProps & { readonly one: MinutesItem['texts'][number] }) => {
  const text = useText()
  const draft = useDraft<Words & { readonly reason: string }>(`minutes-text:${one.id}`, {
    heading: one.heading,
    says: one.says,
    decided: one.decided ?? '',
    reason: '',
  })
  const command = useCommand('PUT /api/minutes/:family/:item/texts/:text', {
    refresh: REFRESH,
    fields: [
      { name: 'heading', label: text('plain.heading') },
      { name: 'says', label: text('plain.says') },
      { name: 'decided', label: text('plain.decided') },
    ],
    onDone: () => {
      announce(text('plain.saved'))
      void draft.discard()
      onClose()
    },
    onUseCurrent: onClose,
  })
  if (!draft.ready) return <Skeleton />
  const { value, change } = draft
  const send = (): unknown =>
    command.send({
      params: { family, item: item.id, text: one.id },
      body: {
        ...bodyOf(value),
        reason: value.reason.trim() === '' ? null : value.reason,
        basedOn: one.version,
      },
    })
  return (
    <PanelForm
      title={text('plain.change')}
      command={command}
      send={send}
      submit={text('plain.save')}
      onClose={onClose}
      saveState={<SaveStateLine state={draft.state} restored={draft.restored} />}
    >
      {(errors) => (
        <>
          {one.approved && <p>{text('plain.change-approved')}</p>}
          <Fields
            item={item}
            value={value}
            errors={errors}
            isChild={item.readers.find(({ person }) => person === one.reader)?.isChild ?? false}
            onChange={change}
          />
          {one.approved && (
            <TextArea
              label={text('plain.why')}
              name="reason"
              rows={2}
              value={value.reason}
              error={errors['reason']}
              onChange={(reason) => change({ reason })}
            />
          )}
        </>
      )}
    </PanelForm>
  )
}

interface FieldsProps {
  readonly item: MinutesItem
  readonly value: Words
  readonly errors: FieldErrors
  readonly isChild: boolean
  readonly onChange: (patch: Partial<Words>) => void
}

const Fields = ({ item, value, errors, isChild, onChange }: FieldsProps) => {
  const text = useText()
  const decisions = item.lines.filter((line) => line.kind === 'decision')
  const fetched = decisions.map((line) => line.says).join('\n')
  return (
    <>
      <TextField
        label={text('plain.heading')}
        hint={text('plain.heading-hint')}
        name="heading"
        value={value.heading}
        error={errors['heading']}
        onChange={(heading) => onChange({ heading })}
      />
      <TextArea
        label={text('plain.says')}
        hint={isChild ? text('plain.says-child') : undefined}
        name="says"
        rows={5}
        max={4000}
        value={value.says}
        error={errors['says']}
        onChange={(says) => onChange({ says })}
      />
      <TextArea
        label={text('plain.decided')}
        name="decided"
        optional
        rows={3}
        max={4000}
        value={value.decided}
        error={errors['decided']}
        onChange={(decided) => onChange({ decided })}
      />
      {decisions.length > 0 && value.decided.trim() === '' && (
        <button type="button" className="text-button" onClick={() => onChange({ decided: fetched })}>
          {text('plain.fetch')}
        </button>
      )}
      <ReadingLevel says={`${value.says}\n${value.decided}`} />
    </>
  )
}
