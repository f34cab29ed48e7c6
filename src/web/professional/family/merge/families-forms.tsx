import { useState } from 'react'
import type { Answer } from '../../../shared/api/client.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import type { FieldErrors } from '../../../shared/form/error-summary.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { WhomFields, type Whom } from '../../shared/whom-fields.tsx'
import { useText } from '../../texts.ts'

type Merge = Answer<'GET /api/families/:family/family-merge'>
interface FormProps {
  readonly family: string
  readonly onClose: () => void
}
type GoesOn = 'this' | 'other'
type Meetings = 'called-off' | 'kept'

const happens = ['people', 'plan', 'yes', 'walls', 'team', 'undo'] as const

/** What follows from a merge, in the same words wherever it is decided. */
const Then = () => {
  const text = useText()
  return (
    <>
      <h4>{text('families-merge.then')}</h4>
      <ul className="plain-list">
        {happens.map((one) => (
          <li key={one}>{text(`families-merge.then-${one}`)}</li>
        ))}
      </ul>
    </>
  )
}

interface FieldProps<T> {
  readonly errors: FieldErrors
  readonly value: T | undefined
  readonly onChange: (value: T) => void
}

const GoesOnField = ({ errors, value, onChange }: FieldProps<GoesOn>) => {
  const text = useText()
  return (
    <Choice
      name="goesOn"
      label={text('families-merge.goes-on')}
      error={errors['goesOn']}
      options={(['this', 'other'] as const).map((one) => ({ value: one, label: text(`families-merge.${one}`) }))}
      value={value}
      onChange={onChange}
    />
  )
}

const MeetingsField = ({ errors, value, onChange }: FieldProps<Meetings>) => {
  const text = useText()
  return (
    <Choice
      name="meetings"
      label={text('families-merge.meetings')}
      error={errors['meetings']}
      options={(['called-off', 'kept'] as const).map((one) => ({
        value: one,
        label: text(`families-merge.meetings-${one}`),
      }))}
      value={value}
      onChange={onChange}
    />
  )
}

/** With a family of the coordinator's own: which goes on, what becomes of meetings, and why. */
export const JoinForm = ({ own, family, onClose }: FormProps & Pick<Merge, 'own'>) => {
  const text = useText()
  const [other, setOther] = useState('')
  const [goesOn, setGoesOn] = useState<GoesOn>()
  const [meetings, setMeetings] = useState<Meetings>()
  const [reason, setReason] = useState('')
  const join = useCommand('POST /api/families/:family/family-merges', {
    onDone: () => (announce(text('families-merge.joined')), onClose()),
  })
  // What is not chosen is sent as nothing and refused in words.
  const body = { other, goesOn: goesOn as GoesOn, meetings: meetings as Meetings, reason }
  return (
    <PanelForm
      title={text('families-merge.own')}
      command={join}
      send={() => join.send({ params: { family }, body })}
      submit={text('families-merge.join')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <Select
            name="other"
            label={text('families-merge.which')}
            empty={text('families-merge.choose')}
            error={errors['other']}
            options={own.map(({ id, name }) => ({ value: id, label: name }))}
            value={other}
            onChange={setOther}
          />
          <GoesOnField errors={errors} value={goesOn} onChange={setGoesOn} />
          <MeetingsField errors={errors} value={meetings} onChange={setMeetings} />
          <Then />
          <TextArea
            name="reason"
            label={text('families-merge.reason')}
            error={errors['reason']}
            rows={2}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </PanelForm>
  )
}

const NOBODY: Whom = { cpr: '' }

/** To the coordinator of another family, found by somebody who stands in it. */
export const ProposeForm = ({ family, onClose }: FormProps) => {
  const text = useText()
  const [whom, setWhom] = useState<Whom>(NOBODY)
  const [goesOn, setGoesOn] = useState<GoesOn>()
  const [meetings, setMeetings] = useState<Meetings>()
  const [words, setWords] = useState('')
  const propose = useCommand('POST /api/families/:family/family-proposals', {
    onDone: () => (announce(text('families-merge.sent')), onClose()),
  })
  const body = { whom, goesOn: goesOn as GoesOn, meetings: goesOn === 'other' ? (meetings ?? null) : null, words }
  return (
    <PanelForm
      title={text('families-merge.ask')}
      command={propose}
      send={() => propose.send({ params: { family }, body })}
      submit={text('families-merge.send')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <WhomFields
            label={text('families-merge.by')}
            errors={errors}
            guess={{ givenName: '', familyName: '', born: '' }}
            value={whom}
            onChange={setWhom}
          />
          <GoesOnField errors={errors} value={goesOn} onChange={setGoesOn} />
          {goesOn === 'other' && <MeetingsField errors={errors} value={meetings} onChange={setMeetings} />}
          <Then />
          <TextArea
            name="words"
            label={text('families-merge.words')}
            hint={text('families-merge.words-hint')}
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

interface AnswerProps extends FormProps {
  readonly proposal: Merge['received'][number]
  readonly says: 'accepted' | 'declined'
}

/** Yes, with what becomes of the meetings where it is this family that is closed; or no. */
export const AnswerForm = ({ proposal, says, family, onClose }: AnswerProps) => {
  const text = useText()
  const [meetings, setMeetings] = useState<Meetings>()
  const answer = useCommand('POST /api/families/:family/family-proposals/:familyProposal/answer', {
    onDone: () => (announce(text('families-merge.answered')), onClose()),
  })
  const yes = says === 'accepted'
  const body = { basedOn: proposal.version, answer: says, meetings: meetings ?? null }
  const label = text(yes ? 'families-merge.yes' : 'families-merge.no')
  return (
    <PanelForm
      title={label}
      command={answer}
      send={() => answer.send({ params: { family, familyProposal: proposal.id }, body })}
      submit={label}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text(yes ? 'families-merge.yes-what' : 'families-merge.no-what')}</p>
          {yes && !proposal.goesOn && <MeetingsField errors={errors} value={meetings} onChange={setMeetings} />}
          {yes && <Then />}
        </>
      )}
    </PanelForm>
  )
}
