import { Choice } from '../shared/form/choice.tsx'
import type { FieldErrors } from '../shared/form/error-summary.tsx'
import { Select } from '../shared/form/select.tsx'
import { DateField, TextArea, TextField } from '../shared/form/text-field.tsx'
import { Section } from '../shared/shell/page.tsx'
import { type Form, reasons } from './referral-form.ts'
import { useText } from './use-text.ts'

export interface Part {
  readonly form: Form
  readonly change: (patch: Partial<Form>) => void
  readonly errors: FieldErrors
}

/** A text field of the form by its name. */
const useField =
  ({ form, change, errors }: Part) =>
  (name: TextName) => ({
    name,
    value: form[name],
    error: errors[name],
    onChange: (value: string) => change({ [name]: value }),
  })
type TextName =
  | 'senderName'
  | 'senderContact'
  | 'senderRelation'
  | 'aboutName'
  | 'aboutAge'
  | 'aboutBorn'
  | 'concern'
  | 'wish'

export const YouFields = (
  part: Part & {
    readonly municipalities: readonly { readonly number: number; readonly name: string }[]
  },
) => {
  const text = useText()
  const field = useField(part)
  const { form, change, errors, municipalities } = part
  const own = form.kind === 'self'
  return (
    <Section title={text('referral.step-you')}>
      <Choice
        name="kind"
        label={text('referral.kind')}
        error={errors['kind']}
        value={form.kind}
        onChange={(kind) => change({ kind })}
        options={(['outsider', 'duty', 'self'] as const).map((value) => ({
          value,
          label: text(`referral.kind-${value}`),
        }))}
      />
      {municipalities.length > 1 && (
        <Select
          name="municipality"
          label={text('referral.municipality')}
          error={errors['municipality']}
          empty={text('referral.municipality-empty')}
          value={form.municipality}
          onChange={(municipality) => change({ municipality })}
          options={municipalities.map(({ number, name }) => ({
            value: String(number),
            label: name,
          }))}
        />
      )}
      <TextField
        {...field('senderName')}
        label={text('referral.name')}
        autoComplete="name"
        optional={!own}
        hint={own ? undefined : text('referral.name-hint')}
      />
      <TextField
        {...field('senderContact')}
        label={text(own ? 'referral.contact-self' : 'referral.contact')}
        optional={!own}
        hint={own ? undefined : text('referral.contact-hint')}
      />
      {!own && (
        <TextField
          {...field('senderRelation')}
          label={text('referral.relation')}
          hint={text('referral.relation-hint')}
          optional
        />
      )}
    </Section>
  )
}

export const AboutFields = (part: Part) => {
  const text = useText()
  const field = useField(part)
  return (
    <Section title={text('referral.step-about')}>
      <TextField {...field('aboutName')} label={text('referral.about-name')} hint={text('referral.about-name-hint')} />
      <TextField {...field('aboutAge')} label={text('referral.age')} inputMode="numeric" width="short" optional />
      <DateField {...field('aboutBorn')} label={text('referral.born')} hint={text('referral.born-hint')} optional />
    </Section>
  )
}

export const ConcernFields = (part: Part) => {
  const text = useText()
  const field = useField(part)
  const { form, change, errors } = part
  const own = form.kind === 'self'
  return (
    <Section title={text('referral.step-concern')}>
      <TextArea
        {...field('concern')}
        label={text(own ? 'referral.concern-self' : 'referral.concern')}
        hint={text('referral.concern-hint')}
        rows={7}
        max={4000}
      />
      <TextArea {...field('wish')} label={text('referral.wish')} rows={3} max={4000} optional />
      {!own && (
        <Choice
          name="parentsKnow"
          label={text('referral.parents-know')}
          error={errors['parentsKnow']}
          value={form.parentsKnow}
          onChange={(parentsKnow) => change({ parentsKnow })}
          options={[
            { value: 'yes', label: text('referral.yes') },
            { value: 'no', label: text('referral.no') },
          ]}
        />
      )}
      {!own && form.parentsKnow === 'no' && (
        <Choice
          name="unawareReason"
          label={text('referral.reason')}
          error={errors['unawareReason']}
          value={form.unawareReason}
          onChange={(unawareReason) => change({ unawareReason })}
          options={reasons.map((value) => ({ value, label: text(`referral.reason-${value}`) }))}
        />
      )}
    </Section>
  )
}
