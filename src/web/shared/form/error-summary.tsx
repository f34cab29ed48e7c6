import { useEffect, useRef } from 'react'
import type { ApiProblem } from '../api/problem.ts'
import { isUnanswered } from '../api/problem.ts'
import { useSharedText } from '../text/texts.ts'
import { fieldId } from './field.tsx'
import { Refused } from '../text/refused.tsx'

/** Field name → what is wrong and how to put it right. An empty object: nothing is wrong. */
export type FieldErrors = Readonly<Record<string, string | undefined>>

interface FieldProblem {
  readonly field: string
  readonly detail: string
}

/** The field errors that a refusal carries: each field's sentence, or the one field it is about. */
export const errorsOf = (problem: ApiProblem | undefined): FieldErrors => {
  if (!problem) return {}
  const several = problem.extra['problems'] as readonly FieldProblem[] | undefined
  const found = several ?? [{ field: problem.field ?? '', detail: problem.detail }]
  return Object.fromEntries(found.filter(({ field }) => field !== '').map(({ field, detail }) => [field, detail]))
}

/** What a refusal says to the person; it never shows a technical word. */
export const useProblemText = () => {
  const text = useSharedText()
  return (problem: ApiProblem): string => {
    if (isUnanswered(problem)) return text('problem.no-connection')
    return problem.detail === '' ? text('problem.unexpected') : problem.detail
  }
}

/** Jumps without changing the address: the address names a place, not a field. */
const focusField = (name: string): void => {
  const field = document.getElementById(fieldId(name))
  field?.focus()
  field?.scrollIntoView({ block: 'center' })
}

interface ErrorSummaryProps {
  readonly errors: FieldErrors
  /** A refusal that belongs to no field. */
  readonly problem?: ApiProblem | undefined
}

/** All that is wrong with a form, above it; takes the focus when it appears, and links to each field. */
export const ErrorSummary = ({ errors, problem }: ErrorSummaryProps) => {
  const text = useSharedText()
  const problemText = useProblemText()
  const box = useRef<HTMLDivElement>(null)
  const found = Object.entries(errors).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const general = problem && !(problem.field !== undefined && errors[problem.field]) ? problem : undefined
  const isShown = found.length > 0 || general !== undefined

  useEffect(() => {
    if (isShown) box.current?.focus()
  }, [isShown, problem])

  if (!isShown) return null
  return (
    <div className="notice notice-error" ref={box} tabIndex={-1} role="alert">
      {general && (
        <p>
          <Refused>{problemText(general)}</Refused>
        </p>
      )}
      {general && typeof general.extra['id'] === 'string' && (
        <p className="quiet">{text('problem.reference', { id: general.extra['id'] })}</p>
      )}
      {found.length > 0 && (
        <>
          <h2 className="notice-title">{text('form.errors', { count: found.length })}</h2>
          <ul>
            {found.map(([name, words]) => (
              <li key={name}>
                <a href={`#${fieldId(name)}`} onClick={(event) => (event.preventDefault(), focusField(name))}>
                  <Refused>{words}</Refused>
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
