import { useState } from 'react'
import { Choice } from '../../shared/form/choice.tsx'
import type { Goal } from '../../shared/road/plan-part.ts'
import { useText } from '../texts.ts'
import { AgreeForm } from './agree-form.tsx'
import { PitfallForm } from './pitfall-edit.tsx'
import { usePlan } from './plan-context.ts'
import { StanceForm } from './stance-form.tsx'
import { StoneForm } from './stone-edit.tsx'
import { WaitForm } from './wait-form.tsx'

type More = 'stone' | 'pitfall' | 'realistic' | 'agree' | 'wait'

/** What else can be written about a goal, chosen first: one button in the road instead of five. */
export const GoalMore = ({ goal, onClose }: { readonly goal: Goal; readonly onClose: () => void }) => {
  const text = useText()
  const { mayChange } = usePlan()
  const [what, setWhat] = useState<More>()
  const offered: readonly More[] = [
    'stone',
    'pitfall',
    'realistic',
    ...(mayChange(goal) ? (['agree'] as const) : []),
    'wait',
  ]
  return (
    <>
      <Choice
        name="more"
        label={text('more.question')}
        options={offered.map((value) => ({ value, label: text(`more.${value}`), hint: text(`more.${value}-hint`) }))}
        value={what}
        onChange={setWhat}
      />
      {what === undefined && (
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
      )}
      {what === 'stone' && <StoneForm goal={goal.id} onClose={onClose} />}
      {what === 'pitfall' && <PitfallForm goal={goal.id} onClose={onClose} />}
      {what === 'realistic' && <StanceForm question="realistic" object={goal.id} onClose={onClose} />}
      {what === 'agree' && <AgreeForm goal={goal} onClose={onClose} />}
      {what === 'wait' && <WaitForm waiting={goal.id} onClose={onClose} />}
    </>
  )
}
