import { useState } from 'react'
import { outcomes, type Outcome } from '../../../domain/plan/round.ts'
import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { Select } from '../../shared/form/select.tsx'
import { DateField, TextArea } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import type { Goal } from '../../shared/road/plan-part.ts'
import { ScaleLine } from '../../shared/road/scale-line.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { OwnWords } from '../../shared/shell/parts.tsx'
import { Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { nameable, usePlan } from './plan-context.ts'

interface SeenGoal {
  readonly outcome: Outcome | ''
  readonly happened: string
  readonly nextStep: string
  /** Each person’s number as it is chosen; empty when nobody has said one. */
  readonly numbers: Readonly<Record<string, string>>
}
interface Round {
  readonly on: string
  readonly changed: string
  readonly next: string
  readonly goals: Readonly<Record<string, SeenGoal>>
}
const unseen: SeenGoal = { outcome: '', happened: '', nextStep: '', numbers: {} }
const numbers = Array.from({ length: 11 }, (_, value) => ({ value: String(value), label: String(value) }))

/** A formal follow-up, goal by goal: where each stands, what happened, what comes now. Kept as one; a draft until then. */
export const RoundForm = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText()
  const { family, room } = usePlan()
  const [basedOn] = useState(room.plan?.version ?? null)
  const draft = useDraft<Round>(`follow-up-round:${family}`, { on: room.today, changed: '', next: '', goals: {} })
  const [tried, setTried] = useState(false)
  const record = useCommand('POST /api/families/:family/follow-up-rounds', {
    onDone: () => {
      void draft.discard()
      announce(text('plan.saved'))
      onClose()
    },
  })
  if (!draft.ready) return <Skeleton lines={[40, 90, 90]} />
  const { value, change } = draft
  const goals = room.goals.filter(({ status }) => status === 'active' || status === 'paused')
  const seen = goals.flatMap((goal) => {
    const said = value.goals[goal.id]
    return said === undefined || said.outcome === '' ? [] : [{ goal, said, outcome: said.outcome }]
  })
  const missing: FieldErrors = Object.fromEntries(
    seen.flatMap(({ goal, said, outcome }) => [
      ...(said.happened.trim() === '' ? [[`happened-${goal.id}`, text('round.happened-missing')]] : []),
      ...(said.nextStep.trim() === '' && (outcome === 'continue' || outcome === 'change')
        ? [[`nextStep-${goal.id}`, text('round.next-missing')]]
        : []),
    ]),
  )
  const errors = { ...errorsOf(record.problem), ...(tried && missing) }
  const send = (): void => {
    setTried(true)
    if (Object.keys(missing).length > 0) return
    void record.send({
      params: { family },
      body: {
        basedOn,
        on: value.on,
        changed: value.changed,
        next: value.next || null,
        goals: seen.map(({ goal, said, outcome }) => ({
          goal: goal.id,
          basedOn: goal.version,
          outcome,
          happened: said.happened,
          nextStep: said.nextStep.trim() || null,
          scalings: Object.entries(said.numbers)
            .filter(([, number]) => number !== '')
            .map(([byPerson, number]) => ({ byPerson, value: Number(number), says: null })),
        })),
      },
    })
  }
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={record.problem} />
      <p>{text('round.how')}</p>
      {goals.map((goal) => (
        <RoundGoal
          key={goal.id}
          goal={goal}
          value={value.goals[goal.id] ?? unseen}
          errors={errors}
          change={(patch) =>
            change({ goals: { ...value.goals, [goal.id]: { ...(value.goals[goal.id] ?? unseen), ...patch } } })
          }
        />
      ))}
      <DateField
        name="on"
        label={text('follow-up.on')}
        max={room.today}
        error={errors['on']}
        value={value.on}
        onChange={(on) => change({ on })}
      />
      <TextArea
        name="changed"
        label={text('follow-up.changed')}
        error={errors['changed']}
        rows={3}
        value={value.changed}
        onChange={(changed) => change({ changed })}
      />
      <DateField
        name="next"
        label={text('follow-up.next-field')}
        optional
        error={errors['next']}
        value={value.next}
        onChange={(next) => change({ next })}
      />
      <FormEnd sending={record.sending} onClose={onClose} draft={draft}>
        {text('round.save')}
      </FormEnd>
    </form>
  )
}

interface RoundGoalProps {
  readonly goal: Goal
  readonly value: SeenGoal
  readonly errors: FieldErrors
  readonly change: (patch: Partial<SeenGoal>) => void
}

const RoundGoal = ({ goal, value, errors, change }: RoundGoalProps) => {
  const text = useText()
  const { room, options, nameOf, mayChange } = usePlan()
  // Ending a goal is for those who keep it; that it goes on, anybody who follows up may say.
  const offered = outcomes.filter((outcome) => mayChange(goal) || outcome === 'continue' || outcome === 'change')
  const asked = nameable(room, options)
  return (
    <section className="round-goal">
      <OwnWords whose={nameOf(goal.whoseWords)}>{goal.ownWords}</OwnWords>
      <ScaleLine goal={goal.id} scalings={room.scalings} nameOf={nameOf} />
      <Choice
        name={`outcome-${goal.id}`}
        label={text('round.outcome')}
        options={[
          { value: '' as const, label: text('round.not-now') },
          ...offered.map((outcome) => ({ value: outcome, label: text(`round.${outcome}`) })),
        ]}
        value={value.outcome}
        onChange={(outcome) => change({ outcome })}
      />
      {value.outcome !== '' && (
        <>
          <TextArea
            name={`happened-${goal.id}`}
            label={text('round.happened')}
            error={errors[`happened-${goal.id}`]}
            rows={2}
            value={value.happened}
            onChange={(happened) => change({ happened })}
          />
          {(value.outcome === 'continue' || value.outcome === 'change') && (
            <TextArea
              name={`nextStep-${goal.id}`}
              label={text('round.next')}
              error={errors[`nextStep-${goal.id}`]}
              rows={2}
              value={value.nextStep}
              onChange={(nextStep) => change({ nextStep })}
            />
          )}
          <div className="beside">
            {asked.map(({ id, givenName }) => (
              <Select
                key={id}
                name={`number-${goal.id}-${id}`}
                label={text('round.number', { name: givenName })}
                optional
                empty={text('round.no-number')}
                options={numbers}
                value={value.numbers[id] ?? ''}
                onChange={(number) => change({ numbers: { ...value.numbers, [id]: number } })}
              />
            ))}
          </div>
        </>
      )}
    </section>
  )
}
