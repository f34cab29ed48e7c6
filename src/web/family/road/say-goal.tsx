import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import { GoalTextFields, type GoalWords } from '../../shared/road/goal-text-fields.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { OwnPitfall } from './say-more.tsx'

interface SayGoalProps {
  readonly family: string
  readonly coordinator: string
}

/** Saying in one's own words what is to be different; the rest may wait until it is talked about. */
export const SayGoal = (props: SayGoalProps) => {
  const text = useText()
  return (
    <div className="no-print">
      <Section title={text('road.say')}>
        <div className="tools">
          <InPlaceButton id="say" label={text('road.say-begin')} primary />
          <InPlaceButton id="say-pitfall" label={text('road.pitfall-new')} />
        </div>
        <InPlace id="say">{(close) => <SayForm {...props} onClose={close} />}</InPlace>
        <InPlace id="say-pitfall">
          {(close) => <OwnPitfall family={props.family} goal={null} onClose={close} />}
        </InPlace>
      </Section>
    </div>
  )
}

interface Said extends GoalWords {
  readonly about: 'me' | 'all'
}
const empty: Said = { ownWords: '', about: 'all', wishedChange: '', successCriterion: '' }

const SayForm = ({ family, coordinator, onClose }: SayGoalProps & { readonly onClose: () => void }) => {
  const text = useText()
  const draft = useDraft(`own-goal:${family}`, empty)
  const add = useCommand('POST /api/own/families/:family/goals', {
    onDone: () => {
      void draft.discard()
      announce(text('road.said'))
      onClose()
    },
  })
  if (!draft.ready) return <Skeleton lines={[50, 90]} />
  const { value, change } = draft
  const errors = errorsOf(add.problem)
  const send = (): void =>
    void add.send({
      params: { family },
      body: {
        ...value,
        wishedChange: value.wishedChange.trim() || null,
        successCriterion: value.successCriterion.trim() || null,
      },
    })
  const labels = {
    ownWords: text('road.say-words'),
    wishedChange: text('road.say-change'),
    successCriterion: text('road.say-success'),
  }
  const words = { value, change, errors, labels }
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={add.problem} />
      <GoalTextFields {...words} fields={['ownWords']} hints={{ ownWords: text('road.say-words-hint') }} rows={3} />
      <Choice
        name="about"
        label={text('road.say-about')}
        options={[
          {
            value: 'all',
            label: text('road.say-all'),
            hint: text('road.say-all-hint', { name: coordinator }),
          },
          {
            value: 'me',
            label: text('road.say-me'),
            hint: text('road.say-me-hint', { name: coordinator }),
          },
        ]}
        value={value.about}
        onChange={(about) => change({ about })}
      />
      <GoalTextFields
        {...words}
        fields={['wishedChange', 'successCriterion']}
        optional={['wishedChange', 'successCriterion']}
      />
      <div className="form-actions">
        <SubmitButton sending={add.sending}>{text('road.say-send')}</SubmitButton>
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.close')}
        </button>
        <SaveStateLine state={draft.state} restored={draft.restored} />
      </div>
    </form>
  )
}
