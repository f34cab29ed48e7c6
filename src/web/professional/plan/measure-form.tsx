import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import type { Measure } from '../../shared/road/plan-part.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { emptyMeasure, kindOf, type MeasureDraft, stateFrom, stateOf } from './measure-draft.ts'
import { MeasureKindFields, MeasureStateFields } from './measure-fields.tsx'
import { usePlan } from './plan-context.ts'

interface MeasureFormProps {
  /** The measure to change; without it, a new one. */
  readonly measure?: Measure
  readonly onClose: () => void
}

/** A department's measure: what, for whom, on what legal basis, and where it stands or what it waits for. */
export const MeasureForm = ({ measure, onClose }: MeasureFormProps) => {
  const text = useText()
  const { family, room } = usePlan()
  const [tried, setTried] = useState(false)
  const draft = useDraft<MeasureDraft>(`plan-measure:${family}:${measure?.id ?? 'new'}`, {
    ...emptyMeasure,
    department: room.may.department ?? '',
    ...(measure && { ...stateFrom(measure), kind: measure.kind }),
  })
  const onDone = (): void => {
    void draft.discard()
    announce(text('plan.saved'))
    onClose()
  }
  const add = useCommand('POST /api/families/:family/measures', { onDone })
  const change = useCommand('PUT /api/families/:family/measures/:measure', {
    onDone,
    fields: [
      { name: 'status', label: text('measure.status') },
      { name: 'waitingFor', label: text('measure.waiting-for') },
      { name: 'startsOn', label: text('measure.starts') },
      { name: 'endsOn', label: text('measure.ends') },
      { name: 'legalBasis', label: text('measure.legal-basis') },
    ],
    onUseCurrent: (current) => draft.change(stateFrom(current as unknown as Measure)),
  })
  if (!draft.ready) return <Skeleton lines={[40, 90, 60]} />
  const { value } = draft
  const command = measure ? change : add
  const missing = measure
    ? {}
    : missingIn(value, text('goal.whose-empty'), text('goal.category-empty'), text('measure.department-empty'))
  const errors = { ...errorsOf(command.problem), ...(tried && missing) }
  const send = (): void => {
    setTried(true)
    if (Object.keys(missing).length > 0) return
    const state = stateOf(value)
    if (measure)
      void change.send({
        params: { family, measure: measure.id },
        body: { ...state, basedOn: value.basedOn, reason: null },
      })
    else void add.send({ params: { family }, body: { ...state, ...kindOf(value) } })
  }
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={command.problem} />
      {!measure && <MeasureKindFields value={value} change={draft.change} errors={errors} />}
      <MeasureStateFields value={value} change={draft.change} errors={errors} />
      <FormEnd sending={command.sending} onClose={onClose} draft={draft}>
        {text('measure.save')}
      </FormEnd>
    </form>
  )
}

/** What must be chosen before anything can be sent: an empty choice has no sentence of its own on the server. */
const missingIn = (value: MeasureDraft, person: string, category: string, department: string) => ({
  ...(value.department === '' && { department }),
  ...(value.person === '' && { person }),
  ...(value.category === '' && { category }),
})
