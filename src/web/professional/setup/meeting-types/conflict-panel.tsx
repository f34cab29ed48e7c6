import { useEffect, useRef, useState } from 'react'
import { mergeTypes, typeClashes, type Side, type TypeClash } from '../../../../domain/meeting/merge-type.ts'
import type { MeetingType } from '../../../../domain/meeting/type.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { useText } from '../../texts.ts'
import { fieldWord, valueInWords, type Choices } from './words.ts'

interface ConflictPanelProps {
  /** What has happened, and by whom. */
  readonly title: string
  readonly why?: string
  readonly mine: MeetingType
  readonly theirs: MeetingType
  /** What both began from; null when it is not known. */
  readonly base: MeetingType | null
  readonly choices: Choices
  readonly collect: string
  readonly onMerged: (merged: MeetingType) => void
}

/** Two people wrote in one type of meeting: each field that they wrote differently, and whose of it is to stand. */
export const ConflictPanel = (props: ConflictPanelProps) => {
  const { title, why, mine, theirs, base, choices, collect, onMerged } = props
  const text = useText()
  const box = useRef<HTMLElement>(null)
  const clashes = typeClashes(mine, theirs, base)
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const [tried, setTried] = useState(false)
  const sideOf = ({ field, changedBy }: TypeClash): Side | undefined => chosen[field] ?? changedBy ?? undefined
  const left = clashes.filter((one) => sideOf(one) === undefined).length
  const words = { boards: choices.boards, text }
  const merge = (): void => {
    setTried(true)
    const sides = new Map(clashes.map((one) => [one.field, sideOf(one)]))
    if (left === 0) onMerged(mergeTypes(mine, theirs, (field) => sides.get(field) ?? 'mine'))
  }
  useEffect(() => box.current?.focus(), [title])
  return (
    <section className="notice notice-waiting wide" ref={box} tabIndex={-1} role="alert">
      <h2 className="notice-title">{title}</h2>
      {why !== undefined && <p>{why}</p>}
      <p>{text('programme.clash-text', { count: clashes.length })}</p>
      {clashes.map((one) => (
        <Choice<Side>
          key={one.field}
          name={`valg.${one.field}`}
          label={fieldWord(one.field, text)}
          hint={one.changedBy === null ? undefined : text(`programme.clash-only-${one.changedBy}`)}
          error={tried && sideOf(one) === undefined ? text('programme.clash-choose') : undefined}
          options={[
            {
              value: 'mine',
              label: text('programme.clash-mine-says', { value: valueInWords(mine, one.field, words) }),
            },
            {
              value: 'theirs',
              label: text('programme.clash-theirs-says', { value: valueInWords(theirs, one.field, words) }),
            },
          ]}
          value={sideOf(one)}
          onChange={(side) => setChosen({ ...chosen, [one.field]: side })}
        />
      ))}
      {tried && left > 0 && (
        <p className="form-error-message" role="status">
          {text('programme.clash-left', { count: left })}
        </p>
      )}
      <div className="form-actions">
        <button type="button" className="button button-primary" onClick={merge}>
          {collect}
        </button>
      </div>
    </section>
  )
}
