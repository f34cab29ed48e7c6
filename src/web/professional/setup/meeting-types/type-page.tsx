import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { MeetingType } from '../../../../domain/meeting/type.ts'
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
import { TypeView } from './type-view.tsx'

type Opened = Answer<'GET /api/meeting-types/:type'>

/** One type of meeting, readable for everybody; copied, changed and taken out of use by those who may. */
export const TypePage = () => {
  const params = useParams({ from: '/fag/opsaetning/moedetyper/$type' })
  const read = useApi('GET /api/meeting-types/:type', { params })
  return (
    <Loaded read={read} home="/fag" skeleton={<Skeleton lines={[40, 90, 80, 85]} />}>
      {(opened) => <OneType key={opened.type} opened={opened} />}
    </Loaded>
  )
}

const OneType = ({ opened }: { readonly opened: Opened }) => {
  const text = useText()
  const [chosen, setChosen] = useState<number>()
  const shown = opened.versions.find(({ version }) => version === chosen) ?? opened.versions[0]
  if (!shown) return null
  const type = shown.content as MeetingType
  return (
    <Page
      title={type.name}
      lead={text(opened.own ? 'types.own-lead' : 'types.shipped-lead', { version: shown.version })}
    >
      {opened.withdrawn && <p className="notice notice-waiting">{text('types.withdrawn')}</p>}
      {opened.may.edit && <Tools opened={opened} type={type} />}
      {opened.versions.length > 1 && (
        <div className="form-actions" role="group" aria-label={text('type.versions')}>
          {opened.versions.map(({ version }) => (
            <button
              key={version}
              type="button"
              className="button button-secondary"
              aria-pressed={version === shown.version}
              onClick={() => setChosen(version)}
            >
              {text('types.version', { version })}
            </button>
          ))}
        </div>
      )}
      <TypeView type={type} choices={opened} />
      <Events events={opened.events} />
    </Page>
  )
}

type Tool = 'copy' | 'withdrawal' | 'offer'

const Tools = ({ opened, type }: { readonly opened: Opened; readonly type: MeetingType }) => {
  const text = useText()
  const navigate = useNavigate()
  const [tool, setTool] = useState<Tool>()
  const { id, version } = type
  const begin = useCommand('POST /api/meeting-type-drafts', {
    onDone: (made) => void navigate({ to: '/fag/opsaetning/moedetyper/kladde/$draft', params: { draft: made.id } }),
  })
  const toggle = (one: Tool) => () => setTool(tool === one ? undefined : one)
  const use = opened.withdrawn ? 'offer' : 'withdrawal'
  return (
    <div className="section">
      <div className="form-actions">
        {opened.own && (
          <button
            type="button"
            className="button button-primary"
            onClick={() => void begin.send({ body: { type: id, version, name: null } })}
          >
            {text('type.change')}
          </button>
        )}
        <button
          type="button"
          className={opened.own ? 'button button-secondary' : 'button button-primary'}
          aria-expanded={tool === 'copy'}
          onClick={toggle('copy')}
        >
          {text('type.copy')}
        </button>
        <button type="button" className="button button-secondary" aria-expanded={tool === use} onClick={toggle(use)}>
          {text(`type.${use}`)}
        </button>
      </div>
      {tool === undefined && <ErrorSummary errors={{}} problem={begin.problem} />}
      {tool === 'copy' && <CopyForm type={type} command={begin} onClose={() => setTool(undefined)} />}
      {(tool === 'withdrawal' || tool === 'offer') && (
        <UseForm type={id} what={tool} onDone={() => setTool(undefined)} />
      )}
    </div>
  )
}

interface CopyFormProps {
  readonly type: MeetingType
  readonly command: ReturnType<typeof useCommand<'POST /api/meeting-type-drafts'>>
  readonly onClose: () => void
}

const CopyForm = ({ type: { id, version, name }, command, onClose }: CopyFormProps) => {
  const text = useText()
  const [typed, setTyped] = useState(text('type.copy-name-start', { name }))
  return (
    <PanelForm
      title={text('type.copy')}
      command={command}
      send={() => command.send({ body: { type: id, version, name: typed } })}
      submit={text('type.copy-begin')}
      onClose={onClose}
    >
      {(errors) => (
        <TextField
          name="name"
          label={text('type.copy-name')}
          hint={text('type.copy-hint')}
          error={errors['name']}
          value={typed}
          onChange={setTyped}
        />
      )}
    </PanelForm>
  )
}

interface UseFormProps {
  readonly type: string
  readonly what: 'withdrawal' | 'offer'
  readonly onDone: () => void
}

const UseForm = ({ type, what, onDone }: UseFormProps) => {
  const text = useText()
  const [reason, setReason] = useState('')
  const done = {
    onDone: () => {
      announce(text(`type.${what}-done`))
      onDone()
    },
  }
  const withdraw = useCommand('POST /api/meeting-types/:type/withdrawal', done)
  const offer = useCommand('POST /api/meeting-types/:type/offer', done)
  const command = what === 'withdrawal' ? withdraw : offer
  return (
    <PanelForm
      title={text(`type.${what}`)}
      command={command}
      send={() => command.send({ params: { type }, body: { reason } })}
      submit={text(`type.${what}`)}
      onClose={onDone}
    >
      {(errors) => (
        <>
          <p>{text(`type.${what}-means`)}</p>
          <TextArea
            name="reason"
            label={text('type.why')}
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
    <Section title={text('type.events')}>
      <ul className="rows">
        {events.map(({ kind, version, at, byName, says }) => (
          <li key={`${kind} ${at}`}>
            <div className="row-main">
              <span className="row-title">{text(`type.event-${kind}`, { version: version ?? '' })}</span>
              <span className="row-quiet">
                {text('programme.event-by', { when: dateAndTime(at), name: byName ?? '' })}
              </span>
              <p>{says}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
