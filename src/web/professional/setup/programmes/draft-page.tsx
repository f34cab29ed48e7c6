import { Link, useParams, useSearch } from '@tanstack/react-router'
import type { Programme } from '../../../../domain/programme/schema.ts'
import { withNotStated } from '../../../../domain/programme/not-stated.ts'
import type { ApiProblem } from '../../../shared/api/problem.ts'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import type { FieldErrors } from '../../../shared/form/error-summary.tsx'
import { useDraft } from '../../../shared/form/use-draft.ts'
import { announce } from '../../../shared/shell/announce.ts'
import { Page, Section } from '../../../shared/shell/page.tsx'
import { Loaded, Skeleton } from '../../../shared/shell/states.tsx'
import { useText } from '../../texts.ts'
import { ConflictPanel } from './conflict-panel.tsx'
import { DifferencesView } from './differences-view.tsx'
import { ownSource, valueAt, withOwnSource, withValue } from './edit.ts'
import { EditorProvider, type Editor } from './editor.ts'
import { Faults } from './faults.tsx'
import type { Opened } from './opened.ts'
import { PartAbout } from './part-about.tsx'
import { PartCourse } from './part-course.tsx'
import { PartCriteria } from './part-criteria.tsx'
import { PartMore } from './part-more.tsx'
import { PartTeam } from './part-team.tsx'
import { PartVisitation } from './part-visitation.tsx'
import { allViews, wordOf, type EditorPart, type EditorView } from './parts.ts'
import { PublishPart } from './publish-part.tsx'
import { ReadableView } from './readable-view.tsx'
import { SaveBar } from './save-bar.tsx'
import { TryCriteria } from './try-criteria.tsx'
import './programmes.css'

/** What is typed and not saved for colleagues yet, with the version it began from. */
interface Typed {
  readonly content: Programme
  readonly basedOn: number
  readonly dirty: boolean
}

/** A programme is written part by part, tried, compared and published; the address bar names the part. */
export const DraftPage = () => {
  const params = useParams({ from: '/fag/opsaetning/indsatser/kladde/$draft' })
  const read = useApi('GET /api/programme-drafts/:draft', { params })
  return (
    <Loaded read={read} home="/fag" skeleton={<Skeleton lines={[40, 90, 80, 85]} />}>
      {(opened) => <DraftEditor key={opened.id} opened={opened} />}
    </Loaded>
  )
}

const DraftEditor = ({ opened }: { readonly opened: Opened }) => {
  const text = useText()
  const { del } = useSearch({ strict: false }) as { readonly del?: string }
  const view = allViews.find((one) => one === del) ?? 'om'
  const server = { content: opened.content as Programme, basedOn: opened.version, dirty: false }
  const draft = useDraft<Typed>(`programme:${opened.id}`, server)
  // What was kept for oneself alone counts only while it holds something that is not saved.
  const { content, basedOn } = draft.value.dirty ? draft.value : server
  const save = useCommand('PUT /api/programme-drafts/:draft', {
    refresh: ['GET /api/programme-drafts/:draft', 'GET /api/programmes'],
    onDone: ({ version, faults }) => {
      draft.change({ basedOn: version, dirty: false })
      announce(text('programme.saved', { faults: faults.length }))
    },
  })
  if (!draft.ready) return <Skeleton lines={[40, 90, 80, 85]} />
  const change = (next: Programme): void => draft.change({ content: next, basedOn, dirty: true })
  const send = (): void =>
    void save.send({ params: { draft: opened.id }, body: { basedOn, content: withNotStated(content) } })
  const clash = save.problem?.code === 'programme-changed-meanwhile' ? clashIn(save.problem) : undefined
  const name = content.name.da || opened.programme
  return (
    <Page title={name} lead={text('programme.draft-lead', { next: opened.next })}>
      <Standing opened={opened} />
      <Tabs view={view} />
      {clash && (
        <ConflictPanel
          key={clash.version}
          title={text('programme.clash', { name: clash.updatedByName ?? '' })}
          mine={content}
          theirs={clash.content}
          base={clash.base}
          listed={opened}
          collect={text('programme.clash-collect')}
          onMerged={(merged) => {
            draft.change({ content: merged, basedOn: clash.version, dirty: true })
            save.reset()
            announce(text('programme.clash-collected'))
          }}
        />
      )}
      <Faults
        programme={opened.content as Programme}
        faults={opened.faults}
        stale={draft.value.dirty}
        problem={clash ? undefined : save.problem}
      />
      <EditorProvider value={editorOf(content, change, opened)}>
        <View
          view={view}
          content={content}
          opened={opened}
          dirty={draft.value.dirty}
          onCollected={(collected, version) => draft.change({ content: collected, basedOn: version, dirty: false })}
        />
      </EditorProvider>
      {opened.publishedAs === null && opened.discardedAt === null && (
        <SaveBar
          draft={draft}
          dirty={draft.value.dirty}
          sending={save.sending}
          onSave={send}
          opened={opened}
          onRevert={() => draft.change(server)}
        />
      )}
    </Page>
  )
}

interface DraftClash {
  readonly version: number
  readonly updatedByName: string | null
  readonly content: Programme
  readonly base: Programme | null
}
const clashIn = (problem: ApiProblem): DraftClash => problem.extra['current'] as DraftClash

function editorOf(programme: Programme, change: (next: Programme) => void, opened: Opened): Editor {
  const errors: FieldErrors = Object.fromEntries(opened.faults.map((one) => [one.field, one.detail]))
  const withSource = (next: Programme): Programme =>
    JSON.stringify(next).includes(`"key":"${ownSource.key}"`) ? withOwnSource(next, new Date().getFullYear()) : next
  const hasSource = (path: string): boolean =>
    path !== 'sources' && !/\.(parts|columns|prompts|otherTitles)$/.test(path)
  return {
    programme,
    set: (path, value) => change(withSource(withValue(programme, path, value))),
    add: (path, member) => {
      const list = (valueAt(programme, path) ?? []) as readonly unknown[]
      const made = hasSource(path) ? { ...member, source: ownSource } : member
      change(withSource(withValue(programme, path, [...list, made])))
    },
    errors,
    measures: opened.measures,
    boards: opened.boards,
  }
}

const forms: Readonly<Record<EditorPart, () => React.ReactNode>> = {
  om: PartAbout,
  kriterier: PartCriteria,
  visitation: PartVisitation,
  team: PartTeam,
  forloeb: PartCourse,
  mere: PartMore,
}

interface ViewProps {
  readonly view: EditorView
  readonly content: Programme
  readonly opened: Opened
  readonly dirty: boolean
  readonly onCollected: (collected: Programme, version: number) => void
}

const View = ({ view, content, opened, dirty, onCollected }: ViewProps) => {
  const text = useText()
  if (view === 'laes') return <ReadableView programme={withNotStated(content)} listed={opened} isOwn />
  if (view === 'proev') return <TryCriteria programme={content} />
  if (view === 'udgiv') return <PublishPart opened={opened} dirty={dirty} onCollected={onCollected} />
  if (view === 'forskelle') {
    const base = opened.newest ?? opened.from
    return (
      <Section
        title={
          opened.newest
            ? text('programme.differences-from', { version: opened.newest.version })
            : opened.from
              ? text('programme.differences-to', { name: opened.from.name })
              : text('programme.differences')
        }
      >
        {base ? (
          <DifferencesView before={base.content as Programme} after={withNotStated(content)} listed={opened} />
        ) : (
          <p className="quiet">{text('programme.nothing-to-compare')}</p>
        )}
      </Section>
    )
  }
  const Form = forms[view]
  return <Form />
}

const Standing = ({ opened }: { readonly opened: Opened }) => {
  const text = useText()
  if (opened.publishedAs !== null)
    return (
      <p className="notice">
        {text('programme.draft-published', { version: opened.publishedAs })}{' '}
        <Link
          to="/fag/opsaetning/indsatser/$programme/$version"
          params={{ programme: opened.programme, version: opened.publishedAs }}
        >
          {text('programme.see-published')}
        </Link>
      </p>
    )
  if (opened.discardedAt !== null) return <p className="notice notice-waiting">{text('programme.draft-discarded')}</p>
  return <p className="quiet">{text('programme.source-hint')}</p>
}

const Tabs = ({ view }: { readonly view: EditorView }) => {
  const text = useText()
  return (
    <nav className="tabs" aria-label={text('programme.parts')}>
      <ul>
        {allViews.map((one) => (
          <li key={one}>
            <Link
              to="."
              search={{ del: one }}
              replace
              data-status={one === view ? 'active' : undefined}
              aria-current={one === view ? 'true' : undefined}
            >
              {text(wordOf(one))}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
