import { useId, type ReactNode } from 'react'
import { useSharedText } from '../text/texts.ts'
import { Refused } from '../text/refused.tsx'

/** What every field shows around its control. */
export interface FieldProps {
  readonly label: string
  /** The field's path in the body (`goal.text`): a problem document names it, and the error summary links to it. */
  readonly name: string
  readonly hint?: ReactNode | undefined
  readonly error?: string | undefined
  readonly optional?: boolean | undefined
}

/** The id of a field's control: the same everywhere, so that the error summary can link to it. */
export const fieldId = (name: string): string => `felt-${name.replace(/[^\w-]/g, '-')}`

/** What the control must carry for its label, hint and error to be read out. */
export interface ControlProps {
  readonly id: string
  readonly name: string
  readonly 'aria-describedby': string | undefined
  readonly 'aria-invalid': true | undefined
}

const useDescriptions = ({ hint, error }: FieldProps) => {
  const id = useId()
  const hintId = hint ? `${id}-hint` : undefined
  const errorId = error ? `${id}-error` : undefined
  return { hintId, errorId, describedBy: [hintId, errorId].filter(Boolean).join(' ') || undefined }
}

const Optional = () => <span className="field-optional"> {useSharedText()('field.optional')}</span>

/** One control with its label, hint and error. */
export const Field = (props: FieldProps & { readonly children: (control: ControlProps) => ReactNode }) => {
  const { hintId, errorId, describedBy } = useDescriptions(props)
  const id = fieldId(props.name)
  return (
    <div className={props.error ? 'form-group form-error' : 'form-group'}>
      <label className="form-label" htmlFor={id}>
        {props.label}
        {props.optional && <Optional />}
      </label>
      {props.hint && (
        <span className="form-hint" id={hintId}>
          {props.hint}
        </span>
      )}
      {props.error && (
        <span className="form-error-message" id={errorId}>
          <Refused>{props.error}</Refused>
        </span>
      )}
      {props.children({
        id,
        name: props.name,
        'aria-describedby': describedBy,
        'aria-invalid': props.error ? true : undefined,
      })}
    </div>
  )
}

/** A question with several controls (radios, ticks): a fieldset whose legend is the question. */
export const FieldGroup = (props: FieldProps & { readonly className?: string; readonly children: ReactNode }) => {
  const { hintId, errorId, describedBy } = useDescriptions(props)
  return (
    <div className={props.error ? 'form-group form-error' : 'form-group'}>
      <fieldset id={fieldId(props.name)} tabIndex={-1} aria-describedby={describedBy} className={props.className}>
        <legend className="form-label">
          {props.label}
          {props.optional && <Optional />}
        </legend>
        {props.hint && (
          <span className="form-hint" id={hintId}>
            {props.hint}
          </span>
        )}
        {props.error && (
          <span className="form-error-message" id={errorId}>
            <Refused>{props.error}</Refused>
          </span>
        )}
        {props.children}
      </fieldset>
    </div>
  )
}
