import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Programme } from '../../../../domain/programme/schema.ts'
import type { Answer } from '../../../shared/api/client.ts'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { ErrorSummary } from '../../../shared/form/error-summary.tsx'
import { TextArea, TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Page, Section } from '../../../shared/shell/page.tsx'
import { Loaded, Skeleton } from '../../../shared/shell/states.tsx'
import { dateAndTime } from '../../../shared/text/dates.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'
import { DifferencesView } from './differences-view.tsx'
import { DepartmentsPart } from './departments-part.tsx'
import { ReadableView } from './readable-view.tsx'
import './programmes.css'

type Opened = Answer<'GET /api/programmes/:programme/:version'>

/** One version of a programme, readable for everybody; copied, changed and withdrawn by those who may. */
export const ProgrammePage = () => {
  const params = useParams({ from: '/fag/opsaetning/indsatser/$programme/$version' })
  const read = useApi('GET /api/programmes/:programme/:version', { params })
  return (
    <Loaded read={read} home="/fag" skeleton={<Skeleton lines={[40, 90, 80, 85]} />}>
      {(opened) => <OneProgramme key={`${opened.programme} ${opened.version}`} opened={opened} />}
    </Loaded>
  )
}

const OneProgramme = ({ opened }: { readonly opened: Opened }) => {
  const text = useText()
  const programme = opened.content as Programme
  const { version, own, withdrawn } = opened
  const lead = `${text(own ? 'programme.own' : 'programme.shipped', { version })} ${withdrawn ? text('programme.is-withdrawn') : ''}`
  return (
    <Page title={programme.name.da} lead={lead} actions={<Actions opened={opened} />}>
      {withdrawn && <p className="notice notice-waiting">{text('programme.withdrawn-notice')}</p>}
      {opened.may.edit && <Tools opened={opened} name={programme.name.da} />}
      {opened.versions.length > 1 && <Versions opened={opened} />}
      <ReadableView programme={programme} listed={opened} isOwn={own} />
      <DepartmentsPart params={{ programme: opened.programme, version: opened.version }} />
      {opened.before && (
        <Section title={text('programme.differences-from', { version: opened.before.version })}>
          <DifferencesView before={opened.before.content as Programme} after={programme} listed={opened} />
        </Section>
      )}
      <Events events={opened.events} />
    </Page>
  )
}

const Actions = ({ opened: { programme, version } }: { readonly opened: Opened }) => {
  const text = useText()
  return (
    <>
      <button type="button" className="button button-secondary" onClick={() => window.print()}>
        {text('app.print')}
      </button>
      <a className="button button-secondary" href={`/api/programmes/${programme}/${version}/file`} download>
        {text('programme.export')}
      </a>
    </>
  )
}

const Versions = ({ opened: { programme, version, versions } }: { readonly opened: Opened }) => {
  const text = useText()
  return (
    <nav className="tabs" aria-label={text('programme.versions')}>
      <ul>
        {versions.map((one) => (
          <li key={one}>
            <Link
              to="/fag/opsaetning/indsatser/$programme/$version"
              params={{ programme, version: one }}
              data-status={one === version ? 'active' : undefined}
              aria-current={one === version ? 'true' : undefined}
            >
              {text('programme.version', { version: one })}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Tool = 'copy' | 'withdraw' | 'offer'

const Tools = ({ opened, name }: { readonly opened: Opened; readonly name: string }) => {
  const text = useText()
  const navigate = useNavigate()
  const [tool, setTool] = useState<Tool>()
  const { programme, version, own, withdrawn } = opened
  const begin = useCommand('POST /api/programme-drafts', {
    onDone: ({ id }) => void navigate({ to: '/fag/opsaetning/indsatser/kladde/$draft', params: { draft: id } }),
  })
  const toggle = (one: Tool) => () => setTool(tool === one ? undefined : one)
  return (
    <div className="section">
      <div className="form-actions">
        {own && (
          <button
            type="button"
            className="button button-primary"
            onClick={() => void begin.send({ body: { programme, version, name: null } })}
          >
            {text('programme.change')}
          </button>
        )}
        <button
          type="button"
          className={own ? 'button button-secondary' : 'button button-primary'}
          aria-expanded={tool === 'copy'}
          onClick={toggle('copy')}
        >
          {text('programme.copy')}
        </button>
        <button
          type="button"
          className="button button-secondary"
          aria-expanded={tool === 'withdraw' || tool === 'offer'}
          onClick={toggle(withdrawn ? 'offer' : 'withdraw')}
        >
          {text(withdrawn ? 'programme.offer' : 'programme.withdraw')}
        </button>
      </div>
      {tool === undefined && <ErrorSummary errors={{}} problem={begin.problem} />}
      {tool === 'copy' && <CopyForm opened={opened} name={name} command={begin} onClose={() => setTool(undefined)} />}
      {(tool === 'withdraw' || tool === 'offer') && (
        <AvailabilityForm opened={opened} what={tool} onDone={() => setTool(undefined)} />
      )}
    </div>
  )
}

const CopyForm = ({
  opened: { programme, version },
  name,
  command,
  onClose,
}: {
  readonly opened: Opened
  readonly name: string
  readonly command: ReturnType<typeof useCommand<'POST /api/programme-drafts'>>
  readonly onClose: () => void
}) => {
  const text = useText()
  const [typed, setTyped] = useState(text('programme.copy-name-start', { name }))
  return (
    <PanelForm
      title={text('programme.copy')}
      command={command}
      send={() => command.send({ body: { programme, version, name: typed } })}
      submit={text('programme.copy-begin')}
      onClose={onClose}
    >
      {(errors) => (
        <TextField
          name="name"
          label={text('programme.copy-name')}
          hint={text('programme.copy-hint')}
          error={errors['name']}
          value={typed}
          onChange={setTyped}
        />
      )}
    </PanelForm>
  )
}

const AvailabilityForm = ({
  opened: { programme, version },
  what,
  onDone,
}: {
  readonly opened: Opened
  readonly what: 'withdraw' | 'offer'
  readonly onDone: () => void
}) => {
  const text = useText()
  const [reason, setReason] = useState('')
  const done = {
    onDone: () => {
      announce(text(`programme.${what}-done`))
      onDone()
    },
  }
  const withdraw = useCommand('POST /api/programmes/:programme/:version/withdrawal', done)
  const offer = useCommand('POST /api/programmes/:programme/:version/offer', done)
  const command = what === 'withdraw' ? withdraw : offer
  return (
    <PanelForm
      title={text(`programme.${what}`)}
      command={command}
      send={() => command.send({ params: { programme, version }, body: { reason } })}
      submit={text(`programme.${what}`)}
      onClose={onDone}
    >
      {(errors) => (
        <>
          <p>{text(`programme.${what}-means`)}</p>
          <TextArea
            name="reason"
            label={text('programme.why')}
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

const Events = ({ events }: { readonly events: Opened['events'] }) => {
  const text = useText()
  if (events.length === 0) return null
  return (
    <Section title={text('programme.events')}>
      <ul className="rows">
        {events.map((event) => (
          <li key={`${event.kind} ${event.version} ${event.at}`}>
            <div className="row-main">
              <span className="row-title">{text(`programme.event-${event.kind}`, { version: event.version })}</span>
              <span className="row-quiet">
                {text('programme.event-by', { when: dateAndTime(event.at), name: event.byName ?? '' })}
              </span>
              <span className="row-quiet">{event.reason}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
