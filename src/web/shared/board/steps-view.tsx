import { useEffect, useRef, useState } from 'react'
import { useCommand } from '../api/query.ts'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { fieldId } from '../form/field.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextArea } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { useSharedText } from '../text/texts.ts'
import type { Board, Where } from './board.ts'
import { StepClosing } from './step-closing.tsx'
import { useLackWords } from './step-lacks.ts'
import { numberOf, usePresetWords, useStepsText, type Step, type StepParts } from './steps.ts'
import './steps.css'

interface StepsViewProps extends Where, StepParts {
  readonly board: Board
  readonly steps: NonNullable<Board['steps']>
  /** Something is being written: the page stays where it is when the room goes on. */
  readonly isWriting: boolean
}

/**
 * A board that is walked in steps. Every page follows the room to its step; who wants to look at another that was reached
 * may, and who is writing is not torn away. A closed board shows all steps, one after the other.
 */
export const StepsView = (props: StepsViewProps) => {
  const { board, steps, isWriting, fieldsOf, agreements } = props
  const text = useStepsText()
  const words = usePresetWords()
  const [room, setRoom] = useState(steps.at)
  const [seen, setSeen] = useState(steps.at)
  if (room !== steps.at) {
    setRoom(steps.at)
    if (!isWriting) setSeen(steps.at)
  }
  useSaidWhenMoved(board, steps.at)
  const all = board.preset.steps
  if (board.closed !== null)
    return (
      <div className="steps-closed">
        {all.filter(hasFields(board)).map((step) => (
          <section key={step.key} aria-labelledby={`trin-${step.key}`}>
            <h2 id={`trin-${step.key}`}>
              {text('steps.named', { n: numberOf(board, step.key), title: words.stepTitle(step) })}
            </h2>
            <Left steps={steps} step={step} />
            {fieldsOf(step.key)}
          </section>
        ))}
        <div>{agreements}</div>
      </div>
    )
  const shown = all.find(({ key }) => key === seen) ?? all[0]
  if (!shown) return null
  return (
    <>
      <StepList {...props} seen={shown.key} onSee={setSeen} />
      <section className="steps-now" aria-labelledby="trin">
        <p className="steps-nth">{text('steps.nth', { n: numberOf(board, shown.key), count: all.length })}</p>
        <h2 id="trin">{words.stepTitle(shown)}</h2>
        <p className="steps-purpose">{words.purpose(shown)}</p>
        {shown.key !== steps.at && <Elsewhere board={board} at={steps.at} onFollow={() => setSeen(steps.at)} />}
        <Left steps={steps} step={shown} />
        <Lacks board={board} steps={steps} step={shown} />
        {fieldsOf(shown.key)}
        {shown.agreements === 'all' && (
          <div id={fieldId('needs')} tabIndex={-1}>
            {stepsWithNeeds(board).map((step) => (
              <div key={step}>{fieldsOf(step)}</div>
            ))}
          </div>
        )}
        {shown.agreements !== 'none' && (
          <div id={fieldId('agreements')} tabIndex={-1}>
            {agreements}
          </div>
        )}
        {shown.key === steps.at && board.mayClose && <Leading {...props} />}
      </section>
    </>
  )
}

const hasFields =
  ({ preset }: Board) =>
  ({ key }: Step): boolean =>
    preset.fields.some(({ step }) => step === key)

/** The steps at which needs are written: what they became is looked at again before the end. */
const stepsWithNeeds = ({ preset }: Board): string[] => [
  ...new Set(preset.fields.flatMap(({ kind, step }) => (kind === 'need' && step !== null ? [step] : []))),
]

/** Says aloud that the room has gone on, to whoever cannot see it. */
function useSaidWhenMoved(board: Board, at: string): void {
  const text = useStepsText()
  const words = usePresetWords()
  const before = useRef(at)
  useEffect(() => {
    if (before.current === at) return
    before.current = at
    const step = board.preset.steps.find(({ key }) => key === at)
    if (step) announce(text('steps.moved', { n: numberOf(board, at), title: words.stepTitle(step) }))
  })
}

interface StepListProps extends StepsViewProps {
  readonly seen: string
  readonly onSee: (step: string) => void
}

const StepList = ({ board, steps, seen, onSee }: StepListProps) => {
  const text = useStepsText()
  const words = usePresetWords()
  const reached = numberOf(board, steps.reached)
  return (
    <nav className="no-print" aria-label={text('steps.title')}>
      <ol className="steps-list">
        {board.preset.steps.map((step, index) => {
          const isHere = step.key === steps.at
          const hasBeen = index < reached
          const where = text(isHere ? 'steps.here' : hasBeen ? 'steps.been' : 'steps.later')
          const inside = (
            <>
              <span className="steps-number">{index + 1}.</span>{' '}
              <span className="steps-title">{words.stepTitle(step)}</span>
              <span className="steps-where">{where}</span>
            </>
          )
          const classes = [isHere ? 'steps-here' : hasBeen ? 'steps-been' : '', seen === step.key ? 'steps-seen' : '']
          return (
            <li key={step.key} className={classes.join(' ')} aria-current={isHere ? 'step' : undefined}>
              {hasBeen ? (
                <button
                  type="button"
                  className="steps-step"
                  aria-pressed={seen === step.key}
                  onClick={() => onSee(step.key)}
                >
                  {inside}
                </button>
              ) : (
                <span className="steps-step">{inside}</span>
              )}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

const Elsewhere = ({
  board,
  at,
  onFollow,
}: {
  readonly board: Board
  readonly at: string
  readonly onFollow: () => void
}) => {
  const text = useStepsText()
  const words = usePresetWords()
  const step = board.preset.steps.find(({ key }) => key === at)
  if (!step) return null
  return (
    <div className="notice no-print">
      <p>{text('steps.room-elsewhere', { n: numberOf(board, at), title: words.stepTitle(step) })}</p>
      <button type="button" className="button button-secondary" onClick={onFollow}>
        {text('steps.follow')}
      </button>
    </div>
  )
}

interface OfStep {
  readonly steps: NonNullable<Board['steps']>
  readonly step: Step
}

const Left = ({ steps, step }: OfStep) => {
  const text = useStepsText()
  const left = steps.left.find((one) => one.step === step.key)
  return left ? <p dir="auto">{text('steps.left', { because: left.because })}</p> : null
}

/** What is missing at a step, kindly: it hinders nobody, but whoever leads says why the room goes on. */
const Lacks = ({ board, steps, step }: OfStep & { readonly board: Board }) => {
  const text = useStepsText()
  const told = useLackWords(board)
  const lacks = steps.lacks.filter((one) => one.step === step.key)
  // What lacks of agreements only whoever leads can tell: others do not read them all.
  if (step.agreements === 'all' || (step.agreements === 'own-half' && !board.mayClose)) return null
  return (
    <div className="no-print" role="status">
      {lacks.length === 0 ? (
        <p className="quiet">{text('steps.lacks-none')}</p>
      ) : (
        <details className="more" open>
          <summary>
            {text('steps.lacks')} ({lacks.length})
          </summary>
          <ul>
            {lacks.map((one) => (
              <li key={`${one.code} ${one.participant} ${one.card}`} dir="auto">
                {told(one)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** For whoever leads the meeting: back, on, and at the last step closing. */
const Leading = ({ family, item, board, steps }: StepsViewProps) => {
  const text = useStepsText()
  const shared = useSharedText()
  const [asking, setAsking] = useState(false)
  const [because, setBecause] = useState('')
  const command = useCommand('PUT /api/boards/:family/:item/step', {
    refresh: ['GET /api/boards/:family/:item'],
    onDone: () => {
      setAsking(false)
      setBecause('')
    },
  })
  const all = board.preset.steps
  const n = numberOf(board, steps.at)
  const before = all[n - 2]
  const next = all[n]
  const isNew = next !== undefined && n >= numberOf(board, steps.reached)
  const lacks = isNew && steps.lacks.some(({ step }) => step === steps.at)
  const move = (to: string, why: string | null): void =>
    void command.send({ params: { family, item }, body: { to, because: why, basedOn: board.version } })
  const errors = errorsOf(command.problem)
  return (
    <div className="no-print">
      {next === undefined && <StepClosing family={family} item={item} board={board} />}
      {!asking && <ErrorSummary errors={{}} problem={command.problem} />}
      {asking && next ? (
        <form
          className="inset-form"
          noValidate
          onSubmit={(event) => (event.preventDefault(), move(next.key, because.trim() === '' ? null : because))}
        >
          <ErrorSummary errors={errors} problem={command.problem} />
          <TextArea
            label={text('steps.because')}
            hint={text('steps.because-hint')}
            name="because"
            rows={2}
            max={4000}
            value={because}
            error={errors['because']}
            onChange={setBecause}
          />
          <div className="form-actions">
            <SubmitButton sending={command.sending}>{text('steps.on', { n: n + 1 })}</SubmitButton>
            <button type="button" className="button button-secondary" onClick={() => setAsking(false)}>
              {shared('app.cancel')}
            </button>
          </div>
        </form>
      ) : (
        <div className="form-actions">
          {next && (
            <button
              type="button"
              className="button button-primary"
              onClick={() => (lacks ? setAsking(true) : move(next.key, null))}
            >
              {text('steps.on', { n: n + 1 })}
            </button>
          )}
          {before && (
            <button type="button" className="button button-secondary" onClick={() => move(before.key, null)}>
              {text('steps.back', { n: n - 1 })}
            </button>
          )}
        </div>
      )}
    </div>
  )
}
