import { useState } from 'react'
import type { Room } from '../../../contract/family.ts'
import { useCommand } from '../../shared/api/query.ts'
import { Dialog } from '../../shared/dialog/dialog.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { longDate } from '../../shared/text/dates.ts'
import { inList } from '../../shared/text/lists.ts'
import { useText } from '../texts.ts'
import { Refused } from '../../shared/text/refused.tsx'

type Basis = Room['bases'][number]
type Signature = Basis['signatures'][number]
type Answer = 'sign' | 'refuse' | 'withdraw'

interface OwnAnswersProps {
  readonly basis: Basis
  readonly room: Room
  readonly family: string
}

/**
 * What the others have answered, and one's own buttons: one answer for each whom one answers for, and one way back for
 * all of a consent that stands, since one yes less ends it. A child who only is heard has
 * none: that is a talk, not a button.
 */
export const OwnAnswers = ({ basis, room, family }: OwnAnswersProps) => {
  const text = useText()
  const given = (id: string): string =>
    room.people.find((person) => person.id === id)?.givenName || text('yes.somebody')
  const asked = basis.signatures.filter(({ required }) => required)
  const others = asked.filter(({ signer }) => signer !== room.may.me)
  const mine = asked.filter(({ signer }) => signer === room.may.me)
  const about = ({ onBehalfOf }: Signature): string =>
    onBehalfOf === room.may.me ? text('yes.for-me') : text('yes.for', { name: given(onBehalfOf) })
  const signers = [...new Set(others.map(({ signer }) => signer))]
  return (
    <>
      {signers.length > 0 && (
        <p className="quiet">
          {signers
            .map((signer) =>
              text(`yes.answer-${answerOf(others.filter((one) => one.signer === signer))}`, { name: given(signer) }),
            )
            .join(' · ')}
        </p>
      )}
      {basis.startsAt !== null && mine[0] ? (
        <OwnAnswer signature={mine[0]} basis={basis} family={family} about={inList(mine.map(about))} />
      ) : (
        mine.map((signature) => (
          <OwnAnswer key={signature.id} signature={signature} basis={basis} family={family} about={about(signature)} />
        ))
      )}
    </>
  )
}

/** One person's signatures as one answer: a no or a withdrawal counts for all, a yes only when all are given. */
function answerOf(signatures: readonly Signature[]): 'yes' | 'no' | 'none' | 'withdrawn' {
  if (signatures.some((one) => one.withdrawnAt !== null)) return 'withdrawn'
  if (signatures.some((one) => one.refusedAt !== null)) return 'no'
  return signatures.every((one) => one.signedAt !== null) ? 'yes' : 'none'
}

interface OwnAnswerProps {
  readonly signature: Signature
  readonly basis: Basis
  readonly family: string
  readonly about: string
}

const OwnAnswer = ({ signature, basis, family, about }: OwnAnswerProps) => {
  const text = useText()
  const [asking, setAsking] = useState<Answer>()
  if (basis.withdrawnAt !== null) return null
  const button = (answer: Answer, words: string, primary = false) => (
    <button
      type="button"
      className={`button ${primary ? 'button-primary' : 'button-secondary'}`}
      onClick={() => setAsking(answer)}
    >
      {words}
      <span className="sr-only"> – {about}</span>
    </button>
  )
  return (
    <div className="own-answer">
      <p>
        <strong>{text('yes.your-answer', { for: about })}</strong>
      </p>
      {signature.earlier.map(({ answer, at, reason }) => (
        <p key={at} className="quiet">
          {text(`yes.before-${answer}`, { date: longDate(at) })}{' '}
          {reason !== null && text('yes.before-because', { reason })}
        </p>
      ))}
      <div className="form-actions">
        {signature.signedAt !== null && button('withdraw', text('yes.withdraw'))}
        {signature.signedAt === null && signature.refusedAt === null && (
          <>
            {button('sign', text('yes.say-yes'), true)}
            {button('refuse', text('yes.say-no'), true)}
          </>
        )}
        {signature.signedAt === null && signature.refusedAt !== null && button('sign', text('yes.say-yes-after-all'))}
      </div>
      {asking && (
        <Confirm
          answer={asking}
          signature={signature}
          basis={basis}
          family={family}
          onClose={() => setAsking(undefined)}
        />
      )}
    </div>
  )
}

interface ConfirmProps extends Omit<OwnAnswerProps, 'about'> {
  readonly answer: Answer
  readonly onClose: () => void
}

/** Says what happens then, before it happens. */
const Confirm = ({ answer, signature, basis, family, onClose }: ConfirmProps) => {
  const text = useText()
  const options = {
    onDone: () => {
      announce(text(`yes.said-${answer}`))
      onClose()
    },
  }
  const place = '/api/own/families/:family/consents/:basis/signatures/:signature'
  const commands = {
    sign: useCommand(`POST ${place}/sign` as const, options),
    refuse: useCommand(`POST ${place}/refuse` as const, options),
    withdraw: useCommand(`POST ${place}/withdraw` as const, options),
  }
  const command = commands[answer]
  const params = { family, basis: basis.id, signature: signature.id }
  const send = () => void command.send({ params, body: { basedOn: signature.version } })
  const isTakePart = basis.kind === 'consent-to-take-part'
  const then =
    answer === 'withdraw'
      ? text(isTakePart ? 'yes.then-withdraw-take-part' : 'yes.then-withdraw-share')
      : text(`yes.then-${answer}`)
  return (
    <Dialog
      title={text(`yes.confirm-${answer}`)}
      onClose={onClose}
      actions={
        <>
          <button type="button" className="button button-secondary" onClick={onClose}>
            {text('app.cancel')}
          </button>
          <button type="button" className="button button-primary" onClick={send}>
            {text(`yes.do-${answer}`)}
          </button>
        </>
      }
    >
      <p>{then}</p>
      {command.problem && (
        <p className="form-error-message" role="alert">
          <Refused>{command.problem.detail}</Refused>
        </p>
      )}
    </Dialog>
  )
}
