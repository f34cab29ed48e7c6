import { differences, type Difference } from '../../../../domain/programme/differences.ts'
import type { Programme } from '../../../../domain/programme/schema.ts'
import { useText } from '../../texts.ts'
import { namesOf, type Measures } from './readable-view.tsx'

interface DifferencesViewProps {
  readonly before: Programme
  readonly after: Programme
  readonly measures: Measures
  /** The heads of the two columns: "Før" and "Nu", or "Din" and "Kollegaens". */
  readonly heads?: readonly [string, string]
}

/** What one version says otherwise than another, in words, part by part. */
export const DifferencesView = ({ before, after, measures, heads }: DifferencesViewProps) => {
  const text = useText()
  const told = differences(before, after, namesOf(measures))
  const [was, is] = heads ?? [text('programme.before'), text('programme.now')]
  if (told.length === 0) return <p className="quiet">{text('programme.no-differences')}</p>
  const parts = [...new Set(told.map((one) => one.part))]
  return (
    <>
      <p>{text('programme.differences-count', { count: told.length })}</p>
      {parts.map((part) => (
        <section key={part} className="difference-part">
          <h3>{part}</h3>
          {told
            .filter((one) => one.part === part)
            .map((one, place) => (
              // oxlint-disable-next-line react/no-array-index-key -- two changes may read alike
              <One key={place} difference={one} was={was} is={is} />
            ))}
        </section>
      ))}
    </>
  )
}

const One = ({
  difference,
  was,
  is,
}: {
  readonly difference: Difference
  readonly was: string
  readonly is: string
}) => {
  const text = useText()
  const { kind, name, before, after } = difference
  return (
    <div className="difference">
      <p className="difference-kind">
        {text(`programme.difference-${kind}`)}
        {name !== null && `: ${name}`}
      </p>
      {kind !== 'order' && (
        <dl>
          <div>
            <dt>{was}</dt>
            <dd>{before === null ? text('programme.nothing-stood') : <del>{before}</del>}</dd>
          </div>
          <div>
            <dt>{is}</dt>
            <dd>{after === null ? text('programme.nothing-stands') : <ins>{after}</ins>}</dd>
          </div>
        </dl>
      )}
    </div>
  )
}
