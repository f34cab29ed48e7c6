import { useEffect, useRef, useState } from 'react'
import { clashesOf, merge, type Clash, type Side } from '../../../../domain/programme/merge.ts'
import type { Programme } from '../../../../domain/programme/schema.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { useText } from '../../texts.ts'
import { placeInWords, valueInWords } from './clash-words.ts'
import type { Measures } from './readable-view.tsx'

interface ConflictPanelProps {
  readonly mine: Programme
  /** What stands now and what both began from, as the server told it. */
  readonly current: unknown
  readonly measures: Measures
  readonly onMerged: (merged: Programme, version: number) => void
}

/** Two people wrote in one draft: each field that they wrote differently, and whose of it is to stand. */
export const ConflictPanel = ({ mine, current, measures, onMerged }: ConflictPanelProps) => {
  const text = useText()
  const box = useRef<HTMLElement>(null)
  const { version, updatedByName, content, base } = current as {
    version: number
    updatedByName: string | null
    content: Programme
    base: Programme | null
  }
  const clashes = clashesOf(mine, content, base)
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const [tried, setTried] = useState(false)
  const sideOf = (one: Clash): Side | undefined => chosen[one.path] ?? one.changedBy ?? undefined
  const open = clashes.filter((one) => sideOf(one) === undefined)
  const all = (side: Side): void => setChosen(Object.fromEntries(clashes.map((one) => [one.path, side])))
  const collect = (): void => {
    setTried(true)
    if (open.length > 0) return
    const sides = new Map(clashes.map((one) => [one.path, sideOf(one)]))
    onMerged(
      merge(mine, content, (path) => sides.get(path) ?? 'mine'),
      version,
    )
  }
  useEffect(() => box.current?.focus(), [version])
  return (
    <section className="notice notice-error wide" ref={box} tabIndex={-1} role="alert">
      <h2 className="notice-title">{text('programme.clash', { name: updatedByName ?? '' })}</h2>
      <p>{text('programme.clash-text', { count: clashes.length })}</p>
      {clashes.map((one) => (
        <Choice<Side>
          key={one.path}
          name={`valg.${one.path}`}
          label={placeInWords(one.path, [mine, content], text)}
          hint={one.changedBy === null ? undefined : text(`programme.clash-only-${one.changedBy}`)}
          error={tried && sideOf(one) === undefined ? text('programme.clash-choose') : undefined}
          options={[
            {
              value: 'mine',
              label: text('programme.clash-mine-says', {
                value: valueInWords(one.path, one.mine, { programme: mine, measures, text }),
              }),
            },
            {
              value: 'theirs',
              label: text('programme.clash-theirs-says', {
                value: valueInWords(one.path, one.theirs, { programme: content, measures, text }),
              }),
            },
          ]}
          value={sideOf(one)}
          onChange={(side) => setChosen({ ...chosen, [one.path]: side })}
        />
      ))}
      {tried && open.length > 0 && (
        <p className="form-error-message" role="status">
          {text('programme.clash-left', { count: open.length })}
        </p>
      )}
      <div className="form-actions">
        <button type="button" className="button button-primary" onClick={collect}>
          {text('programme.clash-collect')}
        </button>
        <button type="button" className="button button-secondary" onClick={() => all('mine')}>
          {text('programme.clash-all-mine')}
        </button>
        <button type="button" className="button button-secondary" onClick={() => all('theirs')}>
          {text('programme.clash-all-theirs')}
        </button>
      </div>
    </section>
  )
}
