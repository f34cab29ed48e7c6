import { useRef } from 'react'
import type { Expression } from '../../../../domain/programme/criteria.ts'
import { partsOf } from '../../../../domain/programme/in-words.ts'
import { Select } from '../../../shared/form/select.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { useText } from '../../texts.ts'
import { moved, valueAt } from './edit.ts'
import { useEditor } from './editor.ts'

type Group = Exclude<Expression, { readonly criterion: string }>
type Kind = 'all' | 'any' | 'atLeast'

const kindOf = (group: Group): Kind => ('all' in group ? 'all' : 'any' in group ? 'any' : 'atLeast')

function groupOf(kind: Kind, parts: readonly Expression[], atLeast = 1): Group {
  if (kind === 'all') return { all: parts }
  if (kind === 'any') return { any: parts }
  return { atLeast, of: parts }
}

interface RuleAtProps {
  readonly path: string
  readonly legend: string
  readonly hint?: string
  /** What the field is when there is no rule: null says "not stated", undefined leaves it out. */
  readonly nothing: null | undefined
  /** The criterion that the rule belongs to: it cannot be made of itself. */
  readonly self?: string
}

/** Alle af, mindst én af, mindst N af – with groups in groups, built with native fields and buttons only. */
export const RuleAt = ({ path, legend, hint, nothing, self }: RuleAtProps) => {
  const text = useText()
  const { programme, set, errors } = useEditor()
  const rule = (valueAt(programme, path) ?? null) as Expression | null
  const first = programme.criteria.find((one) => one.id !== self)
  return (
    <fieldset
      className={errors[path] ? 'form-group form-error' : 'form-group'}
      id={`felt-${path.replace(/[^\w-]/g, '-')}`}
      tabIndex={-1}
    >
      <legend className="form-label">{legend}</legend>
      {hint && <span className="form-hint">{hint}</span>}
      {errors[path] && <span className="form-error-message">{errors[path]}</span>}
      {rule === null ? (
        <button
          type="button"
          className="button button-secondary"
          onClick={() => set(path, { all: first ? [{ criterion: first.id }] : [] })}
        >
          {text('programme.rule-begin')}
        </button>
      ) : (
        <>
          <RulePart
            name={path}
            rule={'criterion' in rule ? { all: [rule] } : rule}
            self={self}
            onChange={(changed) => set(path, changed)}
          />
          <button type="button" className="button-plain" onClick={() => set(path, nothing)}>
            {text('programme.rule-away')}
          </button>
        </>
      )}
    </fieldset>
  )
}

interface RulePartProps {
  readonly name: string
  readonly rule: Expression
  readonly self: string | undefined
  readonly onChange: (rule: Expression) => void
}

const RulePart = ({ name, rule, self, onChange }: RulePartProps) =>
  'criterion' in rule ? (
    <CriterionPart name={name} rule={rule} self={self} onChange={onChange} />
  ) : (
    <GroupPart name={name} rule={rule} self={self} onChange={onChange} />
  )

const CriterionPart = ({
  name,
  rule,
  self,
  onChange,
}: RulePartProps & { readonly rule: { readonly criterion: string } }) => {
  const text = useText()
  const { programme } = useEditor()
  const options = programme.criteria
    .filter((one) => one.id !== self)
    .map((one) => ({ value: one.id, label: one.text.da || text('programme.unnamed') }))
  const known = rule.criterion === '' || options.some((one) => one.value === rule.criterion)
  return (
    <Select
      name={name}
      label={text('programme.criterion')}
      empty={text('programme.choose-criterion')}
      options={
        known
          ? options
          : [
              ...options,
              {
                value: rule.criterion,
                label: text(rule.criterion === self ? 'programme.rule-itself' : 'programme.gone'),
              },
            ]
      }
      value={rule.criterion}
      onChange={(criterion) => onChange({ criterion })}
    />
  )
}

const GroupPart = ({ name, rule, self, onChange }: RulePartProps & { readonly rule: Group }) => {
  const text = useText()
  const { programme } = useEditor()
  const parts = partsOf(rule)
  const kind = kindOf(rule)
  const atLeast = 'atLeast' in rule ? rule.atLeast : Math.min(2, Math.max(1, parts.length))
  const box = useRef<HTMLDivElement>(null)
  const change = (next: readonly Expression[]): void => onChange(groupOf(kind, next, atLeast))
  // The focus follows what was done: to the new part, or to the button that stays.
  const focusLast = (): void =>
    void setTimeout(() => {
      const fields = box.current?.querySelectorAll<HTMLElement>(
        ':scope > .rule-parts > li select, :scope > .rule-parts > li input',
      )
      fields?.item(fields.length - 1).focus()
    }, 0)
  const put = (part: Expression): void => (change([...parts, part]), focusLast())
  const unused = programme.criteria.find(
    (one) => one.id !== self && !parts.some((part) => 'criterion' in part && part.criterion === one.id),
  )
  return (
    <div className="rule-group" ref={box}>
      <div className="side-by-side">
        <Select
          name={`${name}.kind`}
          label={text('programme.rule-kind')}
          empty={text('programme.rule-all')}
          options={[
            { value: 'any', label: text('programme.rule-any') },
            { value: 'atLeast', label: text('programme.rule-at-least') },
          ]}
          value={kind === 'all' ? '' : kind}
          onChange={(chosen) => onChange(groupOf(chosen === '' ? 'all' : chosen, parts, atLeast))}
        />
        {kind === 'atLeast' && (
          <TextField
            name={`${name}.atLeast`}
            label={text('programme.rule-how-many', { count: parts.length })}
            inputMode="numeric"
            width="short"
            maxLength={2}
            value={String(atLeast)}
            onChange={(typed) => onChange(groupOf('atLeast', parts, Number(typed.replace(/\D/g, '') || '1')))}
          />
        )}
      </div>
      <ol className="rule-parts">
        {parts.map((part, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of a rule have no identity but their place
          <li key={place}>
            <RulePart
              name={`${name}.${place}`}
              rule={part}
              self={self}
              onChange={(next) => change(parts.map((one, at) => (at === place ? next : one)))}
            />
            <div className="member-buttons">
              {place > 0 && (
                <button
                  type="button"
                  className="button-plain"
                  aria-label={text('programme.up-one', { name: text('programme.part', { number: place + 1 }) })}
                  onClick={() => change(moved(parts, place, -1))}
                >
                  {text('programme.up')}
                </button>
              )}
              <button
                type="button"
                className="button-plain"
                aria-label={text('programme.remove-one', { name: text('programme.part', { number: place + 1 }) })}
                onClick={() => change(parts.filter((_, at) => at !== place))}
              >
                {text('programme.remove')}
              </button>
            </div>
          </li>
        ))}
      </ol>
      <div className="form-actions">
        <button type="button" className="button button-secondary" onClick={() => put({ criterion: unused?.id ?? '' })}>
          {text('programme.rule-add')}
        </button>
        <button
          type="button"
          className="button button-secondary"
          onClick={() => put({ any: [{ criterion: unused?.id ?? '' }] })}
        >
          {text('programme.rule-add-group')}
        </button>
      </div>
    </div>
  )
}
