import { useState } from 'react'
import { everyWords } from '../../../domain/contact/every.ts'
import { useCommand } from '../../shared/api/query.ts'
import { Ticks } from '../../shared/form/choice.tsx'
import { Select } from '../../shared/form/select.tsx'
import { DateField, TextArea, TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import type { ContactPart, Rhythm } from './contact.ts'

interface RhythmFormProps extends ContactPart {
  readonly rhythm?: Rhythm
  readonly onClose: () => void
}

const USUAL = [7, 14, 21, 28, 2, 1] as const

/** How often, how and with whom, from which day; corrected or ended with a reason. */
export const RhythmForm = ({ family, contact, rhythm, onClose }: RhythmFormProps) => {
  const text = useText()
  const isUsual = rhythm === undefined || USUAL.some((days) => days === rhythm.everyDays)
  const [every, setEvery] = useState(isUsual ? String(rhythm?.everyDays ?? '') : 'own')
  const [days, setDays] = useState(isUsual ? '' : String(rhythm.everyDays))
  const [form, setForm] = useState(rhythm?.form ?? '')
  const [persons, setPersons] = useState<readonly string[]>(rhythm?.persons.map(({ id }) => id) ?? [])
  const [employee, setEmployee] = useState(rhythm?.employee?.id ?? '')
  const [words, setWords] = useState(rhythm?.words ?? '')
  const [from, setFrom] = useState(rhythm?.from ?? contact.today)
  const [endsOn, setEndsOn] = useState(rhythm?.endsOn ?? '')
  const [reason, setReason] = useState('')
  const done = { onDone: () => (announce(text('contact.changed')), onClose()), onUseCurrent: onClose }
  const agree = useCommand('POST /api/families/:family/contact/rhythms', done)
  const correct = useCommand('PUT /api/families/:family/contact/rhythms/:rhythm', done)
  const body = {
    everyDays: Math.trunc(Number(every === 'own' ? days : every)) || 0,
    form: form === '' ? null : form,
    persons: [...persons],
    employee: employee === '' ? null : employee,
    words: words.trim() === '' ? null : words,
    from,
  }
  const send = () =>
    rhythm
      ? correct.send({
          params: { family, rhythm: rhythm.id },
          body: { ...body, endsOn: endsOn === '' ? null : endsOn, reason, basedOn: rhythm.version },
        })
      : agree.send({ params: { family }, body })
  const kept = (rhythm?.persons ?? []).filter(({ id }) => !contact.people.some((one) => one.id === id))
  const colleagues = [
    ...contact.team,
    ...(rhythm?.employee && !contact.team.some((one) => one.employee === rhythm.employee?.id)
      ? [{ employee: rhythm.employee.id, name: rhythm.employee.name }]
      : []),
  ]
  return (
    <PanelForm command={rhythm ? correct : agree} send={send} submit={text('contact.rhythm-save')} onClose={onClose}>
      {(errors) => (
        <>
          <Select
            name="everyDays"
            label={text('contact.every')}
            empty={text('course.choose')}
            error={errors['everyDays']}
            options={[
              ...USUAL.map((one) => ({ value: String(one), label: everyWords(one) })),
              { value: 'own', label: text('contact.every-own') },
            ]}
            value={every}
            onChange={setEvery}
          />
          {every === 'own' && (
            <TextField
              name="days"
              label={text('contact.every-days')}
              inputMode="numeric"
              width="short"
              value={days}
              onChange={setDays}
            />
          )}
          <Select
            name="form"
            label={text('contact.form-optional')}
            optional
            empty={text('contact.any-form')}
            error={errors['form']}
            options={contact.forms.map(({ id, name }) => ({ value: id, label: name }))}
            value={form}
            onChange={setForm}
          />
          <Ticks
            name="persons"
            label={text('contact.with-whom')}
            optional
            error={errors['persons']}
            options={[
              ...contact.people,
              ...kept.map(({ id, name }) => ({ id, name: name ?? text('contact.somebody') })),
            ].map(({ id, name }) => ({ value: id, label: name }))}
            value={persons}
            onChange={setPersons}
          />
          <Select
            name="employees"
            label={text('contact.who-of-us')}
            optional
            empty={text('contact.whoever')}
            error={errors['employees']}
            options={colleagues.map((one) => ({ value: one.employee, label: one.name }))}
            value={employee}
            onChange={setEmployee}
          />
          <TextField
            name="words"
            label={text('contact.rhythm-words')}
            optional
            maxLength={200}
            error={errors['words']}
            value={words}
            onChange={setWords}
          />
          <DateField name="from" label={text('contact.from')} error={errors['from']} value={from} onChange={setFrom} />
          {rhythm && (
            <>
              <DateField
                name="endsOn"
                label={text('contact.ends')}
                optional
                error={errors['endsOn']}
                value={endsOn}
                onChange={setEndsOn}
              />
              <TextArea
                name="reason"
                label={text('contact.reason')}
                rows={2}
                error={errors['reason']}
                value={reason}
                onChange={setReason}
              />
            </>
          )}
        </>
      )}
    </PanelForm>
  )
}
