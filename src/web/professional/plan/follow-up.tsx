import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { DateField, TextArea } from '../../shared/form/text-field.tsx'
import { isClosed } from '../../shared/road/closed.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useLedByAddress } from '../../shared/shell/led-by-address.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { EarlierRounds } from './earlier-rounds.tsx'
import { RoundForm } from './round-form.tsx'
import { usePlan } from './plan-context.ts'

/** The follow-up clock: when it was last done formally, and when it is due. */
export const FollowUp = () => {
  const text = useText()
  const { room, mayFollowUp } = usePlan()
  const { plan } = room
  useLedByAddress()
  return (
    <Section id="opfoelgning" title={text('follow-up.title')}>
      <p>
        {plan?.lastFollowUp ? text('follow-up.last', { day: longDate(plan.lastFollowUp) }) : text('follow-up.never')}{' '}
        {plan?.nextFollowUp && !isClosed(room) && text('follow-up.next', { day: longDate(plan.nextFollowUp) })}{' '}
        {plan !== null && plan.overdueDays > 0 && !isClosed(room) && (
          <Tag kind="waiting">{text('follow-up.overdue', { count: plan.overdueDays })}</Tag>
        )}
      </p>
      {mayFollowUp && (
        <>
          <div className="tools">
            <InPlaceButton id="follow-up-round" label={text('round.add')} />
            <InPlaceButton id="follow-up" label={text('follow-up.add')} />
          </div>
          <InPlace id="follow-up-round">{(close) => <RoundForm onClose={close} />}</InPlace>
          <InPlace id="follow-up">{(close) => <FollowUpForm onClose={close} />}</InPlace>
        </>
      )}
      <EarlierRounds />
    </Section>
  )
}

const FollowUpForm = ({ onClose }: { readonly onClose: () => void }) => {
  const text = useText()
  const { family, room, options } = usePlan()
  const [on, setOn] = useState(room.today)
  const [changed, setChanged] = useState('')
  const [next, setNext] = useState('')
  const [basedOn] = useState(room.plan?.version ?? null)
  const record = useCommand('POST /api/families/:family/follow-ups', {
    fields: [{ name: 'next', label: text('follow-up.next-field') }],
    onDone: () => {
      announce(text('plan.saved'))
      onClose()
    },
  })
  const errors = errorsOf(record.problem)
  const atMost = options.followUpAtMost
  const hint =
    atMost === null
      ? undefined
      : 'days' in atMost
        ? text('follow-up.at-most-days', { count: atMost.days })
        : text('follow-up.at-most-months', { count: atMost.months })
  const send = (): void =>
    void record.send({
      params: { family },
      body: { basedOn, on, changed, next: next === '' ? null : next },
    })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={record.problem} />
      <DateField
        name="on"
        label={text('follow-up.on')}
        max={room.today}
        error={errors['on']}
        value={on}
        onChange={setOn}
      />
      <TextArea
        name="changed"
        label={text('follow-up.changed')}
        error={errors['changed']}
        rows={3}
        value={changed}
        onChange={setChanged}
      />
      <DateField
        name="next"
        label={text('follow-up.next-field')}
        hint={hint}
        optional
        error={errors['next']}
        value={next}
        onChange={setNext}
      />
      <FormEnd sending={record.sending} onClose={onClose}>
        {text('follow-up.save')}
      </FormEnd>
    </form>
  )
}
