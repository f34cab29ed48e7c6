import { useEffect, useRef, useState } from 'react'
import { clashesOf, merge, type Clash, type Side } from '../../../../domain/programme/merge.ts'
import type { Programme } from '../../../../domain/programme/schema.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { useText } from '../../texts.ts'
import { placeInWords, valueInWords } from './clash-words.ts'
import type { Listed } from './readable-view.tsx'

interface ConflictPanelProps {
  /** What has happened, and by whom. */
  readonly title: string
  readonly why?: string
  readonly mine: Programme
  readonly theirs: Programme
  /** What both began from; null when it is not known. */
  readonly base: Programme | null
  readonly listed: Listed
  readonly collect: string
  readonly collecting?: boolean
  readonly onMerged: (merged: Programme) => void
}

/** Two people wrote in one programme: each field that they wrote differently, and whose of it is to stand. */
export const ConflictPanel = ({
  title,
  why,
  mine,
  theirs,
  base,
  listed,
  collect: collectWords,
  collecting = false,
  onMerged,
}: ConflictPanelProps) => {
  const text = useText()
  const box = useRef<HTMLElement>(null)
  const clashes = clashesOf(mine, theirs, base)
  const [chosen, setChosen] = useState<Readonly<Record<string, Side>>>({})
  const [tried, setTried] = useState(false)
  const sideOf = (one: Clash): Side | undefined => chosen[one.path] ?? one.changedBy ?? undefined
  const open = clashes.filter((one) => sideOf(one) === undefined)
  const all = (side: Side): void => setChosen(Object.fromEntries(clashes.map((one) => [one.path, side])))
  const collect = (): void => {
    setTried(true)
    if (open.length > 0) return
    const sides = new Map(clashes.map((one) => [one.path, sideOf(one)]))
    onMerged(merge(mine, theirs, (path) => sides.get(path) ?? 'mine'))
  }
  useEffect(() => box.current?.focus(), [title])
  return (
    <section className="notice notice-waiting wide" ref={box} tabIndex={-1} role="alert">
      <h2 className="notice-title">{title}</h2>
      {why !== undefined && <p>{why}</p>}
      <p>{text('programme.clash-text', { count: clashes.length })}</p>
      {clashes.map((one) => (
        <Choice<Side>
          key={one.path}
          name={`valg.${one.path}`}
          label={placeInWords(one.path, [mine, theirs], text)}
          hint={one.changedBy === null ? undefined : text(`programme.clash-only-${one.changedBy}`)}
          error={tried && sideOf(one) === undefined ? text('programme.clash-choose') : undefined}
          options={[
            {
              value: 'mine',
              label: text('programme.clash-mine-says', {
                value: valueInWords(one.path, one.mine, { programme: mine, listed, text }),
              }),
            },
            {
              value: 'theirs',
              label: text('programme.clash-theirs-says', {
                value: valueInWords(one.path, one.theirs, { programme: theirs, listed, text }),
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
        <button
          type="button"
          className="button button-primary"
          aria-disabled={collecting || undefined}
          onClick={() => !collecting && collect()}
        >
          {collecting ? text('form.sending') : collectWords}
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
