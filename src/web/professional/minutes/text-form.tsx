import { useCommand } from '../../shared/api/query.ts'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { Ticks } from '../../shared/form/choice.tsx'
import { TextArea, TextField } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import type { MinutesItem } from '../../shared/minutes/minutes.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import { ReadingLevel } from '../shared/reading-level.tsx'

interface Words {
  readonly readers: readonly string[]
  readonly heading: string
  readonly says: string
  readonly decided: string
}
type Readers = MinutesItem['readers']

/** Whether somebody has a text about an item already, or is to have one. */
export const isToldIn = ({ texts }: MinutesItem, person: string): boolean =>
  texts.some(({ readers }) => readers.some((one) => one.person === person))

const bodyOf = ({ readers, heading, says, decided }: Words, choosable: Readers) => ({
  readers: readers.filter((one) => choosable.some(({ person }) => person === one)),
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

/** Writes a text for one reader or several; a draft until somebody else has approved it. */
export const NewText = ({ family, item, free, onClose }: FormProps & { readonly free: Readers }) => {
  const text = useText()
  const draft = useDraft<Words>(`minutes-texts:${family}:${item.id}`, {
    readers: free.length === 1 ? free.map(({ person }) => person) : [],
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
  const send = (): unknown => command.send({ params: { family, item: item.id }, body: bodyOf(value, free) })
  return (
    <PanelForm
      title={text('plain.new')}
      command={command}
      send={send}
      submit={text('plain.save')}
      onClose={onClose}
      saveState={<SaveStateLine state={draft.state} restored={draft.restored} />}
    >
      {(errors) => <Fields item={item} choosable={free} value={value} errors={errors} onChange={change} />}
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
  const now = one.readers.map(({ person, name }) => ({ person, name: name ?? text('plain.somebody'), isChild: false }))
  const others = item.readers.filter(({ person }) => !isToldIn(item, person))
  const own = now.map((reader) => item.readers.find(({ person }) => person === reader.person) ?? reader)
  const choosable = [...own, ...others]
  const draft = useDraft<Words & { readonly reason: string }>(`minutes-texts:${one.id}`, {
    readers: now.map(({ person }) => person),
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
        ...bodyOf(value, choosable),
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
          <Fields item={item} choosable={choosable} value={value} errors={errors} onChange={change} />
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
  readonly choosable: Readers
  readonly onChange: (patch: Partial<Words>) => void
}

const Fields = ({ item, choosable, value, errors, onChange }: FieldsProps) => {
  const text = useText()
  const decisions = item.lines.filter((line) => line.kind === 'decision')
  const fetched = decisions.map((line) => line.says).join('\n')
  const isChild = choosable.some((one) => one.isChild && value.readers.includes(one.person))
  return (
    <>
      <Ticks
        label={text('plain.reader')}
        hint={text('plain.reader-hint')}
        name="readers"
        options={choosable.map((one) => ({
          value: one.person,
          label: one.isChild ? text('plain.child', { name: one.name }) : one.name,
        }))}
        value={value.readers}
        error={errors['readers']}
        onChange={(readers) => onChange({ readers })}
      />
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
