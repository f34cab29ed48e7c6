import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import type { StationToolProps } from './station-tool.ts'

/** Saying one's own words differently; nobody else can. */
export const RewordGoal = ({ family, goal, onClose }: StationToolProps) => {
  const text = useText()
  const [ownWords, setOwnWords] = useState(goal.ownWords)
  // The version that the words were read at, also when the page has fetched a newer one meanwhile.
  const [basedOn] = useState(goal.version)
  const change = useCommand('PUT /api/own/families/:family/goals/:goal/own-words', {
    fields: [{ name: 'ownWords', label: text('road.reword-words') }],
    onUseCurrent: (current) => setOwnWords(String(current['ownWords'])),
    onDone: () => {
      announce(text('road.reworded'))
      onClose()
    },
  })
  const errors = errorsOf(change.problem)
  const send = (): void => void change.send({ params: { family, goal: goal.id }, body: { basedOn, ownWords } })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={change.problem} />
      <TextArea
        name="ownWords"
        label={text('road.reword-words')}
        error={errors['ownWords']}
        max={4000}
        rows={3}
        value={ownWords}
        onChange={setOwnWords}
      />
      <div className="form-actions">
        <SubmitButton sending={change.sending}>{text('road.reword-send')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
      </div>
    </form>
  )
}
