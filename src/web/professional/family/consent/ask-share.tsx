import { useCommand } from '../../../shared/api/query.ts'
import { Tick, Ticks } from '../../../shared/form/choice.tsx'
import { SaveStateLine } from '../../../shared/form/save-state.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { DateField, TextField } from '../../../shared/form/text-field.tsx'
import { useDraft } from '../../../shared/form/use-draft.ts'
import { announce } from '../../../shared/shell/announce.ts'
import { Skeleton } from '../../../shared/shell/states.tsx'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { Opened } from '../part.ts'
import { useNames } from '../people/use-names.ts'
import { useChoices } from './use-choices.ts'

const empty = {
  persons: [] as readonly string[],
  coversFamily: false,
  categories: [] as readonly string[],
  fromDepartments: [] as readonly string[],
  toDepartment: '',
  purpose: '',
  until: '',
  remindOn: '',
}

const orNull = (value: string): string | null => (value === '' ? null : value)

/** Prepares the question whether departments may share, about whom, what and for what. */
export const AskShare = ({ room, family, onClose }: Opened) => {
  const text = useText()
  const { written } = useNames(room)
  const choices = useChoices(family)
  const draft = useDraft(`consent-share:${family}`, empty)
  const prepare = useCommand('POST /api/families/:family/consents', {
    onDone: () => {
      announce(text('ja.prepared'))
      void draft.discard()
      onClose()
    },
  })
  if (!draft.ready || choices.departments.length === 0) return <Skeleton />
  const { value: form, change } = draft
  const departments = choices.departments.map(({ key, name, doesWhat }) => ({
    value: key,
    label: name,
    ...(doesWhat !== '' && { hint: doesWhat }),
  }))
  const send = () =>
    prepare.send({
      params: { family },
      body: {
        kind: 'consent-to-pass-on',
        persons: [...form.persons],
        coversFamily: form.coversFamily,
        categories: [...form.categories],
        fromDepartments: [...form.fromDepartments],
        toDepartment: form.toDepartment,
        purpose: form.purpose,
        until: orNull(form.until),
        remindOn: orNull(form.remindOn),
      },
    })
  return (
    <PanelForm
      title={text('ja.ask-share')}
      command={prepare}
      send={send}
      submit={text('ja.prepare')}
      onClose={onClose}
      saveState={<SaveStateLine state={draft.state} restored={draft.restored} />}
    >
      {(errors) => (
        <>
          <Ticks
            name="persons"
            label={text('ja.persons')}
            hint={text('ja.persons-hint')}
            error={errors['persons']}
            options={written}
            value={form.persons}
            onChange={(persons) => change({ persons })}
          />
          <div className="form-group">
            <Tick
              id="hele-familien"
              name="coversFamily"
              label={text('ja.covers-family')}
              checked={form.coversFamily}
              onChange={(coversFamily) => change({ coversFamily })}
            />
          </div>
          <Ticks
            name="categories"
            label={text('ja.categories')}
            error={errors['categories']}
            options={choices.categories.map(({ id, name }) => ({ value: id, label: name }))}
            value={form.categories}
            onChange={(categories) => change({ categories })}
          />
          <Ticks
            name="fromDepartments"
            label={text('ja.from')}
            error={errors['fromDepartments']}
            options={departments}
            value={form.fromDepartments}
            onChange={(fromDepartments) => change({ fromDepartments })}
          />
          <Select
            name="toDepartment"
            label={text('ja.to-department')}
            empty={text('ja.choose-department')}
            error={errors['toDepartment']}
            options={departments}
            value={form.toDepartment}
            onChange={(toDepartment) => change({ toDepartment })}
          />
          <TextField
            name="purpose"
            label={text('ja.purpose')}
            hint={text('ja.purpose-hint')}
            error={errors['purpose']}
            value={form.purpose}
            onChange={(purpose) => change({ purpose })}
          />
          <DateField
            name="until"
            label={text('ja.until')}
            hint={text('ja.until-hint')}
            error={errors['until']}
            optional
            value={form.until}
            onChange={(until) => change({ until })}
          />
          <DateField
            name="remindOn"
            label={text('ja.remind-on')}
            error={errors['remindOn']}
            optional
            value={form.remindOn}
            onChange={(remindOn) => change({ remindOn })}
          />
        </>
      )}
    </PanelForm>
  )
}
