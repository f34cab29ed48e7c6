import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { Scale } from '../../shared/form/scale.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import type { StationToolProps } from './station-tool.ts'

/** One's own number from 0 to 10, with a few words if one likes. */
export const OwnScaling = ({ family, goal, coordinator, onClose }: StationToolProps) => {
  const text = useText()
  const [value, setValue] = useState<number>()
  const [says, setSays] = useState('')
  const [isMissing, setMissing] = useState(false)
  const add = useCommand('POST /api/own/families/:family/scalings', {
    onDone: () => {
      announce(text('road.scaled'))
      onClose()
    },
  })
  const errors = isMissing ? { value: text('road.scale-missing') } : errorsOf(add.problem)
  const send = (): void => {
    setMissing(value === undefined)
    if (value === undefined) return
    void add.send({ params: { family }, body: { goal: goal.id, value, says: says.trim() || null } })
  }
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={add.problem} />
      <Scale
        name="value"
        label={text('road.scale-question')}
        hint={text('road.scale-hint', { name: coordinator })}
        error={errors.value}
        lowest={text('road.scale-lowest')}
        highest={text('road.scale-highest')}
        value={value}
        onChange={setValue}
      />
      <TextArea
        name="says"
        label={text('road.scale-says')}
        optional
        rows={2}
        error={errorsOf(add.problem)['says']}
        value={says}
        onChange={setSays}
      />
      <div className="form-actions">
        <SubmitButton sending={add.sending}>{text('road.scale-send')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
      </div>
    </form>
  )
}
