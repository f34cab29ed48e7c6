import { useState } from 'react'
import type { Room } from '../../../../contract/family.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Dialog } from '../../../shared/dialog/dialog.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { EmptyState } from '../../../shared/shell/states.tsx'
import { useText } from '../../texts.ts'
import type { PartProps } from '../part.ts'
import { AddMember } from './add-member.tsx'
import { HandOver } from './hand-over.tsx'

type Member = Room['team'][number]

/** Who works with the family, in what role, and how to reach them. */
export const TeamPart = ({ room, family }: PartProps) => {
  const text = useText()
  const coordinator = room.team.find(({ role }) => role === 'coordinator')
  return (
    <Section
      title={text('team.title')}
      actions={
        room.may.invite && (
          <>
            <InPlaceButton id="team-add" label={text('team.add')} />
            {coordinator && <InPlaceButton id="team-over" label={text('team.hand-over')} />}
          </>
        )
      }
    >
      <InPlace id="team-add">{(close) => <AddMember room={room} family={family} onClose={close} />}</InPlace>
      <InPlace id="team-over">
        {(close) => coordinator && <HandOver coordinator={coordinator} family={family} onClose={close} />}
      </InPlace>
      {room.team.length === 0 && <EmptyState title={text('team.empty')} />}
      <ul className="rows">
        {room.team.map((member) => (
          <MemberRow key={member.id} member={member} room={room} family={family} />
        ))}
      </ul>
    </Section>
  )
}

/** Departments for which no sharing consent stands see only their own rows; said, not refused. */
const isUnshared = (room: Room, member: Member): boolean => {
  const own = room.team.find(({ role }) => role === 'coordinator')?.department
  const stands = (basis: Room['bases'][number]) =>
    basis.toDepartment === member.department &&
    basis.startsAt !== null &&
    basis.withdrawnAt === null &&
    (basis.endsAt === null || basis.endsAt.slice(0, 10) > room.today)
  return member.department !== own && !room.bases.some(stands)
}

const MemberRow = ({ member, room, family }: PartProps & { readonly member: Member }) => {
  const text = useText()
  const { name, departmentName: department } = member
  return (
    <li>
      <div className="row-main">
        <span className="folk-head">
          <span className="row-title">{name}</span>
          <Tag kind={member.role === 'coordinator' ? 'accent' : 'plain'}>{member.roleName}</Tag>
          {member.chosenByFamily && <Tag>{text('team.chosen')}</Tag>}
        </span>
        <span className="row-quiet">
          {department} · {member.inPlainWords}
        </span>
        {isUnshared(room, member) && (
          <p className="folk-line row-quiet">{text('team.no-consent', { department, name })}</p>
        )}
      </div>
      {member.phone && <a href={`tel:${member.phone}`}>{member.phone}</a>}
      {room.may.invite && member.role !== 'coordinator' && <End member={member} family={family} />}
    </li>
  )
}

const End = ({ member, family }: { readonly member: Member; readonly family: string }) => {
  const text = useText()
  const [asking, setAsking] = useState(false)
  const { name } = member
  const end = useCommand('POST /api/families/:family/team/:membership/end', {
    onDone: () => announce(text('team.ended', { name })),
  })
  const send = () => void end.send({ params: { family, membership: member.id }, body: { basedOn: member.version } })
  return (
    <>
      <button type="button" className="link-button" onClick={() => setAsking(true)}>
        {text('team.end')}
        <span className="sr-only"> – {name}</span>
      </button>
      {asking && (
        <Dialog
          title={text('team.end-send')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <button type="button" className="button button-secondary" onClick={() => setAsking(false)}>
                {text('app.cancel')}
              </button>
              <button type="button" className="button button-primary" onClick={send}>
                {text('team.end-send')}
              </button>
            </>
          }
        >
          <p>{text('team.end-confirm', { name })}</p>
          {end.problem && <p className="form-error-message">{end.problem.detail}</p>}
        </Dialog>
      )}
    </>
  )
}
