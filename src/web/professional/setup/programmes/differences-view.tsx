import { differences, type Difference } from '../../../../domain/programme/differences.ts'
import type { Programme } from '../../../../domain/programme/schema.ts'
import { useText } from '../../texts.ts'
import { namesOf, type Listed } from './readable-view.tsx'

interface DifferencesViewProps {
  readonly before: Programme
  readonly after: Programme
  readonly listed: Listed
}

/** What one version says otherwise than another, in words, part by part. */
export const DifferencesView = ({ before, after, listed }: DifferencesViewProps) => {
  const text = useText()
  const told = differences(before, after, namesOf(listed))
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
              <One key={place} difference={one} />
            ))}
        </section>
      ))}
    </>
  )
}

const One = ({ difference }: { readonly difference: Difference }) => {
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
            <dt>{text('programme.before')}</dt>
            <dd>{before === null ? text('programme.nothing-stood') : <del>{withoutName(before, name)}</del>}</dd>
          </div>
          <div>
            <dt>{text('programme.now')}</dt>
            <dd>{after === null ? text('programme.nothing-stands') : <ins>{withoutName(after, name)}</ins>}</dd>
          </div>
        </dl>
      )}
    </div>
  )
}

/** The heading says the name already. */
const withoutName = (words: string, name: string | null): string =>
  name !== null && words.startsWith(`${name}: `) ? words.slice(name.length + 2) : words
