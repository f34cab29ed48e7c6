import type { NotToldReason } from '../../../domain/intake/referral.ts'
import type { Answer } from '../../shared/api/client.ts'
import { Choice } from '../../shared/form/choice.tsx'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import { Select } from '../../shared/form/select.tsx'
import { DateField, TextArea, TextField } from '../../shared/form/text-field.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { useText } from '../texts.ts'
import type { Sending } from './sending.ts'

interface Part {
  readonly form: Sending
  readonly change: (patch: Partial<Sending>) => void
  readonly errors: FieldErrors
  readonly options: Answer<'GET /api/referral-options'>
}

const reasons: readonly NotToldReason[] = [
  'acute-danger',
  'suspected-violence-or-abuse',
  'honour-related-risk',
  'duty-to-notify',
  'not-reached',
]

const optionsOf = (named: readonly { readonly id: string; readonly name: string }[]) =>
  named.map(({ id, name }) => ({ value: id, label: name }))

const useYesNo = () => {
  const text = useText()
  return [
    { value: 'yes' as const, label: text('intake.yes') },
    { value: 'no' as const, label: text('intake.no') },
  ]
}

/** What is sent, to which programme, and where it comes from. */
export const SendFromFields = ({ form, change, errors, options }: Part) => {
  const text = useText()
  const yesNo = useYesNo()
  const programme = options.programmes.find(({ id }) => id === form.programme)
  return (
    <>
      <Choice
        name="kind"
        label={text('intake.send-kind')}
        error={errors['kind']}
        value={form.kind}
        onChange={(kind) => change({ kind })}
        options={(['professional', 'duty'] as const).map((value) => ({
          value,
          label: text(`intake.send-kind-${value}`),
        }))}
      />
      {form.kind === 'duty' && (
        <Choice
          name="circumstancesDiscussed"
          label={text('intake.send-circumstances')}
          error={errors['circumstancesDiscussed']}
          value={form.circumstances}
          onChange={(circumstances) => change({ circumstances })}
          options={yesNo}
        />
      )}
      {options.programmes.length > 1 && (
        <Select
          name="programme"
          label={text('intake.send-programme')}
          empty={text('intake.send-programme-empty')}
          error={errors['programme']}
          value={form.programme}
          onChange={(programme) => change({ programme, source: '' })}
          options={optionsOf(options.programmes)}
        />
      )}
      {(programme?.sources.length ?? 0) > 0 && (
        <Select
          name="source"
          label={text('intake.send-source')}
          empty={text('intake.send-source-empty')}
          error={errors['source']}
          value={form.source}
          onChange={(source) => change({ source })}
          options={optionsOf(programme?.sources ?? [])}
        />
      )}
      <TextField
        name="senderContact"
        label={text('intake.send-contact')}
        error={errors['senderContact']}
        value={form.senderContact}
        onChange={(senderContact) => change({ senderContact })}
        width="middle"
        optional
      />
    </>
  )
}

/** Whom it is about, and what they are worried about. */
export const SendAboutFields = ({ form, change, errors }: Part) => {
  const text = useText()
  const yesNo = useYesNo()
  const field = (name: 'aboutName' | 'aboutAge' | 'aboutBorn' | 'concern' | 'wish') => ({
    name,
    value: form[name],
    error: errors[name],
    onChange: (value: string) => change({ [name]: value }),
  })
  return (
    <Section title={text('intake.send-name')}>
      <TextField
        {...field('aboutName')}
        label={text('intake.send-child')}
        hint={text('intake.send-name-hint')}
        width="middle"
      />
      <TextField {...field('aboutAge')} label={text('intake.send-age')} inputMode="numeric" width="short" optional />
      <DateField {...field('aboutBorn')} label={text('intake.send-born')} optional />
      <TextArea {...field('concern')} label={text('intake.send-concern')} rows={6} max={4000} />
      <TextArea {...field('wish')} label={text('intake.send-wish')} rows={3} max={4000} optional />
      <Choice
        name="parentsKnow"
        label={text('intake.send-parents')}
        error={errors['parentsKnow']}
        value={form.parentsKnow}
        onChange={(parentsKnow) => change({ parentsKnow })}
        options={yesNo}
      />
      {form.parentsKnow === 'no' && (
        <Choice
          name="unawareReason"
          label={text('intake.send-reason')}
          error={errors['unawareReason']}
          value={form.unawareReason}
          onChange={(unawareReason) => change({ unawareReason })}
          options={reasons.map((value) => ({ value, label: text(`intake.send-reason-${value}`) }))}
        />
      )}
    </Section>
  )
}
