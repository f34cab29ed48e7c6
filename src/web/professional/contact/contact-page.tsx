import { Link, useParams } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { useCloseOnLeave } from '../../shared/road/one-open.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { AcutePart } from './acute-part.tsx'
import type { ContactPart } from './contact.ts'
import { CountsPart } from './counts-part.tsx'
import { EntryRow } from './entry-row.tsx'
import { RhythmPart } from './rhythm-part.tsx'
import { TakenOutEntries } from './taken-out-entries.tsx'

/** Kontakt in the room of a family: what cannot wait, what was agreed, the latest contacts, and how many there were. */
export const ContactPage = () => {
  const { family } = useParams({ from: '/fag/familier/$family/kontakt' })
  const read = useApi('GET /api/families/:family/contact', { params: { family } })
  useCloseOnLeave()
  return (
    <Loaded read={read} home="/fag" skeleton={<SkeletonList />}>
      {(contact) => <Shown family={family} contact={contact} />}
    </Loaded>
  )
}

const Shown = (part: ContactPart) => {
  const text = useText()
  const { family, contact } = part
  return (
    <>
      {contact.may.write && (
        <p>
          <Link to="/fag/kontakt/$family" params={{ family }} className="button button-primary">
            {text('contact.log')}
          </Link>
        </p>
      )}
      <AcutePart {...part} />
      <RhythmPart {...part} />
      <Section title={text('contact.list')}>
        {contact.entries.length === 0 && <p>{text('contact.none')}</p>}
        <ul className="rows">
          {contact.entries.map((entry) => (
            <EntryRow key={entry.id} {...part} entry={entry} />
          ))}
        </ul>
        <TakenOutEntries {...part} />
      </Section>
      <CountsPart {...part} />
      <p className="quiet">
        {text('contact.trust')}{' '}
        <Link to="/fag/familier/$family/familien" params={{ family }}>
          {text('depth.title')}
        </Link>
        .
      </p>
    </>
  )
}
