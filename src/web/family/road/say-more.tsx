import { useState } from 'react'
import { answers, type Question } from '../../../domain/plan/stance.ts'
import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea, TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import type { StationToolProps } from './station-tool.ts'

type More = 'stone' | 'pitfall' | 'realistic'
const offered = ['stone', 'pitfall', 'realistic'] as const

/** What else one can say at a station, chosen first. */
export const SayMore = (props: StationToolProps) => {
  const text = useText()
  const { family, goal, coordinator, onClose } = props
  const [what, setWhat] = useState<More>()
  return (
    <>
      <Choice
        name="more"
        label={text('road.more-question')}
        options={offered.map((value) => ({ value, label: text(`road.more-${value}`) }))}
        value={what}
        onChange={setWhat}
      />
      {what === 'stone' && <OwnStone family={family} goal={goal.id} onClose={onClose} />}
      {what === 'pitfall' && <OwnPitfall family={family} goal={goal.id} onClose={onClose} />}
      {what === 'realistic' && (
        <OwnStance family={family} question="realistic" object={goal.id} coordinator={coordinator} onClose={onClose} />
      )}
      {what === undefined && (
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
      )}
    </>
  )
}

interface OwnProps {
  readonly family: string
  readonly goal: string
  readonly onClose: () => void
}

const FormActions = ({ sending, onClose, children }: { sending: boolean; onClose: () => void; children: string }) => {
  const text = useText()
  return (
    <div className="form-actions">
      <SubmitButton sending={sending}>{children}</SubmitButton>
      <button type="button" className="button button-secondary" onClick={onClose}>
        {text('app.cancel')}
      </button>
    </div>
  )
}

const OwnStone = ({ family, goal, onClose }: OwnProps) => {
  const text = useText()
  const [what, setWhat] = useState('')
  const add = useCommand('POST /api/own/families/:family/stones', {
    onDone: () => {
      announce(text('road.taken'))
      onClose()
    },
  })
  const errors = errorsOf(add.problem)
  return (
    <form
      noValidate
      onSubmit={(event) => (event.preventDefault(), void add.send({ params: { family }, body: { goal, what } }))}
    >
      <ErrorSummary errors={errors} problem={add.problem} />
      <TextField
        name="what"
        label={text('road.stone-what')}
        hint={text('road.stone-hint')}
        error={errors['what']}
        value={what}
        onChange={setWhat}
      />
      <FormActions sending={add.sending} onClose={onClose}>
        {text('road.stone-send')}
      </FormActions>
    </form>
  )
}

/** What can go wrong, in one’s own words; with a pitfall, other words for it, or that it happened. */
export const OwnPitfall = ({
  family,
  goal,
  pitfall,
  onClose,
}: Omit<OwnProps, 'goal'> & {
  /** The goal that it is about; null when it is about everything. */
  readonly goal: string | null
  readonly pitfall?: {
    readonly id: string
    readonly version: number
    readonly what: string
    readonly response: string
    readonly status: 'open' | 'happened' | 'gone'
  }
}) => {
  const text = useText()
  const [value, setValue] = useState({
    what: pitfall?.what ?? '',
    response: pitfall?.response ?? '',
    status: pitfall?.status ?? ('open' as const),
  })
  const [basedOn] = useState(pitfall?.version ?? 0)
  const onDone = (): void => {
    announce(text('road.taken'))
    onClose()
  }
  const add = useCommand('POST /api/own/families/:family/pitfalls', { onDone })
  const change = useCommand('PUT /api/own/families/:family/pitfalls/:pitfall', {
    onDone,
    fields: [
      { name: 'what', label: text('road.pitfall-what') },
      { name: 'response', label: text('road.pitfall-response') },
    ],
  })
  const command = pitfall ? change : add
  const errors = errorsOf(command.problem)
  const { what, response } = value
  const send = (): void => {
    if (pitfall) void change.send({ params: { family, pitfall: pitfall.id }, body: { basedOn, ...value } })
    else void add.send({ params: { family }, body: { goal, what, response } })
  }
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={command.problem} />
      <TextArea
        name="what"
        label={text('road.pitfall-what')}
        error={errors['what']}
        rows={2}
        value={what}
        onChange={(words) => setValue({ ...value, what: words })}
      />
      <TextArea
        name="response"
        label={text('road.pitfall-response')}
        error={errors['response']}
        rows={2}
        value={response}
        onChange={(words) => setValue({ ...value, response: words })}
      />
      {pitfall && (
        <Choice
          name="status"
          label={text('road.pitfall-status')}
          options={(['open', 'happened', 'gone'] as const).map((one) => ({
            value: one,
            label: text(`road.pitfall-${one}`),
          }))}
          value={value.status}
          onChange={(status) => setValue({ ...value, status })}
        />
      )}
      <FormActions sending={command.sending} onClose={onClose}>
        {text('road.pitfall-send')}
      </FormActions>
    </form>
  )
}

interface OwnStanceProps {
  readonly family: string
  readonly question: Question
  readonly object: string
  readonly coordinator: string
  readonly onClose: () => void
}

/** One’s own answer: whether it can be done, matters, or one agrees. No answer is an answer. */
export const OwnStance = ({ family, question, object, coordinator, onClose }: OwnStanceProps) => {
  const text = useText()
  const [answer, setAnswer] = useState<(typeof answers)[number]>()
  const [says, setSays] = useState('')
  const [isMissing, setMissing] = useState(false)
  const add = useCommand('POST /api/own/families/:family/stances', {
    onDone: () => {
      announce(text('road.answered'))
      onClose()
    },
  })
  const errors = isMissing ? { answer: text('road.answer-missing') } : errorsOf(add.problem)
  const send = (): void => {
    setMissing(answer === undefined)
    if (answer === undefined) return
    void add.send({ params: { family }, body: { question, object, answer, says: says.trim() || null } })
  }
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={add.problem} />
      <Choice
        name="answer"
        label={text(`road.${question}`)}
        hint={text('road.answer-hint', { name: coordinator })}
        error={errors['answer']}
        options={answers.map((value) => ({ value, label: text(`road.${question}-${value}`) }))}
        value={answer}
        onChange={setAnswer}
      />
      <TextArea name="says" label={text('road.answer-says')} optional rows={2} value={says} onChange={setSays} />
      <FormActions sending={add.sending} onClose={onClose}>
        {text('road.answer-send')}
      </FormActions>
    </form>
  )
}
