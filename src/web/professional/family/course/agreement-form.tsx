import { useState } from 'react'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { Ticks } from '../../../shared/form/choice.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { DateField, TextArea } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useNames } from '../people/use-names.ts'
import type { OpenedPart } from './part.ts'

interface AgreementFormProps extends OpenedPart {
  readonly agreement?: OpenedPart['course']['agreements'][number]
}

/** Who agreed on what, and when; corrected with a word on what was wrong. */
export const AgreementForm = ({ course, room, family, agreement, onClose }: AgreementFormProps) => {
  const text = useText()
  const { written } = useNames(room)
  const { data: choices } = useApi('GET /api/families/:family/plan-options', { params: { family } })
  const [what, setWhat] = useState(agreement?.what ?? '')
  const [agreedOn, setAgreedOn] = useState(agreement?.agreedOn ?? course.today)
  const [persons, setPersons] = useState<readonly string[]>(agreement?.persons ?? [])
  const [employees, setEmployees] = useState<readonly string[]>(agreement?.employees.map(({ id }) => id) ?? [])
  const [category, setCategory] = useState('cooperation')
  const [reason, setReason] = useState('')
  const done = { onDone: () => (announce(text('course.saved')), onClose()) }
  const add = useCommand('POST /api/families/:family/oral-agreements', done)
  const correct = useCommand('PUT /api/families/:family/oral-agreements/:oral', done)
  const mayStand = new Set([...(choices?.nameable.people ?? []), ...(agreement?.persons ?? [])])
  const nameable = written.filter(({ value }) => mayStand.has(value))
  const body = { what, agreedOn, persons: [...persons], employees: [...employees] }
  const send = () =>
    agreement
      ? correct.send({
          params: { family, oral: agreement.id },
          body: { ...body, basedOn: agreement.version, reason },
        })
      : add.send({ params: { family }, body: { ...body, category } })
  const team = [...new Map(room.team.map((member) => [member.employee, member.name]))]
  return (
    <PanelForm command={agreement ? correct : add} send={send} submit={text('course.save')} onClose={onClose}>
      {(errors) => (
        <>
          <TextArea
            name="what"
            label={text('course.oral-text')}
            error={errors['what']}
            rows={3}
            value={what}
            onChange={setWhat}
          />
          <DateField
            name="agreedOn"
            label={text('course.oral-on')}
            max={course.today}
            error={errors['agreedOn']}
            value={agreedOn}
            onChange={setAgreedOn}
          />
          <Ticks
            name="persons"
            label={text('course.oral-persons')}
            error={errors['persons']}
            options={nameable}
            value={persons}
            onChange={setPersons}
          />
          <Ticks
            name="employees"
            label={text('course.oral-employees')}
            optional
            error={errors['employees']}
            options={team.map(([value, label]) => ({ value, label }))}
            value={employees}
            onChange={setEmployees}
          />
          {agreement ? (
            <TextArea
              name="reason"
              label={text('course.oral-correct-why')}
              error={errors['reason']}
              rows={2}
              value={reason}
              onChange={setReason}
            />
          ) : (
            <Select
              name="category"
              label={text('course.oral-category')}
              empty={text('course.choose')}
              error={errors['category']}
              options={(choices?.categories ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={category}
              onChange={setCategory}
            />
          )}
        </>
      )}
    </PanelForm>
  )
}
