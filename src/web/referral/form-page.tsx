import { useEffect, useState } from 'react'
import { call } from '../shared/api/client.ts'
import { createIntention } from '../shared/api/intention.ts'
import { type ApiProblem, asProblem } from '../shared/api/problem.ts'
import { ErrorSummary, errorsOf, type FieldErrors } from '../shared/form/error-summary.tsx'
import { SubmitButton } from '../shared/form/submit-button.tsx'
import { AboutFields, ConcernFields, type Part, YouFields } from './fields.tsx'
import { bodyOf, emptyForm, faultsOf, type Form } from './referral-form.ts'
import { useText } from './use-text.ts'

interface FormPageProps {
  readonly municipalities: readonly { readonly number: number; readonly name: string }[]
  readonly onSent: (receipt: string) => void
}

/** The form itself. What is typed lives in this page's memory alone: nobody is signed in to keep a draft for. */
export const FormPage = ({ municipalities, onSent }: FormPageProps) => {
  const text = useText()
  const only = municipalities.length === 1 ? String(municipalities[0]?.number) : ''
  const [form, setForm] = useState<Form>({ ...emptyForm, municipality: only })
  const [faults, setFaults] = useState<FieldErrors>({})
  const [problem, setProblem] = useState<ApiProblem>()
  const [sending, setSending] = useState(false)
  const [intention] = useState(() => createIntention())
  const touched = form.concern !== '' || form.aboutName !== '' || form.senderName !== ''
  useWarning(touched)

  const change = (patch: Partial<Form>): void => setForm((earlier) => ({ ...earlier, ...patch }))
  const send = async (): Promise<void> => {
    if (sending) return
    const found = faultsOf(form, text)
    setProblem(undefined)
    setFaults({ ...found })
    if (Object.keys(found).length > 0) return
    setSending(true)
    const body = bodyOf(form)
    try {
      const { receipt } = await call('POST /api/outside-referrals', {
        body,
        key: intention.keyFor(body),
      })
      intention.answered()
      onSent(receipt)
    } catch (thrown) {
      const refused = asProblem(thrown)
      intention.answered(refused)
      setProblem(refused)
    } finally {
      setSending(false)
    }
  }

  const errors = { ...errorsOf(problem), ...faults }
  const part: Part = { form, change, errors }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
    >
      <ErrorSummary key={JSON.stringify(faults)} errors={errors} {...(problem && { problem })} />
      <YouFields {...part} municipalities={municipalities} />
      <AboutFields {...part} />
      <ConcernFields {...part} />
      <div className="form-actions">
        <SubmitButton sending={sending}>{text('referral.send')}</SubmitButton>
      </div>
    </form>
  )
}

/** Asks before the page is left with something typed in it. */
const useWarning = (touched: boolean): void =>
  useEffect(() => {
    if (!touched) return undefined
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [touched])
