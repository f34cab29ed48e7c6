import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import type { Programme } from '../../../../domain/programme/schema.ts'
import type { Answer } from '../../../shared/api/client.ts'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { ErrorSummary } from '../../../shared/form/error-summary.tsx'
import { Field } from '../../../shared/form/field.tsx'
import { Page, Section } from '../../../shared/shell/page.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { EmptyState, Loaded, SkeletonList } from '../../../shared/shell/states.tsx'
import { dateAndTime } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import { faultInWords } from './clash-words.ts'
import './programmes.css'

type List = Answer<'GET /api/programmes'>

/** The municipality's own programmes, its drafts, and the shipped ones to begin from. */
export const ProgrammesPage = () => {
  const text = useText()
  const read = useApi('GET /api/programmes')
  return (
    <Page title={text('programmes.title')} lead={text('programmes.lead')}>
      <Loaded read={read} home="/fag" skeleton={<SkeletonList />}>
        {(list) => (
          <>
            {list.may.edit && <Drafts drafts={list.drafts} />}
            <Section title={text('programmes.own')}>
              <Programmes list={list.programmes.filter((one) => one.own)} mayEdit={list.may.edit} />
              {list.may.edit && <ImportFile />}
            </Section>
            <Section title={text('programmes.shipped')}>
              <p className="quiet">{text(list.may.edit ? 'programmes.shipped-hint' : 'programmes.shipped-read')}</p>
              <Programmes list={list.programmes.filter((one) => !one.own)} mayEdit={list.may.edit} />
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}

interface ProgrammesProps {
  readonly list: List['programmes']
  readonly mayEdit: boolean
}

const Programmes = ({ list, mayEdit }: ProgrammesProps) => {
  const text = useText()
  if (list.length === 0)
    return (
      <EmptyState title={text(mayEdit ? 'programmes.none' : 'programmes.none-here')}>
        {mayEdit ? text('programmes.none-hint') : ''}
      </EmptyState>
    )
  return (
    <ul className="rows">
      {list.map((one) => (
        <li key={one.programme}>
          <div className="row-main">
            <Link
              to="/fag/opsaetning/indsatser/$programme/$version"
              params={{ programme: one.programme, version: one.offered ?? one.versions[0]?.version ?? '' }}
            >
              {one.name}
            </Link>
            <span className="row-quiet">
              {one.own
                ? text('programmes.versions', { count: one.versions.length, newest: one.versions[0]?.version ?? '' })
                : text('programmes.version', { version: one.versions[0]?.version ?? '' })}
            </span>
          </div>
          {one.offered === null ? (
            <Tag kind="plain">{text('programmes.not-offered')}</Tag>
          ) : (
            <Tag kind="done">{text('programmes.offered')}</Tag>
          )}
        </li>
      ))}
    </ul>
  )
}

const Drafts = ({ drafts }: { readonly drafts: List['drafts'] }) => {
  const text = useText()
  const open = drafts.filter((one) => one.discardedAt === null)
  const gone = drafts.filter((one) => one.discardedAt !== null)
  if (drafts.length === 0) return null
  return (
    <Section title={text('programmes.drafts')}>
      <ul className="rows">
        {open.map((one) => (
          <DraftRow key={one.id} draft={one} />
        ))}
      </ul>
      {gone.length > 0 && (
        <details>
          <summary>{text('programmes.discarded', { count: gone.length })}</summary>
          <ul className="rows">
            {gone.map((one) => (
              <DraftRow key={one.id} draft={one} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

const DraftRow = ({ draft }: { readonly draft: List['drafts'][number] }) => {
  const text = useText()
  const isGone = draft.discardedAt !== null
  const command = useCommand('POST /api/programme-drafts/:draft/discarded', {
    refresh: ['GET /api/programmes', 'GET /api/programme-drafts/:draft'],
    onDone: () => announce(text(isGone ? 'programmes.brought-back' : 'programmes.thrown-away')),
  })
  return (
    <li>
      <div className="row-main">
        <Link to="/fag/opsaetning/indsatser/kladde/$draft" params={{ draft: draft.id }}>
          {draft.name}
        </Link>
        <span className="row-quiet">
          {text('programmes.saved-by', { when: dateAndTime(draft.updatedAt), name: draft.updatedByName ?? '' })}
        </span>
        {command.problem && <span className="form-error-message">{command.problem.detail}</span>}
      </div>
      <button
        type="button"
        className="button button-secondary"
        aria-label={text(isGone ? 'programmes.bring-back-one' : 'programmes.throw-away-one', { name: draft.name })}
        onClick={() =>
          void command.send({ params: { draft: draft.id }, body: { basedOn: draft.version, discarded: !isGone } })
        }
      >
        {text(isGone ? 'programmes.bring-back' : 'programmes.throw-away')}
      </button>
    </li>
  )
}

/** In bytes: a programme takes a tenth of it. */
const LARGEST_FILE = 800_000

interface FileFault {
  readonly field: string
  readonly detail: string
}

/** Reads a file that another municipality has exported. A faulty one is told with the places in it, in words. */
const ImportFile = () => {
  const text = useText()
  const navigate = useNavigate()
  const [file, setFile] = useState('')
  const [isTooLarge, setTooLarge] = useState(false)
  const command = useCommand('POST /api/programme-drafts/file', {
    onDone: ({ id }) => void navigate({ to: '/fag/opsaetning/indsatser/kladde/$draft', params: { draft: id } }),
  })
  const faults =
    command.problem?.code === 'programme-file-faulty' ? (command.problem.extra['problems'] as FileFault[]) : []
  // The file was read, or it would have been refused before its faults were looked for.
  const programme = faults.length > 0 ? (JSON.parse(file) as Programme) : undefined
  const more = Number(command.problem?.extra['more'] ?? 0)
  const choose = async (input: HTMLInputElement): Promise<void> => {
    const [chosen] = input.files ?? []
    command.reset()
    setTooLarge((chosen?.size ?? 0) > LARGEST_FILE)
    if (!chosen || chosen.size > LARGEST_FILE) return
    const words = await chosen.text()
    setFile(words)
    await command.send({ body: { text: words } })
    // The same file may be chosen again once it is put right.
    input.value = ''
  }
  return (
    <div className="import-file">
      <Field name="programme-file" label={text('programmes.import')} hint={text('programmes.import-hint')}>
        {(control) => (
          <input
            {...control}
            type="file"
            accept="application/json,.json"
            onChange={(event) => void choose(event.target)}
          />
        )}
      </Field>
      {isTooLarge && (
        <p className="notice notice-error" role="alert">
          {text('programmes.too-large')}
        </p>
      )}
      <ErrorSummary errors={{}} problem={command.problem} />
      {programme && (
        <div className="notice notice-error">
          <ul>
            {faults.map((one) => (
              <li key={one.field + one.detail}>{faultInWords(one, programme, text)}</li>
            ))}
          </ul>
          {more > 0 && <p>{text('programmes.more-faults', { count: more })}</p>}
        </div>
      )}
    </div>
  )
}
