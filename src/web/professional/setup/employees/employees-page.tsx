import { Link } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useApi } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { Page } from '../../../shared/shell/page.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { EmptyState, Loaded, SkeletonList } from '../../../shared/shell/states.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { HireForm } from './hire-form.tsx'

type Over = 'yes' | 'no'

/** Employees of the municipality, for whoever ends employments or changes them. */
export const EmployeesPage = () => {
  const text = useText()
  const [typed, setTyped] = useState('')
  const [over, setOver] = useState<Over>('no')
  const asked = useDeferredValue(typed.trim())
  return (
    <Page title={text('employees.title')} lead={text('employees.what')}>
      <TextField
        name="employees-search"
        type="search"
        label={text('employees.search')}
        width="middle"
        maxLength={100}
        value={typed}
        onChange={setTyped}
      />
      <Choice<Over>
        name="over"
        label={text('employees.which')}
        options={[
          { value: 'no', label: text('employees.now') },
          { value: 'yes', label: text('employees.earlier') },
        ]}
        value={over}
        onChange={setOver}
      />
      <Found q={asked} over={over} />
    </Page>
  )
}

const Found = ({ q, over }: { readonly q: string; readonly over: Over }) => {
  const text = useText()
  const read = useApi('GET /api/settings/employees', { query: { q, over } })
  return (
    <Loaded read={read} home="/fag" skeleton={<SkeletonList />}>
      {({ employees, more, hiring }) => (
        <>
          {hiring && (
            <div className="tools">
              <InPlaceButton id="ansaet" label={text('employee.hire-open')} />
              <InPlace id="ansaet">{(close) => <HireForm hiring={hiring} onClose={close} />}</InPlace>
            </div>
          )}
          {employees.length === 0 ? (
            <EmptyState title={text(q === '' ? 'employees.none' : 'employees.no-hits')}>
              {q === '' ? '' : text('employees.no-hits-how')}
            </EmptyState>
          ) : (
            <>
              <ul className="rows">
                {employees.map((one) => (
                  <li key={one.id}>
                    <div className="row-main">
                      <Link to="/fag/opsaetning/medarbejdere/$employee" params={{ employee: one.id }}>
                        {one.name}
                      </Link>
                      <span className="row-quiet">
                        {[one.title, one.departmentName, ...one.functions.map(({ name }) => name)].join(' · ')}
                      </span>
                    </div>
                    {one.lastDay !== null && (
                      <span className="row-quiet">
                        {text(one.isOver ? 'employees.stopped' : 'employees.stops', { day: longDate(one.lastDay) })}
                      </span>
                    )}
                  </li>
                ))}
              </ul>
              {more && <p className="quiet">{text('employees.more')}</p>}
            </>
          )}
        </>
      )}
    </Loaded>
  )
}
