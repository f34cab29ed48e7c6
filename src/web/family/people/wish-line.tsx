import { useCommand } from '../../shared/api/query.ts'
import { announce } from '../../shared/shell/announce.ts'
import { weekdayDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import type { Member, Wish } from './team.ts'
import { Refused } from '../../shared/text/refused.tsx'

interface WishLineProps {
  readonly wish: Wish
  readonly member: Member
  readonly family: string
}

/** Our wish for somebody else: who answers by when, what the answer is, and who may read why. */
export const WishLine = ({ wish, member, family }: WishLineProps) => {
  const text = useText()
  const params = { family, wish: wish.id }
  const withdraw = useCommand('POST /api/own/families/:family/wishes/:wish/withdraw', {
    onDone: () => announce(text('people.wish-withdrawn')),
  })
  const release = useCommand('POST /api/own/families/:family/wishes/:wish/release', {
    onDone: () => announce(text('people.wish-release-saved')),
  })
  const { name, departmentName: department } = member
  const problem = withdraw.problem ?? release.problem
  return (
    <div className="notice">
      <p className="notice-title">{text('people.wish-asked', { day: weekdayDate(wish.askedAt) })}</p>
      <p>{wish.words}</p>
      <p>{answerLine(wish, text)}</p>
      {wish.answerWords !== null && <p>{wish.answerWords}</p>}
      {wish.correctedAt !== null && (
        <p className="quiet">
          {text(wish.earlierAnswer === 'yes' ? 'people.wish-corrected-yes' : 'people.wish-corrected-no', {
            day: weekdayDate(wish.correctedAt),
            reason: wish.correctionReason ?? '',
            words: wish.earlierWords ?? '',
          })}
        </p>
      )}
      <p>{text(wish.released ? 'people.wish-is-released' : 'people.wish-not-released', { name, department })}</p>
      {problem && (
        <p className="form-error-message" role="alert">
          <Refused>{problem.detail}</Refused>
        </p>
      )}
      {wish.state !== 'answered' && (
        <div className="form-actions">
          <button
            type="button"
            className="button button-secondary"
            onClick={() => void withdraw.send({ params, body: { basedOn: wish.version } })}
          >
            {text('people.wish-withdraw')}
          </button>
          <button
            type="button"
            className="button button-secondary"
            onClick={() => void release.send({ params, body: { basedOn: wish.version, released: !wish.released } })}
          >
            {text(wish.released ? 'people.wish-unrelease' : 'people.wish-release', { name })}
          </button>
        </div>
      )}
    </div>
  )
}

function answerLine(wish: Wish, text: ReturnType<typeof useText>): string {
  const leader = wish.leaderName ?? ''
  if (wish.state === 'answered')
    return text(wish.answer === 'yes' ? 'people.wish-yes' : 'people.wish-no', {
      leader: wish.answeredByName ?? leader,
      day: weekdayDate(wish.answeredAt ?? wish.askedAt),
    })
  if (wish.answerBy === null) return text('people.wish-waits', { leader })
  return text(wish.isLate ? 'people.wish-late' : 'people.wish-taken', { leader, day: weekdayDate(wish.answerBy) })
}
