import type { Room } from '../../../contract/family.ts'
import { useApi } from '../../shared/api/query.ts'
import { Work, workText } from '../../shared/course/work.tsx'
import { useCloseOnLeave } from '../../shared/road/one-open.ts'
import { FirstFew } from '../../shared/shell/first-few.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { EmptyState, Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { OwnPage } from '../shared/own-page.tsx'
import { LazyContact } from '../lazy-contact.tsx'
import { useText } from '../texts.ts'
import { HandoverLine } from './handover-line.tsx'
import { MemberCard } from './member-card.tsx'
import { OwnVoices } from './own-voices.tsx'
import type { OwnTeam } from './team.ts'

/** Vores folk: who does what for us, whether they decide, when they stop, how we reach them, and that we may say no. */
export const PeoplePage = () => {
  const text = useText()
  useCloseOnLeave()
  return (
    <OwnPage title={text('people.title')} lead={text('people.lead')} place="people">
      {(room, family) => (
        <>
          <Team room={room} family={family} />
          <LazyContact family={family} />
          <Us room={room} />
          <How family={family} />
          <OwnVoices room={room} family={family} />
        </>
      )}
    </OwnPage>
  )
}

/** How the programme that we take part in works; nothing for who does not read that there is one. */
const How = ({ family }: { readonly family: string }) => {
  const { data } = useApi('GET /api/own/families/:family/course', { params: { family } })
  const work = data?.course?.work ?? null
  if (work === null) return null
  return (
    <details className="more">
      <summary>{workText('work.title', { name: work.name })}</summary>
      <Work work={work} />
    </details>
  )
}

/** So many of the team stand open; the coordinator is the first of them. */
const FEW = 3

interface TeamProps {
  readonly room: Room
  readonly family: string
}

const Team = ({ room, family }: TeamProps) => {
  const read = useApi('GET /api/own/families/:family/team', { params: { family } })
  return (
    <Loaded read={read} home="/familie" skeleton={<SkeletonList rows={3} />}>
      {(team) => <Shown team={team} room={room} family={family} />}
    </Loaded>
  )
}

const Shown = ({ team, room, family }: TeamProps & { readonly team: OwnTeam }) => {
  const text = useText()
  const coordinator = team.members.find(({ role, isHere }) => role === 'coordinator' && isHere)
  const open = team.handovers.filter(({ state }) => state === 'planned' || state === 'overlap')
  if (team.members.length === 0) return <EmptyState title={text('people.empty')}>{text('people.empty-how')}</EmptyState>
  return (
    <Section title={text('people.team')}>
      {open.map((handover) => (
        <HandoverLine key={handover.id} handover={handover} />
      ))}
      <FirstFew few={FEW} of={team.members} keyOf={({ id }) => id} about={text('people.team')}>
        {(member) => (
          <MemberCard member={member} team={team} room={room} family={family} home={coordinator?.department} />
        )}
      </FirstFew>
      {coordinator && room.family !== null && !team.members.some(({ mayRemove }) => mayRemove) && (
        <p className="quiet">{text('people.say-no', { name: coordinator.name })}</p>
      )}
    </Section>
  )
}

/** Those of us whom this reader may know of, also brothers and sisters whom the initiative is not for. */
const Us = ({ room }: { readonly room: Room }) => {
  const text = useText()
  const wordsOf = ({ id, givenName, inInitiative }: Room['people'][number]): string | undefined => {
    if (id === room.may.me) return text('people.me')
    if (room.firewalls.some(({ other }) => other === id)) return text('people.apart', { name: givenName })
    return inInitiative ? undefined : text('people.outside')
  }
  return (
    <Section title={text('people.us')}>
      <ul className="rows rows-tight">
        {room.people.map((person) => (
          <li key={person.id}>
            <div className="row-main">
              <span className="row-title">{person.givenName === '' ? text('people.unborn') : person.givenName}</span>
              <span className="row-quiet">{wordsOf(person)}</span>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  )
}
