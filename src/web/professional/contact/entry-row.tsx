import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Select } from '../../shared/form/select.tsx'
import { Choice, Ticks } from '../../shared/form/choice.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Tag } from '../../shared/shell/parts.tsx'
import { clockTime, weekdayDate } from '../../shared/text/dates.ts'
import { ReasonForm } from '../shared/reason-form.tsx'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import './contact.css'
import type { ContactPart, Entry } from './contact.ts'
import { EntryFields } from './entry-fields.tsx'
import { bodyOf, type LogDraft } from './log-draft.ts'

interface EntryProps extends ContactPart {
  readonly entry: Entry
}

/** One contact: how, with whom, when; what was written of it; and how it is put right. */
export const EntryRow = (props: EntryProps) => {
  const text = useText()
  const { entry, contact, family } = props
  const names = new Intl.ListFormat('da').format(entry.persons.map(({ name }) => name ?? text('contact.somebody')))
  const about = `${entry.formName} ${weekdayDate(entry.at)}`
  const also = [...entry.employees.map(({ name }) => name), ...(entry.others === null ? [] : [entry.others])]
  const quiet = [
    `${weekdayDate(entry.at)} kl. ${clockTime(entry.at)}`,
    entry.minutes !== null && text('contact.minutes-value', { minutes: entry.minutes }),
    entry.aim !== null && entry.aim !== 'presence' && text(`contact.aim.${entry.aim}`),
    entry.askedBy === 'family' && text('contact.family-asked'),
    text('contact.by', { name: entry.byName }),
  ]
  const takeOut = useCommand('POST /api/families/:family/contact/entries/:entry/taking-out', {
    onDone: () => announce(text('contact.changed')),
  })
  const send = (reason: string) =>
    takeOut.send({ params: { family, entry: entry.id }, body: { reason, basedOn: entry.version } })
  return (
    <li>
      <div className="row-main">
        <span className="row-title">
          {entry.formName} {text('contact.with', { names })}
        </span>
        <span className="row-quiet">{quiet.filter(Boolean).join(' · ')}</span>
        {also.length > 0 && (
          <span className="row-quiet">{text('contact.also', { names: new Intl.ListFormat('da').format(also) })}</span>
        )}
        {entry.note !== null && <p className="contact-note">{entry.note}</p>}
      </div>
      {!entry.reached && <Tag kind="waiting">{text('contact.tried-tag')}</Tag>}
      {entry.aim === 'presence' && <Tag>{text('contact.presence-tag')}</Tag>}
      {contact.may.write && (
        <>
          <InPlaceButton id={`ret-${entry.id}`} label={text('contact.correct')} about={about} quiet />
          <InPlaceButton id={`ud-${entry.id}`} label={text('contact.take-out')} about={about} quiet />
          <InPlace id={`ret-${entry.id}`}>{(close) => <CorrectForm {...props} onClose={close} />}</InPlace>
          <InPlace id={`ud-${entry.id}`}>
            {(close) => (
              <ReasonForm
                label={text('contact.take-out-why')}
                submit={text('contact.take-out')}
                command={takeOut}
                send={send}
                onClose={close}
              />
            )}
          </InPlace>
        </>
      )}
    </li>
  )
}

const CorrectForm = ({ entry, contact, family, onClose }: EntryProps & { readonly onClose: () => void }) => {
  const text = useText()
  const [value, setValue] = useState<LogDraft>({
    form: entry.form,
    persons: entry.persons.map(({ id }) => id),
    reached: entry.reached,
    aim: entry.aim,
    note: entry.note ?? '',
    minutes: entry.minutes === null ? '' : String(entry.minutes),
    day: entry.day,
    time: clockTime(entry.at).replace('.', ':'),
    askedBy: entry.askedBy,
    employees: entry.employees.map(({ id }) => id),
    others: entry.others ?? '',
    category: entry.category,
    acute: false,
    sent: null,
  })
  const [reason, setReason] = useState('')
  const change = (patch: Partial<LogDraft>): void => setValue({ ...value, ...patch })
  const command = useCommand('PUT /api/families/:family/contact/entries/:entry', {
    onDone: () => (announce(text('contact.changed')), onClose()),
    onUseCurrent: onClose,
  })
  const moved = value.day !== entry.day || value.time !== clockTime(entry.at).replace('.', ':')
  const send = () => {
    const { category: _, acute: __, ...body } = bodyOf(value, contact.today)
    // The moment stays to the second unless somebody changed it.
    const at = moved ? body.at : entry.at
    return command.send({
      params: { family, entry: entry.id },
      body: { ...body, at, reason, basedOn: entry.version },
    })
  }
  // Whoever stood there already may stay, also where the reader may not know the name.
  const people = [
    ...contact.people,
    ...entry.persons
      .filter(({ id }) => !contact.people.some((one) => one.id === id))
      .map(({ id, name }) => ({ id, name: name ?? text('contact.somebody') })),
  ]
  return (
    <PanelForm command={command} send={send} submit={text('course.save')} onClose={onClose}>
      {(errors) => (
        <>
          <Select
            name="form"
            label={text('contact.how')}
            empty={text('course.choose')}
            error={errors['form']}
            options={contact.forms.map(({ id, name }) => ({ value: id, label: name }))}
            value={value.form ?? ''}
            onChange={(form) => change({ form })}
          />
          <Ticks
            name="persons"
            label={text('contact.who')}
            error={errors['persons']}
            options={people.map(({ id, name }) => ({ value: id, label: name }))}
            value={value.persons}
            onChange={(persons) => change({ persons })}
          />
          <Choice
            name="reached"
            label={text('contact.reached')}
            options={[
              { value: 'yes', label: text('contact.reached-yes') },
              { value: 'no', label: text('contact.reached-no') },
            ]}
            value={value.reached ? 'yes' : 'no'}
            onChange={(one) => change({ reached: one === 'yes' })}
          />
          <Choice
            name="aim"
            label={text('contact.aim')}
            options={(['presence', 'everyday', 'goal', 'unsaid'] as const).map((aim) => ({
              value: aim,
              label: text(`contact.aim.${aim}`),
            }))}
            value={value.aim ?? 'unsaid'}
            onChange={(aim) => change({ aim: aim === 'unsaid' ? null : aim })}
          />
          <EntryFields value={value} change={change} contact={contact} errors={errors} />
          <TextArea
            name="reason"
            label={text('contact.correct-why')}
            rows={2}
            error={errors['reason']}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </PanelForm>
  )
}
