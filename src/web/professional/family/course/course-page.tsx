import { useParams } from '@tanstack/react-router'
import { useApi } from '../../../shared/api/query.ts'
import { useRoom } from '../../../shared/family/room.ts'
import { useCloseOnLeave } from '../../../shared/road/one-open.ts'
import { EmptyState, Loaded } from '../../../shared/shell/states.tsx'
import { useText } from '../../texts.ts'
import { AgreementsPart } from './agreements-part.tsx'
import { ClosePart, ClosingsPart } from './closings-part.tsx'
import './course.css'
import { DangerPart } from './danger-part.tsx'
import { HardPart } from './hard-part.tsx'
import { ImposedPart } from './imposed-part.tsx'
import { LevelPart } from './level-part.tsx'
import { PausesPart } from './pauses-part.tsx'
import { PlanPendingPart } from './plan-pending-part.tsx'
import { StartPart } from './start-part.tsx'
import { WorkPart } from './work-part.tsx'

/** Forløb: when it began, what is agreed before there is a plan, when it rests, how it ends and goes on. */
export const CoursePage = () => {
  const text = useText()
  const { family } = useParams({ from: '/fag/familier/$family/forloeb' })
  const room = useRoom(family)
  const course = useApi('GET /api/families/:family/course', { params: { family } })
  useCloseOnLeave()
  return (
    <Loaded read={room} home="/fag">
      {(shown) => (
        <Loaded read={course} home="/fag">
          {(found) => {
            if (found.course === null)
              return <EmptyState title={text('course.none')}>{text('course.none-how')}</EmptyState>
            const part = { course: found, room: shown, family }
            const closed = found.course.state === 'closed'
            // What somebody has said stands first; otherwise the place to say it stands last.
            const isHard = closed || found.setbacks.some((one) => one.answer === null && one.takenBackAt === null)
            return (
              <>
                {closed && <ClosingsPart {...part} />}
                {isHard && <HardPart {...part} />}
                <PlanPendingPart {...part} />
                <AgreementsPart {...part} />
                <LevelPart {...part} />
                <StartPart {...part} />
                <PausesPart {...part} />
                <ImposedPart {...part} />
                {!isHard && <HardPart {...part} />}
                <DangerPart room={shown} family={family} />
                {!closed && <ClosingsPart {...part} />}
                <ClosePart {...part} />
                <WorkPart {...part} />
              </>
            )
          }}
        </Loaded>
      )}
    </Loaded>
  )
}
