import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { TextArea } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

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
        </div>
        <InPlace id="say">{(close) => <SayForm {...props} onClose={close} />}</InPlace>
      </Section>
    </div>
  )
}

interface Said {
  readonly ownWords: string
  readonly about: 'me' | 'all'
  readonly wishedChange: string
  readonly successCriterion: string
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
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={add.problem} />
      <TextArea
        name="ownWords"
        label={text('road.say-words')}
        hint={text('road.say-words-hint')}
        error={errors['ownWords']}
        max={4000}
        rows={3}
        value={value.ownWords}
        onChange={(ownWords) => change({ ownWords })}
      />
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
      <TextArea
        name="wishedChange"
        label={text('road.say-change')}
        optional
        error={errors['wishedChange']}
        rows={2}
        value={value.wishedChange}
        onChange={(wishedChange) => change({ wishedChange })}
      />
      <TextArea
        name="successCriterion"
        label={text('road.say-success')}
        optional
        error={errors['successCriterion']}
        rows={2}
        value={value.successCriterion}
        onChange={(successCriterion) => change({ successCriterion })}
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
