import { useEffect, useRef } from 'react'
import type { Programme } from '../../../../domain/programme/schema.ts'
import { useText } from '../../texts.ts'
import { DifferencesView } from './differences-view.tsx'
import type { Measures } from './readable-view.tsx'

interface ConflictPanelProps {
  readonly mine: Programme
  /** What stands now, as the server told it. */
  readonly current: unknown
  readonly measures: Measures
  readonly onMine: (version: number) => void
  readonly onTheirs: (theirs: Programme, version: number) => void
}

/** Two people wrote in one draft: what they say differently, and which of them is to stand. */
export const ConflictPanel = ({ mine, current, measures, onMine, onTheirs }: ConflictPanelProps) => {
  const text = useText()
  const box = useRef<HTMLElement>(null)
  const { version, updatedByName, content } = current as {
    version: number
    updatedByName: string | null
    content: Programme
  }
  useEffect(() => box.current?.focus(), [version])
  return (
    <section className="notice notice-error wide" ref={box} tabIndex={-1} role="alert">
      <h2 className="notice-title">{text('programme.clash', { name: updatedByName ?? '' })}</h2>
      <p>{text('programme.clash-text')}</p>
      <DifferencesView
        before={mine}
        after={content}
        measures={measures}
        heads={[text('programme.clash-mine'), text('programme.clash-theirs')]}
      />
      <div className="form-actions">
        <button type="button" className="button button-primary" onClick={() => onMine(version)}>
          {text('programme.clash-keep-mine')}
        </button>
        <button type="button" className="button button-secondary" onClick={() => onTheirs(content, version)}>
          {text('programme.clash-use-theirs')}
        </button>
      </div>
    </section>
  )
}
