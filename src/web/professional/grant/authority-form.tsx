import { useState } from 'react'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { Choice, Ticks } from '../../shared/form/choice.tsx'
import { PersonPicker } from '../../shared/form/person-picker.tsx'
import { Select } from '../../shared/form/select.tsx'
import { DateField, TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import { wholeOf } from './typed-amount.ts'
import type { Authorities } from './words.ts'

/** No amount where nothing is typed; what is no amount is refused by the server at its field. */
const amountOf = (typed: string): number | null => (typed.trim() === '' ? null : wholeOf(typed))

/** Writes down who may grant what: where it was decided must be said, and an amount, or that there is none. */
export const AuthorityForm = ({ told, onClose }: { readonly told: Authorities; readonly onClose: () => void }) => {
  const text = useText()
  const [department, setDepartment] = useState('')
  const [who, setWho] = useState<'role' | 'employee'>('role')
  const [role, setRole] = useState('')
  const [employee, setEmployee] = useState('')
  const [kinds, setKinds] = useState<readonly string[]>([])
  const [limit, setLimit] = useState<'amount' | 'none'>('amount')
  const [perMeasure, setPerMeasure] = useState('')
  const [perYear, setPerYear] = useState('')
  const [startsOn, setStartsOn] = useState(told.today)
  const [endsOn, setEndsOn] = useState('')
  const [source, setSource] = useState('')
  const write = useCommand('POST /api/settings/grant-authorities', {
    onDone: () => (announce(text('authority.saved')), onClose()),
  })
  const send = () =>
    write.send({
      body: {
        department,
        role: who === 'role' ? role || null : null,
        employee: who === 'employee' ? employee || null : null,
        kinds: [...kinds],
        perMeasure: limit === 'amount' ? amountOf(perMeasure) : null,
        perYear: limit === 'amount' ? amountOf(perYear) : null,
        noLimit: limit === 'none',
        startsOn,
        endsOn: endsOn === '' ? null : endsOn,
        source,
      },
    })
  return (
    <PanelForm
      title={text('authority.add')}
      command={write}
      send={send}
      submit={text('authority.save')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <Select
            name="department"
            label={text('authority.department')}
            empty={text('grants.choose')}
            error={errors['department']}
            options={told.departments.map(({ key, name }) => ({ value: key, label: name }))}
            value={department}
            onChange={setDepartment}
          />
          <Choice
            name="who"
            label={text('authority.who')}
            options={[
              { value: 'role', label: text('authority.role') },
              { value: 'employee', label: text('authority.employee') },
            ]}
            value={who}
            onChange={setWho}
          />
          {who === 'role' ? (
            <Select
              name="role"
              label={text('authority.role')}
              empty={text('grants.choose')}
              error={errors['role']}
              options={told.roles.map(({ id, name }) => ({ value: id, label: name }))}
              value={role}
              onChange={setRole}
            />
          ) : (
            <Colleague chosen={employee} error={errors['employee'] ?? errors['role']} onChoose={setEmployee} />
          )}
          <Choice
            name="limit"
            label={text('authority.limit')}
            options={[
              { value: 'amount', label: text('authority.limit-amount') },
              { value: 'none', label: text('authority.no-limit') },
            ]}
            value={limit}
            onChange={setLimit}
          />
          {limit === 'amount' && (
            <>
              <TextField
                name="perMeasure"
                label={text('authority.amount-measure')}
                optional
                inputMode="numeric"
                width="short"
                error={errors['perMeasure']}
                value={perMeasure}
                onChange={setPerMeasure}
              />
              <TextField
                name="perYear"
                label={text('authority.amount-year')}
                optional
                inputMode="numeric"
                width="short"
                error={errors['perYear']}
                value={perYear}
                onChange={setPerYear}
              />
            </>
          )}
          <details>
            <summary>{text('authority.kinds')}</summary>
            <Ticks
              name="kinds"
              label={text('authority.kinds')}
              hint={text('authority.kinds-hint')}
              error={errors['kinds']}
              options={told.kinds.map(({ id, name }) => ({ value: id, label: name }))}
              value={kinds}
              onChange={setKinds}
            />
          </details>
          <DateField
            name="startsOn"
            label={text('authority.starts')}
            error={errors['startsOn']}
            value={startsOn}
            onChange={setStartsOn}
          />
          <DateField
            name="endsOn"
            label={text('authority.ends')}
            optional
            error={errors['endsOn']}
            value={endsOn}
            onChange={setEndsOn}
          />
          <TextField
            name="source"
            label={text('authority.where')}
            error={errors['source']}
            value={source}
            onChange={setSource}
          />
        </>
      )}
    </PanelForm>
  )
}

interface ColleagueProps {
  readonly chosen: string
  readonly error: string | undefined
  readonly onChoose: (id: string) => void
}

const Colleague = ({ chosen, error, onChoose }: ColleagueProps) => {
  const text = useText()
  const [typed, setTyped] = useState('')
  const { data } = useApi('GET /api/employees', { query: { q: typed.slice(0, 100) } })
  return (
    <PersonPicker
      name="employee"
      label={text('authority.employee-find')}
      hint={text('authority.employee-hint')}
      people={(data?.employees ?? []).map(({ id, name, title, departmentName }) => ({
        id,
        name,
        detail: `${title}, ${departmentName}`,
      }))}
      {...(chosen !== '' && { chosen })}
      error={error}
      onSearch={setTyped}
      onChoose={(id) => onChoose(id ?? '')}
    />
  )
}
