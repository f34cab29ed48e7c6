import { weekdayDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import type { OwnTeam } from './team.ts'

/** Somebody new takes over: when we have both, when the new one has it alone, and that we are asked. */
export const HandoverLine = ({ handover }: { readonly handover: OwnTeam['handovers'][number] }) => {
  const text = useText()
  const { fromName, toName, begins, takesOver, jointMeetingOn, familyAskedOn, familySays, reason } = handover
  return (
    <div className="notice">
      <p className="notice-title">{text('people.new-coordinator', { from: fromName, to: toName })}</p>
      <p>
        {begins === takesOver
          ? text('people.over-at-once', { to: toName, day: weekdayDate(takesOver) })
          : text('people.over-together', {
              begins: weekdayDate(begins),
              takesOver: weekdayDate(takesOver),
              to: toName,
            })}
      </p>
      {jointMeetingOn !== null && <p>{text('people.joint-meeting', { day: weekdayDate(jointMeetingOn) })}</p>}
      {reason !== null && <p>{reason}</p>}
      {familySays !== null && <p>{text('people.you-say', { words: familySays })}</p>}
      {familyAskedOn === null && <p>{text('people.not-asked')}</p>}
    </div>
  )
}
