import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Answer } from '../../../shared/api/client.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Ticks } from '../../../shared/form/choice.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { DateField, TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'
import { anew } from './employment.ts'

interface HireFormProps {
  readonly hiring: NonNullable<Answer<'GET /api/settings/employees'>['hiring']>
  readonly onClose: () => void
}

/** Writes somebody new into the municipality. */
export const HireForm = ({ hiring: { today, departments, allFunctions }, onClose }: HireFormProps) => {
  const text = useText()
  const navigate = useNavigate()
  const [name, setName] = useState('')
  const [title, setTitle] = useState('')
  const [department, setDepartment] = useState('')
  const [functions, setFunctions] = useState<readonly string[]>([])
  const [phone, setPhone] = useState('')
  const [from, setFrom] = useState(today)
  const [tried, setTried] = useState(false)
  const command = useCommand('POST /api/settings/employees', {
    refresh: anew,
    onDone: ({ id }) => {
      announce(text('employee.hired', { name }))
      void navigate({ to: '/fag/opsaetning/medarbejdere/$employee', params: { employee: id } })
    },
  })
  const empty = (value: string) => (tried && value.trim() === '' ? text('employee.empty') : undefined)
  const send = () => {
    setTried(true)
    if (department === '') return undefined
    const body = { name, title, department, functions: [...functions], from }
    return command.send({ body: { ...body, phone: phone.trim() === '' ? null : phone } })
  }
  return (
    <PanelForm
      title={text('employee.hire-title')}
      command={command}
      send={send}
      submit={text('employee.hire')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text('employee.hire-means')}</p>
          <TextField
            name="name"
            label={text('employee.name')}
            error={empty(name) ?? errors['name']}
            width="middle"
            value={name}
            onChange={setName}
          />
          <TextField
            name="title"
            label={text('employee.title')}
            error={empty(title) ?? errors['title']}
            width="middle"
            value={title}
            onChange={setTitle}
          />
          <Select
            name="department"
            label={text('employee.department')}
            empty={text('employee.choose')}
            error={tried && department === '' ? text('employee.choose-department') : errors['department']}
            options={departments.map((one) => ({ value: one.id, label: one.name }))}
            value={department}
            onChange={setDepartment}
          />
          <TextField
            name="phone"
            label={text('employee.phone')}
            hint={text('employee.phone-hint')}
            optional
            width="short"
            error={errors['phone']}
            value={phone}
            onChange={setPhone}
          />
          <Ticks
            name="functions"
            label={text('employee.trusted-with')}
            hint={text('employee.trusted-hire-hint')}
            error={errors['functions']}
            options={allFunctions.map((one) => ({ value: one.id, label: one.name }))}
            value={functions}
            onChange={setFunctions}
          />
          <DateField
            name="from"
            label={text('employee.first-day')}
            error={errors['from']}
            min={today}
            value={from}
            onChange={setFrom}
          />
        </>
      )}
    </PanelForm>
  )
}
