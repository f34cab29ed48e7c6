import { Link } from '@tanstack/react-router'
import type { Answer } from '../../../shared/api/client.ts'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { announce } from '../../../shared/shell/announce.ts'
import { Page, Section } from '../../../shared/shell/page.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { EmptyState, Loaded, SkeletonList } from '../../../shared/shell/states.tsx'
import { dateAndTime } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'

type Types = Answer<'GET /api/meeting-types'>['types']
type Drafts = Answer<'GET /api/meeting-type-drafts'>['drafts']

/** The municipality's own types of meetings, its drafts, and the shipped ones to begin from. */
export const TypesPage = () => {
  const text = useText()
  const types = useApi('GET /api/meeting-types')
  const drafts = useApi('GET /api/meeting-type-drafts')
  return (
    <Page title={text('types.title')} lead={text('types.lead')}>
      <Loaded read={drafts} home="/fag" skeleton={<SkeletonList />}>
        {({ drafts: written, may }) => (
          <>
            {written.length > 0 && (
              <Section title={text('types.drafts')}>
                <DraftRows drafts={written} />
              </Section>
            )}
            <Loaded read={types} home="/fag" skeleton={<SkeletonList />}>
              {({ types: all }) => (
                <>
                  <Section title={text('types.own')}>
                    <TypeRows types={all.filter(({ own }) => own)} />
                    {!all.some(({ own }) => own) && (
                      <EmptyState title={text(may.edit ? 'types.none' : 'types.none-here')}>
                        {may.edit ? text('types.none-hint') : ''}
                      </EmptyState>
                    )}
                  </Section>
                  <Section title={text('types.shipped')}>
                    <p className="quiet">{text(may.edit ? 'types.shipped-hint' : 'types.shipped-read')}</p>
                    <TypeRows types={all.filter(({ own }) => !own)} />
                  </Section>
                </>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </Page>
  )
}

const TypeRows = ({ types }: { readonly types: Types }) => {
  const text = useText()
  const newest = types.filter((one) => types.every(({ id, version }) => id !== one.id || version <= one.version))
  return (
    <ul className="rows">
      {newest
        .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
        .map(({ id, name, about, version, offered }) => (
          <li key={id}>
            <div className="row-main">
              <Link to="/fag/opsaetning/moedetyper/$type" params={{ type: id }}>
                {name}
              </Link>
              <span className="row-quiet">{about}</span>
              <span className="row-quiet">{text('types.version', { version })}</span>
            </div>
            <Tag kind={offered ? 'done' : 'plain'}>{text(offered ? 'types.in-use' : 'types.not-in-use')}</Tag>
          </li>
        ))}
    </ul>
  )
}

const DraftRows = ({ drafts }: { readonly drafts: Drafts }) => {
  const text = useText()
  const gone = drafts.filter((one) => one.discardedAt !== null)
  const rows = (some: Drafts) => (
    <ul className="rows">
      {some.map((one) => (
        <DraftRow key={one.id} draft={one} />
      ))}
    </ul>
  )
  return (
    <>
      {rows(drafts.filter((one) => one.discardedAt === null))}
      {gone.length > 0 && (
        <details>
          <summary>{text('programmes.discarded', { count: gone.length })}</summary>
          {rows(gone)}
        </details>
      )}
    </>
  )
}

const DraftRow = ({ draft }: { readonly draft: Drafts[number] }) => {
  const text = useText()
  const isGone = draft.discardedAt !== null
  const command = useCommand('POST /api/meeting-type-drafts/:draft/discarded', {
    onDone: () => announce(text(isGone ? 'programmes.brought-back' : 'programmes.thrown-away')),
  })
  return (
    <li>
      <div className="row-main">
        <Link to="/fag/opsaetning/moedetyper/kladde/$draft" params={{ draft: draft.id }}>
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
