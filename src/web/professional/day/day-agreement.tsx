import { isConflict } from '../../shared/api/problem.ts'
import { useAgreementCommand } from '../../shared/agreement/agreement.ts'
import { AnswerAsked } from '../../shared/agreement/answer-asked.tsx'
import { Tick } from '../../shared/form/choice.tsx'
import { useProblemText } from '../../shared/form/error-summary.tsx'
import { announce } from '../../shared/shell/announce.ts'
import type { Task } from './task.ts'
import { useText } from '../texts.ts'

interface DayAgreementProps {
  readonly title: string
  readonly family: string
  readonly agreement: NonNullable<Task['agreement']>
}

/** An agreement on the page of the day: ticked in place, or answered when somebody else has written it for the reader. */
export const DayAgreement = ({ title, family, agreement }: DayAgreementProps) => {
  const text = useText()
  const problemText = useProblemText()
  const tick = useAgreementCommand({ family, door: 'meeting' }, 'status', () =>
    announce(text(agreement.done ? 'day.unticked' : 'day.ticked')),
  )
  if (agreement.asked)
    return (
      <>
        <span className="row-title" dir="auto">
          {title}
        </span>
        <AnswerAsked
          family={family}
          door="meeting"
          place="dag"
          agreement={{ id: agreement.id, what: title, writer: { mine: false } }}
          doer={{ version: agreement.doerVersion, answer: 'asked' }}
        />
      </>
    )
  return (
    <>
      <Tick
        id={`aftale-dag-${agreement.id}`}
        name="done"
        label={title}
        checked={agreement.done}
        onChange={(done) =>
          void tick.send({
            params: { family, agreed: agreement.id },
            body: { status: done ? 'done' : 'open', basedOn: agreement.version },
          })
        }
      />
      {tick.problem && !isConflict(tick.problem) && (
        <p className="form-error-message" role="alert">
          {problemText(tick.problem)}
        </p>
      )}
    </>
  )
}
