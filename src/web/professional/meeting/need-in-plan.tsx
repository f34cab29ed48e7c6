import { useState } from 'react'
import { useApi, useCommand } from '../../shared/api/query.ts'
import type { NeedInPlanProps } from '../../shared/board/steps.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { Select } from '../../shared/form/select.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'

/** An unmet need is laid in the plan as a goal, or waits as a proposal; for whoever leads the meeting. */
export const NeedInPlan = (props: NeedInPlanProps) => {
  const { family, item, board, card } = props
  const text = useText()
  const [doing, setDoing] = useState<'goal' | 'waits'>()
  const isSettled = card.inPlan.goal !== null || card.inPlan.waits !== null
  const place = usePlaceNeed(props)
  if (board.closed !== null || !board.mayClose) return null
  const key = `${family} ${item} ${card.id}`
  return (
    <div className="no-print">
      <ErrorSummary errors={{}} problem={place.problem} />
      {doing === undefined && (
        <div className="small-actions">
          {isSettled ? (
            <button type="button" className="link-button" onClick={() => void place.send({ goal: null, waits: null })}>
              {text('need.undo')}
              <span className="sr-only"> – {card.says.slice(0, 60)}</span>
            </button>
          ) : (
            <>
              <button type="button" className="button button-secondary" onClick={() => setDoing('goal')}>
                {text('need.to-goal')}
                <span className="sr-only"> – {card.says.slice(0, 60)}</span>
              </button>
              <button type="button" className="link-button" onClick={() => setDoing('waits')}>
                {text('need.waits')}
                <span className="sr-only"> – {card.says.slice(0, 60)}</span>
              </button>
            </>
          )}
        </div>
      )}
      {doing === 'goal' && <ToGoal key={key} {...props} onClose={() => setDoing(undefined)} />}
      {doing === 'waits' && <Waits key={key} {...props} onClose={() => setDoing(undefined)} />}
    </div>
  )
}

function usePlaceNeed({ family, item, card }: NeedInPlanProps) {
  const command = useCommand('PUT /api/boards/:family/:item/cards/:card/plan', {
    refresh: ['GET /api/boards/:family/:item'],
  })
  return {
    ...command,
    send: (body: { goal: string | null; waits: string | null }) =>
      command.send({ params: { family, item, card: card.id }, body: { ...body, basedOn: card.version } }),
  }
}

type FormProps = NeedInPlanProps & { readonly onClose: () => void }

const Waits = (props: FormProps) => {
  const text = useText()
  const [why, setWhy] = useState('')
  const place = usePlaceNeed(props)
  const errors = errorsOf(place.problem)
  const send = async (): Promise<void> => {
    if (await place.send({ goal: null, waits: why })) props.onClose()
  }
  return (
    <form className="inset-form" noValidate onSubmit={(event) => (event.preventDefault(), void send())}>
      <ErrorSummary errors={errors} problem={place.problem} />
      <TextArea
        label={text('need.waits-why')}
        hint={text('need.waits-hint')}
        name="waits"
        rows={2}
        max={4000}
        value={why}
        error={errors['waits']}
        onChange={setWhy}
      />
      <End sending={place.sending} label={text('need.waits-keep')} onClose={props.onClose} />
    </form>
  )
}

/** Writes the goal and says on the card that it stands there: one command, both or neither. */
const ToGoal = (props: FormProps) => {
  const { family, item, card } = props
  const text = useText()
  const choices = useApi('GET /api/agreements/:family/choices', { params: { family }, query: {} })
  const people = choices.data?.places.find(
    ({ category, about }) => category === 'cooperation' && about === null,
  )?.people
  const concrete = card.parts.map(({ says }) => says).join('\n')
  const isFamilys = card.voice !== 'professional'
  const [value, setValue] = useState({
    ownWords: isFamilys ? card.says : '',
    whoseWords: '',
    wishedChange: isFamilys ? concrete : `${card.says}\n${concrete}`,
    successCriterion: '',
    horizon: 'long-term' as 'long-term' | 'step',
  })
  const change = (patch: Partial<typeof value>): void => setValue({ ...value, ...patch })
  const [tried, setTried] = useState(false)
  const add = useCommand('POST /api/boards/:family/:item/cards/:card/goal', {
    refresh: ['GET /api/boards/:family/:item'],
    onDone: () => {
      announce(text('need.is-goal'))
      props.onClose()
    },
  })
  const errors: FieldErrors = {
    ...errorsOf(add.problem),
    ...(tried && value.whoseWords === '' && { whoseWords: text('goal.whose-empty') }),
  }
  const send = (): void => {
    setTried(true)
    if (value.whoseWords === '') return
    void add.send({ params: { family, item, card: card.id }, body: { ...value, basedOn: card.version } })
  }
  return (
    <form className="inset-form" noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <p>{text('need.to-goal-lead')}</p>
      <ErrorSummary errors={errors} problem={add.problem} />
      <TextArea
        label={text('goal.own-words')}
        hint={text('goal.own-words-hint')}
        name="ownWords"
        rows={2}
        max={4000}
        value={value.ownWords}
        error={errors['ownWords']}
        onChange={(ownWords) => change({ ownWords })}
      />
      <Select
        label={text('goal.whose')}
        name="whoseWords"
        empty={text('goal.whose-empty')}
        options={(people ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={value.whoseWords}
        error={errors['whoseWords']}
        onChange={(whoseWords) => change({ whoseWords })}
      />
      <TextArea
        label={text('need.change')}
        name="wishedChange"
        rows={2}
        max={4000}
        value={value.wishedChange}
        error={errors['wishedChange']}
        onChange={(wishedChange) => change({ wishedChange })}
      />
      <TextArea
        label={text('goal.success')}
        hint={text('goal.success-hint')}
        name="successCriterion"
        rows={2}
        max={4000}
        value={value.successCriterion}
        error={errors['successCriterion']}
        onChange={(successCriterion) => change({ successCriterion })}
      />
      <Choice
        label={text('goal.horizon')}
        name="horizon"
        options={[
          { value: 'long-term', label: text('goal.horizon-long-term') },
          { value: 'step', label: text('goal.horizon-step') },
        ]}
        value={value.horizon}
        onChange={(horizon) => change({ horizon })}
      />
      <End sending={add.sending} label={text('need.to-goal')} onClose={props.onClose} />
    </form>
  )
}

const End = (props: { readonly sending: boolean; readonly label: string; readonly onClose: () => void }) => {
  const text = useText()
  return (
    <div className="form-actions">
      <SubmitButton sending={props.sending}>{props.label}</SubmitButton>
      <button type="button" className="button button-secondary" onClick={props.onClose}>
        {text('app.cancel')}
      </button>
    </div>
  )
}
