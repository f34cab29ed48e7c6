import { Link } from '@tanstack/react-router'
import type { Room } from '../../../contract/family.ts'
import { fromLastTime } from '../../../domain/agreement/due.ts'
import { useApi } from '../../shared/api/query.ts'
import { AgreementList } from '../../shared/agreement/agreement-list.tsx'
import { isClosed } from '../../shared/road/closed.ts'
import { useCloseOnLeave } from '../../shared/road/one-open.ts'
import { stationId } from '../../shared/road/station-id.ts'
import { FirstFew } from '../../shared/shell/first-few.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { OwnWords } from '../../shared/shell/parts.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { InDanish } from '../../shared/text/in-danish.tsx'
import { AboutAction } from '../shared/about-action.tsx'
import { OwnMeetings } from '../shared/own-meetings.tsx'
import { ownActions } from '../shared/own-actions.ts'
import { OwnPage } from '../shared/own-page.tsx'
import { OwnTick } from '../shared/own-tick.tsx'
import { meText } from './me-text.ts'
import { MyMeetings } from './my-meetings.tsx'

const text = meText

interface PartProps {
  readonly room: Room
  readonly family: string
}

/** Min side: what is about one child and what it may do, from the same answers as the family's other pages. */
export const MePage = () => {
  useCloseOnLeave()
  return (
    <OwnPage title={text('me.title')} lead={text('me.lead')}>
      {(room, family) => (
        <>
          <MyWords room={room} />
          <MyMeetings room={room} family={family} />
          <OwnMeetings />
          <MyPromises room={room} family={family} />
          <MyPeople family={family} />
          <MyTexts family={family} />
          <MyConversation family={family} />
        </>
      )}
    </OwnPage>
  )
}

/** So many of a list stand open. */
const FEW = 3

/** What the child itself has said on the road, and what else is about it. */
const MyWords = ({ room }: Pick<PartProps, 'room'>) => {
  const { me } = room.may
  const going = room.goals.filter(({ status }) => status === 'active' || status === 'paused')
  const said = going.filter(({ whoseWords }) => whoseWords === me)
  const about = going.filter(({ whoseWords, concerns }) => whoseWords !== me && concerns === me)
  const nameOf = (id: string | null): string =>
    room.people.find((person) => person.id === id)?.givenName ?? text('me.somebody')
  return (
    <Section title={text('me.said')}>
      {said.length === 0 && <p>{text('me.said-none')}</p>}
      {said.map((goal) => (
        <div key={goal.id}>
          <OwnWords whose={text('me.you')}>{goal.ownWords}</OwnWords>
          {goal.parentGoal === null && (
            <p>
              <Link to="/familie" hash={stationId(goal.id)} search={(now: Record<string, unknown>) => now}>
                {text('me.to-road')}
                <span className="sr-only"> – {goal.ownWords}</span>
              </Link>
            </p>
          )}
        </div>
      ))}
      {about.length > 0 && (
        <details className="more">
          <summary>{text('me.about', { count: about.length })}</summary>
          {about.map((goal) => (
            <OwnWords key={goal.id} whose={nameOf(goal.whoseWords)}>
              {goal.ownWords}
            </OwnWords>
          ))}
        </details>
      )}
    </Section>
  )
}

/** What the child has promised: in the plan, and at meetings. */
const MyPromises = ({ room, family }: PartProps) => {
  const { data } = useApi('GET /api/own/families/:family/agreements', { params: { family } })
  const promised = ownActions(room)
  const agreed = fromLastTime(
    (data?.agreements ?? [])
      .filter(({ doers }) => doers.some(({ mine }) => mine))
      .map((one) => ({ ...one, door: 'own' as const })),
    null,
  )
  const nothing = promised.length + (isClosed(room) ? 0 : agreed.length) === 0
  return (
    <Section title={text('me.promised')}>
      {nothing && <p>{text('me.promised-none')}</p>}
      {promised.length > 0 && (
        <FirstFew few={FEW} of={promised} keyOf={({ id }) => id} about={text('me.promised')}>
          {(action) => (
            <div className="row-main promise">
              <OwnTick family={family} action={action} place="min-side" />
              <AboutAction action={action} room={room} />
            </div>
          )}
        </FirstFew>
      )}
      {data && agreed.length > 0 && (
        <AgreementList family={family} agreements={agreed} today={data.today} place="min-side" />
      )}
    </Section>
  )
}

/** Who helps and why, in plain words; how one rings them, and that one may ask for somebody else. */
const MyPeople = ({ family }: Pick<PartProps, 'family'>) => {
  const { data } = useApi('GET /api/own/families/:family/team', { params: { family } })
  const here = data?.members.filter(({ isHere }) => isHere) ?? []
  if (here.length === 0) return null
  return (
    <Section title={text('me.people')}>
      <FirstFew few={FEW} of={here} keyOf={({ id }) => id} about={text('me.people')}>
        {(member) => (
          <>
            <div className="row-main">
              <span className="row-title">{member.name}</span>
              <p dir="auto">{member.part.does ?? <InDanish>{member.inPlainWords}</InDanish>}</p>
            </div>
            {member.phone !== null && (
              <a className="button button-secondary button-call" href={`tel:${member.phone}`}>
                {text('me.call', { phone: member.phone })}
                <span className="sr-only"> – {member.name}</span>
              </a>
            )}
          </>
        )}
      </FirstFew>
      <p>
        <Link to="/familie/folk" search={(now: Record<string, unknown>) => now}>
          {text('me.people-more')}
        </Link>
      </p>
    </Section>
  )
}

/** What was written to the child after a meeting; what was written to others stands on Det næste for those. */
const MyTexts = ({ family }: Pick<PartProps, 'family'>) => {
  const { data } = useApi('GET /api/own/families/:family/minutes', { params: { family } })
  const mine = data?.texts.filter(({ isMine }) => isMine) ?? []
  if (mine.length === 0) return null
  return (
    <Section title={text('me.texts')}>
      <FirstFew few={1} of={mine} keyOf={({ id }) => id} about={text('me.texts')}>
        {({ heldAt, heading, says, decided }) => (
          <div className="row-main">
            <h3 dir="auto">{heading}</h3>
            <p className="row-quiet">{longDate(heldAt)}</p>
            <p dir="auto">{says}</p>
            {decided !== null && (
              <p dir="auto">
                <strong>{text('me.decided')}</strong> {decided}
              </p>
            )}
          </div>
        )}
      </FirstFew>
    </Section>
  )
}

/** The last that was written between the child and the coordinator, who does not read it, and the way to write. */
const MyConversation = ({ family }: Pick<PartProps, 'family'>) => {
  const { data } = useApi('GET /api/own/families/:family/messages', { params: { family } })
  if (!data) return null
  const last = data.conversation.messages.findLast(({ says }) => says !== null)
  return (
    <Section title={text('me.write')}>
      <p>{text(data.isChild ? 'me.write-child' : 'me.write-adult')}</p>
      {last && (
        <OwnWords whose={last.mine ? text('me.you') : (last.author ?? text('me.somebody'))}>{last.says ?? ''}</OwnWords>
      )}
      <p>
        <Link className="button button-primary" to="/familie/beskeder" search={(now: Record<string, unknown>) => now}>
          {text('me.write-go')}
        </Link>
      </p>
      <p>
        <Link to="/familie/beskeder" search={(now: Record<string, unknown>) => ({ ...now, aabn: 'oensk' })}>
          {text('me.wish')}
        </Link>
      </p>
    </Section>
  )
}
