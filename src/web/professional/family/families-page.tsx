import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Answer } from '../../shared/api/client.ts'
import { useApi } from '../../shared/api/query.ts'
import { TextField } from '../../shared/form/text-field.tsx'
import { Page } from '../../shared/shell/page.tsx'
import { EmptyState, Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText, type ProfessionalKey } from '../texts.ts'
import './family.css'

type Card = Answer<'GET /api/families'>['families'][number]

/** The reader's own families, latest changed first, and a search among them. */
export const FamiliesPage = () => {
  const text = useText()
  const [typed, setTyped] = useState('')
  return (
    <Page title={text('families.title')}>
      <TextField
        name="families-search"
        type="search"
        label={text('families.search')}
        hint={text('families.search-hint')}
        width="middle"
        maxLength={200}
        value={typed}
        onChange={setTyped}
      />
      {typed.trim() === '' ? <Families before={undefined} /> : <Hits typed={typed.trim()} />}
    </Page>
  )
}

/** One page of the list; the next one is fetched below it when asked for. */
const Families = ({ before }: { readonly before: string | undefined }) => {
  const text = useText()
  const read = useApi('GET /api/families', { query: before === undefined ? {} : { before } })
  const [more, setMore] = useState(false)
  return (
    <Loaded read={read} home="/fag" skeleton={<SkeletonList />}>
      {({ families, more: hasMore, today }) => {
        const last = families.at(-1)
        // The same name in every row tells nothing.
        const programmes = new Set(families.map(({ programmeName }) => programmeName))
        if (!last && before === undefined)
          return <EmptyState title={text('families.empty')}>{text('families.empty-how')}</EmptyState>
        return (
          <>
            <ul className="rows">
              {families.map((card) => (
                <FamilyRow key={card.id} card={card} today={today} programme={programmes.size > 1} />
              ))}
            </ul>
            {hasMore && !more && (
              <button type="button" className="button button-secondary" onClick={() => setMore(true)}>
                {text('families.more')}
              </button>
            )}
            {hasMore && more && last && <Families before={last.updatedAt} />}
          </>
        )
      }}
    </Loaded>
  )
}

interface FamilyRowProps {
  readonly card: Card
  readonly today: string
  /** Whether to tell the programme. */
  readonly programme: boolean
}

const FamilyRow = ({ card, today, programme }: FamilyRowProps) => {
  const text = useText()
  const due = card.nextFollowUp
  const quiet = [
    programme && card.programmeName,
    // A course under way is the rule; what is not yet or no more is told.
    card.state !== null && card.state !== 'active' && text(`room.state.${card.state}` as ProfessionalKey),
    card.interpreter && text('room.interpreter'),
    card.role,
  ]
  return (
    <li>
      <div className="row-main">
        <Link to="/fag/familier/$family" params={{ family: card.id }}>
          {card.name}
        </Link>
        <span className="row-quiet">{quiet.filter(Boolean).join(' · ')}</span>
      </div>
      {due !== null && (
        <span className={due < today ? 'room-overdue' : 'row-quiet'}>
          {due < today
            ? text('room.overdue', { date: longDate(due), days: daysFrom(due, today) })
            : text('room.next', { date: longDate(due) })}
        </span>
      )}
    </li>
  )
}

const daysFrom = (day: string, today: string): number => Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000)

const Hits = ({ typed }: { readonly typed: string }) => {
  const text = useText()
  const read = useApi('GET /api/search', { query: { q: typed } })
  return (
    <Loaded read={read} home="/fag" skeleton={<SkeletonList rows={2} />}>
      {({ hits }) => (
        <div role="status">
          {hits.length === 0 && <p>{text('families.no-hits')}</p>}
          <ul className="rows">
            {hits.map((hit) => (
              <li key={`${hit.family} ${hit.person}`}>
                <div className="row-main">
                  <Link to="/fag/familier/$family" params={{ family: hit.family }}>
                    {hit.personName ?? hit.familyName}
                  </Link>
                  {hit.personName !== null && <span className="row-quiet">{hit.familyName}</span>}
                </div>
              </li>
            ))}
          </ul>
        </div>
      )}
    </Loaded>
  )
}
