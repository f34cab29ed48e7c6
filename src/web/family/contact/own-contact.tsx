import type { Answer } from '../../shared/api/client.ts'
import { useApi } from '../../shared/api/query.ts'
import { LazyRemarks } from '../../shared/comment/lazy-remarks.tsx'
import { FirstFew } from '../../shared/shell/first-few.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { longDate, weekdayAndTime, weekdayDate } from '../../shared/text/dates.ts'
import { shipped } from '../../shared/text/in-danish.tsx'
import { inList } from '../../shared/text/lists.ts'
import { createTexts } from '../../shared/text/texts.ts'
import { OwnAcute } from './own-acute.tsx'
import { ownContactDa } from './texts.da.ts'

const text = createTexts<keyof typeof ownContactDa>('da', ownContactDa)

type OwnContactAnswer = Answer<'GET /api/own/families/:family/contact'>

/** How often and with whom it was agreed that we talk, the last times, and how to say that it cannot wait. */
export const OwnContact = ({ family }: { readonly family: string }) => {
  const read = useApi('GET /api/own/families/:family/contact', { params: { family } })
  return (
    <Loaded read={read} home="/familie" skeleton={<SkeletonList rows={2} />}>
      {(contact) => (
        <>
          <OwnAcute family={family} acute={contact.acute} maySay={contact.maySayAcute} />
          <Section title={text('own-contact.title')}>
            <Agreed rhythm={contact.rhythm} />
            <h3>{text('own-contact.last')}</h3>
            {contact.entries.length === 0 && <p>{text('own-contact.last-none')}</p>}
            <FirstFew
              few={FEW}
              of={contact.entries.slice(0, MOST)}
              keyOf={({ id }) => id}
              about={text('own-contact.last')}
            >
              {(entry) => <Row family={family} entry={entry} />}
            </FirstFew>
          </Section>
        </>
      )}
    </Loaded>
  )
}

/** So many of the last times stand open, and so many are shown at all. */
const FEW = 2
const MOST = 5

const Agreed = ({ rhythm }: Pick<OwnContactAnswer, 'rhythm'>) => {
  if (rhythm === null) return <p>{text('own-contact.none')}</p>
  const names = [
    ...rhythm.persons.map(({ name }) => name ?? text('own-contact.somebody')),
    ...(rhythm.employee === null ? [] : [rhythm.employee.name]),
  ]
  return (
    <>
      <p>
        {text('own-contact.agreed', { every: shipped(rhythm.every) })}{' '}
        {rhythm.formName !== null && text('own-contact.how', { form: shipped(rhythm.formName).toLowerCase() })}{' '}
        {names.length > 0 && text('own-contact.with', { names: inList(names) })}
      </p>
      {rhythm.words !== null && <p>{rhythm.words}</p>}
      <p className="quiet">
        {text('own-contact.from', { day: longDate(rhythm.from) })} {text('own-contact.wrong')}
      </p>
    </>
  )
}

interface RowProps {
  readonly family: string
  readonly entry: OwnContactAnswer['entries'][number]
}

const Row = ({ family, entry }: RowProps) => {
  const names = entry.persons.map(({ name }) => name ?? text('own-contact.somebody'))
  const title = text('own-contact.entry', { form: shipped(entry.formName), names: inList(names) })
  return (
    <>
      <div className="row-main">
        <span className="row-title">{title}</span>
        <span className="row-quiet">
          {[
            weekdayAndTime(entry.at),
            text('own-contact.by', { name: entry.byName }),
            !entry.reached && text('own-contact.tried'),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {entry.note !== null && <span dir="auto">{entry.note}</span>}
      </div>
      <LazyRemarks
        family={family}
        door="own"
        kind="contact"
        object={entry.id}
        about={`${title}, ${weekdayDate(entry.at)}`}
      />
    </>
  )
}
