import { useNavigate } from '@tanstack/react-router'
import type { ProgrammeFault } from '../../../../contract/programme.ts'
import type { Programme } from '../../../../domain/programme/schema.ts'
import type { ApiProblem } from '../../../shared/api/problem.ts'
import { ErrorSummary } from '../../../shared/form/error-summary.tsx'
import { fieldId } from '../../../shared/form/field.tsx'
import { useText } from '../../texts.ts'
import { faultInWords } from './clash-words.ts'
import { partOf } from './parts.ts'

interface FaultsProps {
  readonly programme: Programme
  readonly faults: readonly ProgrammeFault[]
  /** Something was typed after the faults were told. */
  readonly stale: boolean
  readonly problem: ApiProblem | undefined
}

/** What is wrong with the draft, each sentence leading to its field in whichever part it stands. */
export const Faults = ({ programme, faults, stale, problem }: FaultsProps) => {
  const text = useText()
  const navigate = useNavigate()
  const go = async (field: string): Promise<void> => {
    await navigate({ to: '.', search: { del: partOf(field) }, replace: true })
    setTimeout(() => {
      const place = document.getElementById(fieldId(field))
      place?.closest('details')?.setAttribute('open', '')
      place?.focus()
      place?.scrollIntoView({ block: 'center' })
    }, 50)
  }
  return (
    <>
      <ErrorSummary errors={{}} problem={problem} />
      {faults.length > 0 && (
        <details className="notice notice-waiting" open={faults.length < 6 || undefined}>
          <summary className="notice-title">{text('programme.faults', { count: faults.length })}</summary>
          {stale && <p>{text('programme.faults-stale')}</p>}
          <ul>
            {faults.map((one) => (
              <li key={one.field + one.code + one.detail}>
                <a href={`#${fieldId(one.field)}`} onClick={(event) => (event.preventDefault(), void go(one.field))}>
                  {faultInWords(one, programme, text)}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
