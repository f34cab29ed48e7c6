import { Link, useParams } from '@tanstack/react-router'
import { useApi } from '../../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { Page, Section } from '../../../shared/shell/page.tsx'
import { Loaded } from '../../../shared/shell/states.tsx'
import { dateAndTime, longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { BeginAgainForm } from './begin-again-form.tsx'
import { CancelForm } from './cancel-form.tsx'
import { ChangeForm } from './change-form.tsx'
import type { Employment } from './employment.ts'
import { EndForm } from './end-form.tsx'

/** One employment: what stands open, what can be done, and what was changed when and why. */
export const EmployeePage = () => {
  const params = useParams({ from: '/fag/opsaetning/medarbejdere/$employee' })
  const read = useApi('GET /api/settings/employees/:employee', { params })
  return (
    <Loaded read={read} home="/fag">
      {(employment) => (
        <Page title={employment.name} lead={`${employment.title} · ${employment.departmentName}`}>
          <Standing employment={employment} />
          <Open employment={employment} />
          <Tools employment={employment} />
          <Changes employment={employment} />
        </Page>
      )}
    </Loaded>
  )
}

interface PartProps {
  readonly employment: Employment
}

const Standing = ({ employment: { lastDay, isOver, functions, coming } }: PartProps) => {
  const text = useText()
  return (
    <>
      {lastDay !== null && (
        <p className="notice notice-waiting">
          {text(isOver ? 'employee.is-over' : 'employee.will-be-over', { day: longDate(lastDay) })}
        </p>
      )}
      <p>
        {functions.length === 0
          ? text('employee.no-functions')
          : text('employee.functions', { functions: functions.map(({ name }) => name).join(', ') })}
      </p>
      {coming && (
        <p className="notice">
          {text(lastDay !== null && lastDay < coming.from ? 'employee.coming-too-late' : 'employee.coming', {
            day: longDate(coming.from),
            state: stateInWords(coming),
          })}
        </p>
      )}
    </>
  )
}

/** Numbers only: whose families they are is for the teams. */
const Open = ({ employment: { open, may } }: PartProps) => {
  const text = useText()
  const lines = (
    [
      'coordinates',
      'places',
      'substitutes',
      'afterwards',
      'actions',
      'measures',
      'followUps',
      'invitations',
      'tasks',
    ] as const
  ).filter((one) => open[one] > 0)
  return (
    <Section title={text('employee.open')}>
      {lines.length === 0 && <p>{text('employee.nothing-open')}</p>}
      {lines.length > 0 && (
        <ul>
          {lines.map((one) => (
            <li key={one}>{text(`employee.open-${one}`, { count: open[one] })}</li>
          ))}
        </ul>
      )}
      {open.closed > 0 && <p>{text('employee.closed-today', { count: open.closed })}</p>}
      {open.opened > 0 && <p>{text('employee.opened', { count: open.opened })}</p>}
      <p className="quiet">{text('employee.agreements')}</p>
      {may.fillPlaces && open.opened > 0 && (
        <p>
          <Link to="/fag/teams">{text('employee.fill-places')}</Link>
        </p>
      )}
    </Section>
  )
}

const Tools = ({ employment }: PartProps) => {
  const text = useText()
  const { may, isOver, lastDay, coming } = employment
  const mayTakeBack = lastDay !== null && may.end
  if (!may.end && !may.change) return <p className="quiet">{text('employee.not-yours')}</p>
  return (
    <Section title={text('employee.do')}>
      <div className="form-actions">
        {may.end && !isOver && (
          <InPlaceButton id="slut" label={text(lastDay === null ? 'employee.end' : 'employee.move-end')} />
        )}
        {may.change && coming === null && <InPlaceButton id="ret" label={text('employee.change')} />}
        {may.change && coming !== null && <InPlaceButton id="aflys" label={text('employee.cancel')} />}
        {mayTakeBack && <InPlaceButton id="fortryd" label={text('employee.mistake')} />}
        {may.rehire && <InPlaceButton id="igen" label={text('employee.rehire')} />}
      </div>
      <InPlace id="slut">{(close) => <EndForm employment={employment} onClose={close} />}</InPlace>
      <InPlace id="ret">{(close) => <ChangeForm employment={employment} onClose={close} />}</InPlace>
      <InPlace id="aflys">{(close) => <CancelForm employment={employment} onClose={close} />}</InPlace>
      <InPlace id="fortryd">
        {(close) => <BeginAgainForm kind="mistake" employment={employment} onClose={close} />}
      </InPlace>
      <InPlace id="igen">
        {(close) => <BeginAgainForm kind="rehired" employment={employment} onClose={close} />}
      </InPlace>
    </Section>
  )
}

const Changes = ({ employment: { changes } }: PartProps) => {
  const text = useText()
  return (
    <Section title={text('employee.changes')}>
      {changes.length === 0 && <p className="quiet">{text('employee.no-changes')}</p>}
      <ul className="rows" hidden={changes.length === 0}>
        {changes.map((one) => (
          <li key={one.id}>
            <div className="row-main">
              <span className="row-title">{text(`employee.did-${one.kind}`, { day: longDate(one.onDay) })}</span>
              {DIFFERS.has(one.kind) && <Difference change={one} />}
              {one.reason !== '' && <p>{text('employee.because', { reason: one.reason })}</p>}
              <span className="row-quiet">
                {text('employee.by', { name: one.byName ?? '', when: dateAndTime(one.at) })}
              </span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Difference = ({ change: { before, after } }: { readonly change: Employment['changes'][number] }) => {
  const text = useText()
  return <p>{text('employee.from-to', { before: stateInWords(before), after: stateInWords(after) })}</p>
}

const DIFFERS: ReadonlySet<string> = new Set(['changed', 'planned', 'plan-cancelled'])

/** Title, department and tasks in one line. */
const stateInWords = ({
  title,
  departmentName,
  functions,
}: Pick<Employment['changes'][number]['after'], 'title' | 'departmentName' | 'functions'>): string =>
  [title, departmentName, ...(functions.length === 0 ? [] : [functions.join(', ')])].join(' · ')
