import { useState } from 'react'
import type { Answer } from '../../../shared/api/client.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { ConfirmButton } from '../../../shared/dialog/confirm-button.tsx'
import { useRoom } from '../../../shared/family/room.ts'
import { Select } from '../../../shared/form/select.tsx'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { longDate } from '../../../shared/text/dates.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { WhomFields, type Whom } from '../../shared/whom-fields.tsx'
import { useText } from '../../texts.ts'

type Duplicates = Answer<'GET /api/families/:family/duplicates'>
interface ProposalsProps extends Pick<Duplicates, 'sent' | 'received'> {
  readonly family: string
}

/** Two coordinators, each with a family of their own: what others ask, what was proposed, and a new proposal. */
export const Proposals = ({ sent, received, family }: ProposalsProps) => {
  const text = useText()
  const { data: room } = useRoom(family)
  if (!room?.may.invite) return null
  return (
    <>
      {received.length > 0 && <h3 className="part-title">{text('merge.received')}</h3>}
      <ul className="rows">
        {received.map((one) => (
          <Received key={one.id} proposal={one} family={family} />
        ))}
      </ul>
      <h3 className="part-title">{text('merge.ask')}</h3>
      <p className="quiet">{text('merge.ask-what')}</p>
      <div className="tools">
        <InPlaceButton id="foreslaa" label={text('merge.ask-open')} />
      </div>
      <InPlace id="foreslaa">{(done) => <AskForm family={family} onClose={done} />}</InPlace>
      <ul className="rows">
        {sent.map((one) => (
          <Sent key={one.id} proposal={one} family={family} />
        ))}
      </ul>
    </>
  )
}

const Received = ({
  proposal,
  family,
}: {
  readonly proposal: Duplicates['received'][number]
  readonly family: string
}) => {
  const text = useText()
  const { id, version, name, words, until } = proposal
  const answer = useCommand('POST /api/families/:family/merge-proposals/:proposal/answer', {
    onDone: () => announce(text('merge.declined')),
  })
  const say = (said: 'accepted' | 'declined') =>
    answer.send({ params: { family, proposal: id }, body: { basedOn: version, answer: said } })
  return (
    <li className="merge-row">
      <div className="row-main">
        <span className="row-title">{text('merge.received-row', { name })}</span>
        <p>{words}</p>
        <span className="row-quiet">{text('merge.received-until', { until: longDate(until) })}</span>
      </div>
      <ConfirmButton label={text('merge.accept')} about={name} problem={answer.problem} send={() => say('accepted')}>
        <p>{text('merge.accept-what', { name })}</p>
      </ConfirmButton>
      <ConfirmButton label={text('merge.decline')} about={name} problem={answer.problem} send={() => say('declined')}>
        <p>{text('merge.decline-what')}</p>
      </ConfirmButton>
    </li>
  )
}

const Sent = ({ proposal, family }: { readonly proposal: Duplicates['sent'][number]; readonly family: string }) => {
  const text = useText()
  const { id, version, name, state, at, until } = proposal
  const withdraw = useCommand('POST /api/families/:family/merge-proposals/:proposal/withdraw', {
    onDone: () => announce(text('merge.withdrawn')),
  })
  return (
    <li className="merge-row">
      <div className="row-main">
        <span className="row-title">{text('merge.sent-row', { name, date: longDate(at) })}</span>
        <span className="row-quiet">{text(`merge.state-${state}`, { until: longDate(until) })}</span>
        {withdraw.problem && <p className="form-error-message">{withdraw.problem.detail}</p>}
      </div>
      {state === 'waiting' && (
        <button
          type="button"
          className="button button-secondary"
          disabled={withdraw.sending}
          onClick={() => void withdraw.send({ params: { family, proposal: id }, body: { basedOn: version } })}
        >
          {text('merge.withdraw')}
        </button>
      )}
    </li>
  )
}

const AskForm = ({ family, onClose }: { readonly family: string; readonly onClose: () => void }) => {
  const text = useText()
  const { data: room } = useRoom(family)
  const [person, setPerson] = useState('')
  const [whom, setWhom] = useState<Whom>({ cpr: '' })
  const [words, setWords] = useState('')
  const ask = useCommand('POST /api/families/:family/merge-proposals', {
    onDone: () => (announce(text('merge.ask-sent')), onClose()),
  })
  const found = room?.people.find((one) => one.id === person)
  const guess = { givenName: found?.givenName ?? '', familyName: found?.familyName ?? '', born: found?.born ?? '' }
  return (
    <PanelForm
      title={text('merge.ask-open')}
      command={ask}
      send={() => ask.send({ params: { family }, body: { person, whom, words } })}
      submit={text('merge.ask-send')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <Select
            name="person"
            label={text('merge.ask-who')}
            empty={text('merge.ask-choose')}
            error={errors['person']}
            options={(room?.people ?? []).map(({ id, givenName, familyName }) => ({
              value: id,
              label: `${givenName} ${familyName}`,
            }))}
            value={person}
            onChange={setPerson}
          />
          <WhomFields label={text('merge.ask-by')} errors={errors} guess={guess} value={whom} onChange={setWhom} />
          <TextArea
            name="words"
            label={text('merge.ask-words')}
            hint={text('merge.ask-words-hint')}
            error={errors['words']}
            rows={2}
            value={words}
            onChange={setWords}
          />
        </>
      )}
    </PanelForm>
  )
}
