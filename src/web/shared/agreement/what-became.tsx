import { useState } from 'react'
import { standingOf } from '../../../domain/agreement/standing.ts'
import { Choice, type Option } from '../form/choice.tsx'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { DateField, TextField } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { useSharedText } from '../text/texts.ts'
import { useAgreementCommand, useAgreementText, type Agreement, type Through } from './agreement.ts'

interface BecameProps extends Through {
  readonly agreement: Agreement
  readonly today: string
  readonly place: string
  readonly onClose: () => void
}

const kinds = ['carried', 'not-done', 'not-needed', 'open', 'not-carried', 'change', 'mistake'] as const
type Kind = (typeof kinds)[number]

/** What else can have become of an agreement, or be wrong with it: all of it can be taken back. */
export const WhatBecame = ({ agreement, today, place, onClose, ...through }: BecameProps) => {
  const text = useAgreementText()
  const shared = useSharedText()
  const [kind, setKind] = useState<Kind>()
  const [words, setWords] = useState({ what: agreement.what, due: agreement.due ?? '', why: '' })
  const patch = (more: Partial<typeof words>): void => setWords({ ...words, ...more })
  const done = (): void => {
    announce(text('agreement.saved'))
    onClose()
  }
  const status = useAgreementCommand(through, 'status', done)
  const change = useAgreementCommand(through, 'change', done)
  const takeBack = useAgreementCommand(through, 'takeBack', done)
  const problem = status.problem ?? change.problem ?? takeBack.problem
  const errors = errorsOf(problem)
  const params = { family: through.family, agreed: agreement.id }
  const basedOn = agreement.version
  const { what, due, why } = words
  const send = (): void => {
    if (kind === 'carried')
      void status.send({ params, body: { status: kind, due, why: why.trim() === '' ? null : why, basedOn } })
    else if (kind === 'not-done' || kind === 'not-needed')
      void status.send({ params, body: { status: kind, why, basedOn } })
    else if (kind === 'open' || kind === 'not-carried') void status.send({ params, body: { status: kind, basedOn } })
    else if (kind === 'mistake') void takeBack.send({ params, body: { reason: why, basedOn } })
    else if (kind === 'change')
      void change.send({
        params,
        body: {
          what,
          due: due === '' ? null : due,
          noDay: due === '',
          doers: agreement.doers.map(({ person, employee }) =>
            person === null
              ? { kind: 'employee' as const, employee: employee ?? '' }
              : { kind: 'person' as const, person },
          ),
          reason: why,
          basedOn,
        },
      })
  }
  const options: Option<Kind>[] = offered(agreement).map((value) => ({
    value,
    label: text(`agreement.became-${value}`),
  }))
  const asksWhy = kind !== undefined && kind !== 'open' && kind !== 'not-carried'
  return (
    <form className="inset-form no-print" onSubmit={(event) => (event.preventDefault(), send())} noValidate>
      <ErrorSummary errors={errors} problem={problem} />
      <Choice
        label={text('agreement.what-became')}
        name={`blev-${place}-${agreement.id}`}
        options={options}
        value={kind}
        onChange={setKind}
      />
      {kind === 'change' && (
        <TextField
          label={text('agreement.what')}
          name="what"
          value={what}
          error={errors['what']}
          onChange={(value) => patch({ what: value })}
        />
      )}
      {(kind === 'carried' || kind === 'change') && (
        <DateField
          label={text(kind === 'carried' ? 'agreement.new-day' : 'agreement.day')}
          name="due"
          min={today}
          value={due}
          error={errors['due']}
          onChange={(value) => patch({ due: value })}
        />
      )}
      {asksWhy && (
        <TextField
          label={text(kind === 'carried' ? 'agreement.why-optional' : 'agreement.why')}
          name={kind === 'mistake' || kind === 'change' ? 'reason' : 'why'}
          value={why}
          error={errors['why'] ?? errors['reason']}
          onChange={(value) => patch({ why: value })}
        />
      )}
      <div className="form-actions">
        {kind !== undefined && (
          <SubmitButton sending={status.sending || change.sending || takeBack.sending}>
            {text('agreement.save')}
          </SubmitButton>
        )}
        <button type="button" className="button button-secondary" onClick={onClose}>
          {shared('app.cancel')}
        </button>
      </div>
    </form>
  )
}

function offered(agreement: Agreement): Kind[] {
  const isOpen = agreement.status === 'open'
  const isAgreed = standingOf(agreement) === 'open'
  const settles: Kind[] = isOpen
    ? [
        ...(isAgreed ? (['carried', 'not-done'] as const) : []),
        'not-needed',
        ...(agreement.carriedAt === null ? [] : (['not-carried'] as const)),
      ]
    : ['open']
  const corrects: Kind[] = isOpen ? ['change', 'mistake'] : ['mistake']
  return [...(agreement.maySettle ? settles : []), ...(agreement.mayChange ? corrects : [])]
}
