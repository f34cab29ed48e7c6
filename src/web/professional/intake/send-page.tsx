import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Answer } from '../../shared/api/client.ts'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { SubmitButton } from '../../shared/form/submit-button.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Facts } from '../../shared/shell/parts.tsx'
import { Loaded, Skeleton } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import { SendAboutFields, SendFromFields } from './send-fields.tsx'
import { WithdrawSent } from './withdraw-sent.tsx'
import { aboutChild, bodyOf, emptySending, faultsOf, type Sending } from './sending.ts'

type Options = Answer<'GET /api/referral-options'>

/**
 * A professional's referral: from one draft to one receipt. Asked for from a family (`familie` and `barn` in the address)
 * it is a notification about that child, with what is known filled in.
 */
export const SendPage = () => {
  const { familie, barn } = useSearch({ strict: false }) as { readonly familie?: string; readonly barn?: string }
  const read = useApi('GET /api/referral-options')
  const [receipt, setReceipt] = useState<string>()
  return (
    <Loaded read={read} home="/fag" skeleton={<Skeleton lines={[40, 80, 60, 80]} />}>
      {(options) => (
        <>
          {receipt === undefined ? (
            <Asked key={barn} options={options} onSent={setReceipt} family={familie} child={barn} />
          ) : (
            <Sent receipt={receipt} onAgain={() => setReceipt(undefined)} />
          )}
          <WithdrawSent key={receipt ?? 'none'} {...(receipt !== undefined && { receipt })} />
        </>
      )}
    </Loaded>
  )
}

interface AskedProps {
  readonly options: Options
  readonly onSent: (receipt: string) => void
  readonly family: string | undefined
  readonly child: string | undefined
}

const Asked = ({ family, child, ...form }: AskedProps) =>
  family === undefined || child === undefined ? (
    <SendForm {...form} place="referral" />
  ) : (
    <AboutOurs {...form} family={family} child={child} />
  )

/** A child of a family that the sender works with: nothing that is known is asked for again. */
const AboutOurs = ({
  options,
  onSent,
  family,
  child,
}: AskedProps & { readonly family: string; readonly child: string }) => {
  const text = useText()
  const read = useApi('GET /api/families/:family', { params: { family } })
  return (
    <Loaded read={read} home="/fag" skeleton={<Skeleton lines={[40, 80, 60, 80]} />}>
      {({ people, course }) => {
        const found = people.find(({ id }) => id === child)
        if (!found) return <SendForm options={options} onSent={onSent} place="referral" />
        const programme = options.programmes.find(({ id }) => id === course?.programme)?.id ?? ''
        return (
          <>
            <p className="notice">{text('intake.send-ours', { name: found.givenName })}</p>
            <SendForm
              options={options}
              onSent={onSent}
              place={`referral:${family}:${child}`}
              start={{ ...aboutChild(found), ...(programme !== '' && { programme }) }}
            />
          </>
        )
      }}
    </Loaded>
  )
}

interface SendFormProps extends Pick<AskedProps, 'options' | 'onSent'> {
  /** Where the draft is kept. */
  readonly place: string
  readonly start?: Partial<Sending>
}

const SendForm = ({ options, onSent, place, start }: SendFormProps) => {
  const text = useText()
  const only = options.programmes.length === 1 ? (options.programmes[0]?.id ?? '') : ''
  const draft = useDraft(place, { ...emptySending, programme: only, ...start })
  const [faults, setFaults] = useState<FieldErrors>({})
  const command = useCommand('POST /api/referrals', {
    onDone: ({ receipt }) => void draft.discard().then(() => onSent(receipt)),
  })
  if (!draft.ready) return <Skeleton lines={[40, 80, 60, 80]} />

  const { sender } = options
  const errors = { ...errorsOf(command.problem), ...faults }
  const part = { form: draft.value, change: draft.change, errors, options }
  const send = (): void => {
    const chosen = options.programmes.find(({ id }) => id === draft.value.programme)
    const found = faultsOf(draft.value, chosen === undefined || chosen.sources.length > 0, text)
    setFaults({ ...found })
    command.reset()
    if (Object.keys(found).length === 0) void command.send({ body: bodyOf(draft.value) })
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        send()
      }}
    >
      <p className="quiet">{text('intake.send-lead')}</p>
      <ErrorSummary key={JSON.stringify(faults)} errors={errors} problem={command.problem} />
      <Facts
        rows={[
          {
            name: text('intake.send-as'),
            value: `${sender.name}, ${sender.title}, ${sender.departmentName}`,
          },
        ]}
      />
      <SendFromFields {...part} />
      <SendAboutFields {...part} />
      <SaveStateLine state={draft.state} restored={draft.restored} />
      <div className="form-actions">
        <SubmitButton sending={command.sending}>{text('intake.send-button')}</SubmitButton>
      </div>
    </form>
  )
}

const Sent = ({ receipt, onAgain }: { readonly receipt: string; readonly onAgain: () => void }) => {
  const text = useText()
  return (
    <Section title={text('intake.sent')}>
      <p role="status">{text('intake.sent-receipt', { receipt })}</p>
      <p className="quiet">{text('intake.sent-silence')}</p>
      <button type="button" className="button button-secondary" onClick={onAgain}>
        {text('intake.sent-another')}
      </button>
    </Section>
  )
}
