import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import type { Member } from './team.ts'

interface WishFormProps {
  readonly member: Member
  readonly family: string
  readonly onClose: () => void
}

/** Asks for somebody else in a helper's place: says first who reads it, and who does not. */
export const WishForm = ({ member, family, onClose }: WishFormProps) => {
  const text = useText()
  const { name } = member
  const [words, setWords] = useState('')
  const wish = useCommand('POST /api/own/families/:family/team/:membership/wish', {
    onDone: () => {
      announce(text('people.wish-sent'))
      onClose()
    },
  })
  const errors = errorsOf(wish.problem)
  const send = (): void => void wish.send({ params: { family, membership: member.id }, body: { words } })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <h3>{text('people.wish-title', { name })}</h3>
      <ErrorSummary errors={errors} problem={wish.problem} />
      <p>{text('people.wish-who', { name })}</p>
      <TextArea
        name="words"
        label={text('people.wish-words')}
        hint={text('people.wish-hint')}
        error={errors['words']}
        value={words}
        onChange={setWords}
      />
      <div className="form-actions">
        <SubmitButton sending={wish.sending}>{text('people.wish-send')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
      </div>
    </form>
  )
}
