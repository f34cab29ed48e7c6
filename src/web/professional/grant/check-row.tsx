import { useCommand } from '../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Tag } from '../../shared/shell/parts.tsx'
import { longDate, weekdayDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { DecideForm } from './decide-form.tsx'
import { RequestWords } from './request-words.tsx'
import type { Check, Item } from './words.ts'

/** One reality check: when, with whom, and each measure with what was decided. Its leader decides here. */
export const CheckRow = ({ check, decides = false }: { readonly check: Check; readonly decides?: boolean }) => {
  const text = useText()
  return (
    <li>
      <div className="row-main grant">
        <span className="row-title">
          {text('checks.when', { day: weekdayDate(check.on), leader: check.leaderName })}
        </span>
        <span className="row-quiet">
          {[
            decides && check.familyName,
            check.memberName === null ? text('checks.team') : text('checks.with', { name: check.memberName }),
            check.calledOffReason !== null && text('checks.off', { why: check.calledOffReason }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {check.calledOffReason === null &&
          check.items.map((item) => <ItemPart key={item.id} check={check} item={item} decides={decides} />)}
      </div>
      {check.calledOffReason === null && (
        <Tag kind={check.endedAt === null && !check.stopped ? 'waiting' : 'plain'}>
          {text(check.stopped ? 'checks.stopped' : check.endedAt === null ? 'checks.open' : 'checks.over')}
        </Tag>
      )}
    </li>
  )
}

interface ItemPartProps {
  readonly check: Check
  readonly item: Item
  readonly decides: boolean
}

const ItemPart = ({ check, item, decides }: ItemPartProps) => {
  const text = useText()
  const done = { onDone: () => announce(text('checks.saved')) }
  const decide = useCommand('POST /api/grants/:family/reality-checks/:check/items/:item', done)
  const correct = useCommand('POST /api/grants/:family/reality-checks/:check/items/:item/correction', done)
  const params = { family: check.family, check: check.id, item: item.id }
  const about = [item.what, item.aboutName !== null && text('grants.for', { name: item.aboutName })]
    .filter(Boolean)
    .join(' ')
  const id = `beslut-${item.id}`
  const isDecided = item.decision !== null
  return (
    <div className="grant-item">
      {decides && item.request !== null ? (
        <RequestWords request={item.request} />
      ) : (
        <p>
          <strong>{about}</strong>
        </p>
      )}
      <p className="quiet">{text('checks.stood', { status: text(`checks.status.${item.stood as 'planned'}`) })}</p>
      <p>
        <Tag kind={isDecided ? 'plain' : 'waiting'}>
          {item.decision === null ? text('checks.undecided') : text(`checks.decision.${item.decision}`)}
        </Tag>{' '}
        {item.reason}
      </p>
      {item.decidedAt !== null && (
        <p className="quiet">
          {text('checks.decided-by', { name: item.decidedByName ?? '', day: longDate(item.decidedAt) })}
        </p>
      )}
      {item.followUp !== null && (
        <p>
          {item.followUpOn === null
            ? text('checks.follow-up-is', { what: item.followUp })
            : text('checks.follow-up-day', { day: longDate(item.followUpOn), what: item.followUp })}
        </p>
      )}
      {item.earlier !== null && (
        <p className="quiet">
          {text('grants.corrected', {
            before: text(`checks.decision.${item.earlier.decision as 'approved'}`),
            reason: item.earlier.reason,
            why: item.earlier.why,
          })}
        </p>
      )}
      {decides && (isDecided || !check.stopped) && (
        <>
          <InPlaceButton
            id={id}
            label={text(isDecided ? 'grants.correct' : 'checks.decide')}
            about={about}
            quiet={isDecided}
          />
          <InPlace id={id}>
            {(close) => (
              <DecideForm
                item={item}
                command={isDecided ? correct : decide}
                send={(body, why) =>
                  isDecided ? correct.send({ params, body: { ...body, why } }) : decide.send({ params, body })
                }
                onClose={close}
              />
            )}
          </InPlace>
        </>
      )}
    </div>
  )
}
