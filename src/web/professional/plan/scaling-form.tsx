import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { Scale } from '../../shared/form/scale.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import type { Goal } from '../../shared/road/plan-part.ts'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { peopleToName, usePlan } from './plan-context.ts'

const myself = 'mig'

/** One person's number on one goal, as it was said; or the employee's own. */
export const ScalingForm = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => {
  const text = useText()
  const { family, room, options } = usePlan()
  const [who, setWho] = useState<string>()
  const [value, setValue] = useState<number>()
  const [says, setSays] = useState('')
  const [tried, setTried] = useState(false)
  const add = useCommand('POST /api/families/:family/scalings', {
    onDone: () => {
      announce(text('plan.saved'))
      onClose()
    },
  })
  const missing = {
    ...(who === undefined && { byPerson: text('scaling.who') }),
    ...(value === undefined && { value: text('scaling.question') }),
  }
  const errors = tried && Object.keys(missing).length > 0 ? missing : errorsOf(add.problem)
  const send = (): void => {
    setTried(true)
    if (who === undefined || value === undefined) return
    const byPerson = who === myself ? null : who
    void add.send({
      params: { family },
      body: { goal: goal.id, byPerson, value, says: says.trim() || null },
    })
  }
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={add.problem} />
      <Choice
        name="byPerson"
        label={text('scaling.who')}
        error={errors.byPerson}
        options={[...peopleToName(room, options), { value: myself, label: text('scaling.me') }]}
        value={who}
        onChange={setWho}
      />
      <Scale
        name="value"
        label={text('scaling.question')}
        error={errors.value}
        lowest={text('way.scale-lowest')}
        highest={text('way.scale-highest')}
        value={value}
        onChange={setValue}
      />
      <TextArea name="says" label={text('scaling.says')} optional rows={2} value={says} onChange={setSays} />
      <FormEnd sending={add.sending} onClose={onClose}>
        {text('scaling.save')}
      </FormEnd>
    </form>
  )
}
