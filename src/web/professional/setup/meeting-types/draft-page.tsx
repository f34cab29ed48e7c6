import { Link, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { MeetingType } from '../../../../domain/meeting/type.ts'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { ErrorSummary, type FieldErrors } from '../../../shared/form/error-summary.tsx'
import { fieldId } from '../../../shared/form/field.tsx'
import { SaveStateLine } from '../../../shared/form/save-state.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { useDraft } from '../../../shared/form/use-draft.ts'
import { announce } from '../../../shared/shell/announce.ts'
import { Page } from '../../../shared/shell/page.tsx'
import { Loaded, Skeleton } from '../../../shared/shell/states.tsx'
import { dateAndTime } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import { PublishPart } from './publish-part.tsx'
import { TypeForm } from './type-form.tsx'
import { TypeView } from './type-view.tsx'
import { fieldWord, type OpenedDraft } from './words.ts'
import '../programmes/programmes.css'

/** What is typed and not saved for colleagues yet, with the version it began from. */
interface Typed {
  readonly content: MeetingType
  readonly basedOn: number
  readonly dirty: boolean
}

const views = ['skriv', 'laes', 'udgiv'] as const

/** A type of meeting is written, read as a page, and published; the address bar names which. */
export const DraftPage = () => {
  const params = useParams({ from: '/fag/opsaetning/moedetyper/kladde/$draft' })
  const read = useApi('GET /api/meeting-type-drafts/:draft', { params })
  return (
    <Loaded read={read} home="/fag" skeleton={<Skeleton lines={[40, 90, 80, 85]} />}>
      {(opened) => <DraftEditor key={opened.id} opened={opened} />}
    </Loaded>
  )
}

interface Clash {
  readonly version: number
  readonly updatedByName: string | null
  readonly content: MeetingType
  readonly base: MeetingType | null
}

const DraftEditor = ({ opened }: { readonly opened: OpenedDraft }) => {
  const text = useText()
  const { del } = useSearch({ strict: false }) as { readonly del?: string }
  const view = views.find((one) => one === del) ?? 'skriv'
  const server: Typed = { content: opened.content as MeetingType, basedOn: opened.version, dirty: false }
  const draft = useDraft<Typed>(`meeting-type:${opened.id}`, server)
  // What was kept for oneself alone counts only while it holds something that is not saved.
  const { content, basedOn, dirty } = draft.value.dirty ? draft.value : server
  const save = useCommand('PUT /api/meeting-type-drafts/:draft', {
    onDone: ({ version, faults }) => {
      draft.change({ basedOn: version, dirty: false })
      announce(text('programme.saved', { faults: faults.length }))
    },
  })
  if (!draft.ready) return <Skeleton lines={[40, 90, 80, 85]} />
  const clash =
    save.problem?.code === 'meeting-type-changed-meanwhile' ? (save.problem.extra['current'] as Clash) : undefined
  const errors: FieldErrors = Object.fromEntries(opened.faults.map(({ field, detail }) => [field, detail]))
  const isOpen = opened.publishedAs === null && opened.discardedAt === null
  return (
    <Page title={content.name || opened.type} lead={text('type.draft-lead', { next: opened.next })}>
      <Standing opened={opened} />
      <Tabs view={view} />
      {clash && (
        <ConflictPanel
          key={clash.version}
          title={text('programme.clash', { name: clash.updatedByName ?? '' })}
          mine={content}
          theirs={clash.content}
          base={clash.base}
          choices={opened}
          collect={text('programme.clash-collect')}
          onMerged={(merged) => {
            draft.change({ content: merged, basedOn: clash.version, dirty: true })
            save.reset()
            announce(text('programme.clash-collected'))
          }}
        />
      )}
      <ErrorSummary errors={{}} problem={clash ? undefined : save.problem} />
      <Faults faults={opened.faults} stale={dirty} />
      {view === 'skriv' && (
        <TypeForm
          type={content}
          choices={opened}
          errors={errors}
          onChange={(patch) => draft.change({ content: { ...content, ...patch }, basedOn, dirty: true })}
        />
      )}
      {view === 'laes' && <TypeView type={content} choices={opened} />}
      {view === 'udgiv' && (
        <PublishPart
          opened={opened}
          dirty={dirty}
          onCollected={(collected, version) => draft.change({ content: collected, basedOn: version, dirty: false })}
        />
      )}
      {isOpen && (
        <div className="save-bar">
          <div className="form-actions">
            <button
              type="button"
              className="button button-primary"
              aria-disabled={save.sending || !dirty || undefined}
              onClick={() =>
                dirty &&
                !save.sending &&
                void save.send({ params: { draft: opened.id }, body: { basedOn, content: { ...content } } })
              }
            >
              {text(save.sending ? 'form.sending' : 'programme.save')}
            </button>
            {dirty && (
              <button type="button" className="button button-secondary" onClick={() => draft.change(server)}>
                {text('programme.revert')}
              </button>
            )}
            {dirty ? (
              <SaveStateLine state={draft.state} restored={draft.restored} />
            ) : (
              <p className="save-state">{text('programme.all-saved')}</p>
            )}
          </div>
          {opened.saves.length > 1 && <Earlier opened={opened} onBack={() => draft.change(server)} />}
        </div>
      )}
    </Page>
  )
}

const Standing = ({ opened }: { readonly opened: OpenedDraft }) => {
  const text = useText()
  if (opened.publishedAs !== null)
    return (
      <p className="notice">
        {text('type.draft-published', { version: opened.publishedAs })}{' '}
        <Link to="/fag/opsaetning/moedetyper/$type" params={{ type: opened.type }}>
          {text('programme.see-published')}
        </Link>
      </p>
    )
  return opened.discardedAt === null ? null : <p className="notice notice-waiting">{text('type.draft-discarded')}</p>
}

const Tabs = ({ view }: { readonly view: string }) => {
  const text = useText()
  return (
    <nav className="tabs" aria-label={text('type.parts')}>
      <ul>
        {views.map((one) => (
          <li key={one}>
            <Link
              to="."
              search={{ del: one }}
              replace
              data-status={one === view ? 'active' : undefined}
              aria-current={one === view ? 'true' : undefined}
            >
              {text(`type.view-${one}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What is wrong with the draft, each sentence with the field it is about. */
const Faults = ({ faults, stale }: { readonly faults: OpenedDraft['faults']; readonly stale: boolean }) => {
  const text = useText()
  if (faults.length === 0) return null
  const go = (field: string): void => {
    const place = document.getElementById(fieldId(field))
    place?.focus()
    place?.scrollIntoView({ block: 'center' })
  }
  return (
    <details className="notice notice-waiting" open={faults.length < 6 || undefined}>
      <summary className="notice-title">{text('programme.faults', { count: faults.length })}</summary>
      {stale && <p>{text('programme.faults-stale')}</p>}
      <ul>
        {faults.map(({ field, code, detail }) => (
          <li key={`${field} ${code} ${detail}`}>
            <a href={`#${fieldId(field)}`} onClick={(event) => (event.preventDefault(), go(field))}>
              {`${fieldWord(field, text)}${/[.?!]$/.test(fieldWord(field, text)) ? '' : '.'} ${detail}`}
            </a>
          </li>
        ))}
      </ul>
    </details>
  )
}

/** Brings back what the draft held at an earlier save. */
const Earlier = ({ opened, onBack }: { readonly opened: OpenedDraft; readonly onBack: () => void }) => {
  const text = useText()
  const [chosen, setChosen] = useState('')
  const back = useCommand('POST /api/meeting-type-drafts/:draft/earlier', {
    onDone: () => {
      setChosen('')
      onBack()
      announce(text('programme.earlier-back'))
    },
  })
  return (
    <details className="source-fields">
      <summary>{text('programme.earlier')}</summary>
      <Select
        name="save"
        label={text('programme.earlier-which')}
        empty={text('programme.choose')}
        options={opened.saves.slice(1).map((one) => ({
          value: String(one.number),
          label: text('programme.earlier-one', { when: dateAndTime(one.at), name: one.byName ?? '' }),
        }))}
        value={chosen}
        onChange={setChosen}
      />
      {back.problem && <p className="form-error-message">{back.problem.detail}</p>}
      {chosen !== '' && (
        <button
          type="button"
          className="button button-secondary"
          onClick={() =>
            void back.send({ params: { draft: opened.id }, body: { basedOn: opened.version, save: Number(chosen) } })
          }
        >
          {text('programme.earlier-bring')}
        </button>
      )}
    </details>
  )
}
