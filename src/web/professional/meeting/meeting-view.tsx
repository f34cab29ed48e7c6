import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { Reply } from '../../shared/meeting/reply.tsx'
import { ErrorSummary } from '../../shared/form/error-summary.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { isClosed } from '../../shared/road/closed.ts'
import { clockTime, weekdayDate } from '../../shared/text/dates.ts'
import { MeetingAgreements } from './meeting-agreements.tsx'
import { ChecksAtMeeting } from '../shared/checks-at-meeting.tsx'
import { useText } from '../texts.ts'
import { PutUpBoard } from './put-up-board.tsx'
import { AnotherTime } from './another-time.tsx'
import { AboutType } from './about-type.tsx'
import { Attendees } from './attendees.tsx'
import { CalledOff, CallOffForm } from './called-off.tsx'
import { ChangeForm } from './change-form.tsx'
import { Checklist } from './checklist.tsx'
import { Gates } from './gates-view.tsx'
import { InviteForm } from './invite-form.tsx'
import { AddItem, RewriteItem } from './item-form.tsx'
import { MinutesLinks } from './minutes-links.tsx'
import { typeIn, type Listed, type Meeting, type MeetingType, type RoomAnswer } from './meeting.ts'

interface MeetingViewProps {
  readonly family: string
  readonly listed: Listed
  readonly meeting: Meeting
  readonly room: RoomAnswer
}

type Doing = 'nothing' | 'changing' | 'adding' | 'inviting' | 'calling-off'

/** One meeting: when and where, the agenda with whom each item is open for, and who is invited. */
export const MeetingView = ({ family, listed, meeting, room }: MeetingViewProps) => {
  const text = useText()
  const [doing, setDoing] = useState<Doing>('nothing')
  const close = (): void => setDoing('nothing')
  const mayOrganise = listed.mayOrganise && !isClosed(room)
  const organises = mayOrganise && meeting.attendees.some((a) => a.employee === room.may.me)
  const { me } = room.may
  const heading = `moede-${meeting.id}`
  const types = useApi('GET /api/meeting-types').data?.types
  const type = typeIn(types, meeting)
  return (
    <article className="meeting" aria-labelledby={heading}>
      <h3 id={heading}>{meeting.title}</h3>
      <p>
        {[
          text('meeting.when', { day: weekdayDate(meeting.startsAt), time: clockTime(meeting.startsAt) }),
          meeting.place,
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <CalledOff family={family} meeting={meeting} mayRestore={mayOrganise} />
      {meeting.calledOff?.offersAnother && mayOrganise && (
        <AnotherTime family={family} listed={listed} meeting={meeting} room={room} />
      )}
      {meeting.own && !organises && <Reply own={meeting.own} startsAt={meeting.startsAt} side="professional" />}
      <AboutType meeting={meeting} type={type} />
      <MinutesLinks family={family} meeting={meeting} today={room.today} organises={mayOrganise} />
      {organises && (
        <div className="small-actions">
          {DOINGS.filter((what) => what !== 'calling-off' || meeting.heldAt === null).map((what) => (
            <button
              key={what}
              type="button"
              className="text-button"
              aria-expanded={doing === what}
              onClick={() => setDoing(doing === what ? 'nothing' : what)}
            >
              {text(WORDS[what])}
            </button>
          ))}
        </div>
      )}
      {doing === 'changing' && <ChangeForm family={family} meeting={meeting} types={types ?? []} onClose={close} />}
      {doing === 'adding' && (
        <AddItem family={family} meeting={meeting} categories={listed.categories} me={me} onClose={close} />
      )}
      {doing === 'inviting' && (
        <InviteForm
          family={family}
          meeting={meeting}
          room={room}
          asksFamily={type?.asksFamily ?? false}
          invitable={listed.invitable}
          onClose={close}
        />
      )}
      {doing === 'calling-off' && <CallOffForm family={family} meeting={meeting} onClose={close} />}
      {meeting.calledOff === null && (
        <Gates
          family={family}
          meeting={meeting}
          type={type}
          organises={organises}
          onChangeMeeting={() => setDoing('changing')}
        />
      )}
      {meeting.calledOff === null && type && (
        <Checklist family={family} meeting={meeting} type={type} marks={meeting.mayMark && !isClosed(room)} />
      )}
      {meeting.calledOff === null && (
        <MeetingAgreements family={family} meeting={meeting} item={meeting.items[0]?.id} />
      )}
      {meeting.calledOff === null && meeting.type === 'realitetstjek' && (
        <ChecksAtMeeting family={family} meeting={meeting.id} />
      )}
      {meeting.calledOff === null && (
        <Agenda family={family} listed={listed} meeting={meeting} type={type} organises={organises} me={me} />
      )}
      {organises && meeting.attendees.length > 0 && <Attendees family={family} meeting={meeting} me={me} />}
    </article>
  )
}

const DOINGS = ['changing', 'adding', 'inviting', 'calling-off'] as const
const WORDS = {
  changing: 'meeting.change',
  adding: 'item.add',
  inviting: 'invite.title',
  'calling-off': 'meeting.call-off',
} as const

interface AgendaProps extends Omit<MeetingViewProps, 'room'> {
  readonly type: MeetingType | undefined
  readonly organises: boolean
  readonly me: string
}

const Agenda = ({ family, listed, meeting, type, organises, me }: AgendaProps) => {
  const text = useText()
  const planned = meeting.items.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0)
  return (
    <>
      <h4>{text('meeting.agenda')}</h4>
      {meeting.items.length === 0 && (
        <p className="row-quiet">{text(organises ? 'meeting.no-items' : 'meeting.closed-until')}</p>
      )}
      {planned > 0 && (
        <p className="row-quiet">
          {meeting.minutes === null
            ? text('conduct.planned-alone', { planned })
            : text('conduct.planned', { planned, minutes: meeting.minutes })}
        </p>
      )}
      <ol className="agenda">
        {meeting.items.map((item) => (
          <Item
            key={item.id}
            family={family}
            meeting={meeting}
            item={item}
            suggested={type?.board ?? null}
            ofProgramme={listed.boards}
            organises={organises}
            me={me}
          />
        ))}
      </ol>
      {organises && meeting.takenOff.length > 0 && (
        <details className="more">
          <summary>{text('item.taken-off', { count: meeting.takenOff.length })}</summary>
          <ul className="rows">
            {meeting.takenOff.map((item) => (
              <TakenOff key={item.id} family={family} meeting={meeting.id} item={item} />
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

interface TakenOffProps {
  readonly family: string
  readonly meeting: string
  readonly item: Meeting['takenOff'][number]
}

const TakenOff = ({ family, meeting, item }: TakenOffProps) => {
  const text = useText()
  const put = useCommand('POST /api/families/:family/meetings/:meeting/items/:item/putting-back', {
    onDone: () => announce(text('item.put-back-done')),
  })
  return (
    <li>
      <div className="row-main">
        <span>{item.title}</span>
        <ErrorSummary errors={{}} problem={put.problem} />
      </div>
      <button
        type="button"
        className="text-button"
        aria-label={text('item.put-back-which', { title: item.title })}
        onClick={() => void put.send({ params: { family, meeting, item: item.id }, body: { basedOn: item.version } })}
      >
        {text('item.put-back')}
      </button>
    </li>
  )
}

interface ItemProps {
  readonly family: string
  readonly meeting: Meeting
  readonly item: Meeting['items'][number]
  /** The board that the type of meeting is held with. */
  readonly suggested: string | null
  readonly ofProgramme: Listed['boards']
  readonly organises: boolean
  readonly me: string
}

const Item = ({ family, meeting, item, suggested, ofProgramme, organises, me }: ItemProps) => {
  const text = useText()
  const [changing, setChanging] = useState(false)
  const [puttingUp, setPuttingUp] = useState(false)
  const remove = useCommand('DELETE /api/families/:family/meetings/:meeting/items/:item', {
    onDone: () => announce(text('item.removed')),
  })
  const others = meeting.attendees
    .filter((a) => a.employee !== me && a.items.includes(item.id))
    .map((a) => a.name ?? text('invited.somebody'))
  const names = new Intl.ListFormat('da').format([text('item.you'), ...others])
  return (
    <li>
      <span className="row-title">{item.title}</span>
      {item.minutes !== null && <span className="row-quiet"> {text('conduct.length', { minutes: item.minutes })}</span>}
      {item.note && <p className="agenda-note">{item.note}</p>}
      {item.hasBoard && (
        <p>
          <Link to="/fag/tavle/$family/$item" params={{ family, item: item.id }}>
            {text('item.board-open')}
          </Link>
        </p>
      )}
      {organises && (
        <>
          <p className="quiet">
            {others.length === 0 ? text('item.open-for-nobody') : text('item.open-for', { names })}
          </p>
          <ErrorSummary errors={{}} problem={remove.problem} />
          <div className="small-actions">
            <button
              type="button"
              className="text-button"
              aria-expanded={changing}
              onClick={() => setChanging(!changing)}
            >
              {text('item.change')}
            </button>
            {!item.hasBoard && (
              <button
                type="button"
                className="text-button"
                aria-expanded={puttingUp}
                onClick={() => setPuttingUp(!puttingUp)}
              >
                {text('item.board-up')}
              </button>
            )}
            <button
              type="button"
              className="text-button"
              onClick={() =>
                void remove.send({
                  params: { family, meeting: meeting.id, item: item.id },
                  body: { basedOn: item.version },
                })
              }
            >
              {text('item.remove')}
            </button>
          </div>
          {puttingUp && !item.hasBoard && (
            <PutUpBoard
              family={family}
              meeting={meeting.id}
              item={item.id}
              suggested={suggested}
              ofProgramme={ofProgramme}
              onClose={() => setPuttingUp(false)}
            />
          )}
          {changing && <RewriteItem family={family} meeting={meeting} item={item} onClose={() => setChanging(false)} />}
        </>
      )}
    </li>
  )
}
