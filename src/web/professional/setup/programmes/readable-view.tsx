import type { Spoken } from '../../../../domain/programme/in-words.ts'
import {
  readable,
  type Catalogue,
  type KnownBoard,
  type ReadablePart,
  type Statement,
} from '../../../../domain/programme/readable.ts'
import type { Programme } from '../../../../domain/programme/schema.ts'
import { HopList } from '../../../shared/shell/hops.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'

/** What a programme names by key, as its page fetches it. */
export interface Listed {
  readonly measures: readonly { readonly id: string; readonly name: string }[]
  readonly boards: readonly (KnownBoard & { readonly id: string })[]
}

export const namesOf = ({ measures, boards }: Listed): Catalogue => ({
  measures: new Map(measures.map((one) => [one.id, one.name])),
  boards: new Map(boards.map((one) => [one.id, one])),
})

/** A programme as a page, for somebody who has never seen a line of code. */
export const ReadableView = ({
  programme,
  listed,
  isOwn,
}: {
  readonly programme: Programme
  readonly listed: Listed
  /** The municipality has written it: what is left open was not decided; else the source does not say. */
  readonly isOwn: boolean
}) => {
  const text = useText()
  const parts = readable(programme, namesOf(listed)).map((part) => ({ ...part, id: `afsnit-${part.key}` }))
  const unsaid = text(isOwn ? 'programme.not-decided' : 'programme.not-stated')
  return (
    <>
      <HopList label={text('programme.hop')} parts={parts} />
      <Silent parts={parts} isOwn={isOwn} />
      {parts.map((part) => (
        <Section key={part.key} id={part.id} title={part.title}>
          <Statements part={part} unsaid={unsaid} />
        </Section>
      ))}
    </>
  )
}

/** What the programme is silent about, counted, and listed on demand: part by part, with what is known instead. */
const Silent = ({ parts, isOwn }: { readonly parts: readonly ReadablePart[]; readonly isOwn: boolean }) => {
  const text = useText()
  const silent = parts
    .map(({ key, title, statements }) => ({ key, title, unsaid: statements.filter((one) => one.words === null) }))
    .filter(({ unsaid }) => unsaid.length > 0)
  const count = silent.reduce((sum, { unsaid }) => sum + unsaid.length, 0)
  if (count === 0) return null
  const named = (unsaid: readonly Statement[]): string =>
    [...new Set(unsaid.flatMap(({ name }) => (name === null ? [] : [name.toLocaleLowerCase('da')])))].join(', ')
  return (
    <details className="jump">
      <summary>{text(isOwn ? 'programme.silent-own' : 'programme.silent-source', { count })}</summary>
      <ul>
        {silent.map(({ key, title, unsaid }) => (
          <li key={key}>{[title, named(unsaid)].filter((words) => words !== '').join(' – ')}</li>
        ))}
      </ul>
    </details>
  )
}

/** Short names without anything more to say stand in one list; everything else has a line of its own. */
const Statements = ({ part, unsaid }: { readonly part: ReadablePart; readonly unsaid: string }) => {
  const text = useText()
  const statements = unsaidOnce(part.statements, (name) => text('programme.the-others', { name }))
  const plain = part.statements.filter(
    (one) => one.name === null && one.rule === null && one.more.length === 0 && one.words !== null,
  )
  if (plain.length === part.statements.length && plain.length > 1) return <PlainList statements={plain} />
  const again = statements.filter((one) => isSaidAlready(one, statements))
  const list = (shown: readonly Statement[]) => (
    <dl className="said">
      {shown.map((one, place) => (
        <Said key={one.path} statement={one} unsaid={unsaid} last={endsRun(shown, place)} />
      ))}
    </dl>
  )
  if (again.length === 0) return list(statements)
  return (
    <>
      {list(statements.filter((one) => !again.includes(one)))}
      <details className="more">
        <summary>{text('programme.one-by-one')}</summary>
        {list(again)}
      </details>
    </>
  )
}

/** A criterion of which nothing more is said than what stands in the rule above: only its source is new. */
function isSaidAlready({ path, words, rule, more }: Statement, among: readonly Statement[]): boolean {
  if (!path.startsWith('criteria.') || !words || rule !== null || more.length > 0) return false
  const names = (spoken: Spoken): boolean => spoken.words.startsWith(words) || spoken.parts.some(names)
  return among.some((one) => one.rule !== null && names(one.rule))
}

const PlainList = ({ statements }: { readonly statements: readonly Statement[] }) => {
  return (
    <ul className="said-list">
      {statements.map((one, place) => (
        <li key={one.path}>
          {one.words}
          {endsRun(statements, place) && <SourceLine of={one} />}
        </li>
      ))}
    </ul>
  )
}

interface SaidProps {
  readonly statement: Statement
  /** How it is said that nothing is said. */
  readonly unsaid: string
  readonly last: boolean
}

const Said = ({ statement, unsaid, last }: SaidProps) => {
  const { name, words, rule, more, note } = statement
  return (
    <div>
      <dt>{name ?? ''}</dt>
      <dd>
        {words === null ? (
          <p className="said-nothing">
            {unsaid}
            {note !== null && ` ${note}`}
          </p>
        ) : (
          words !== '' && <p>{words}</p>
        )}
        {rule !== null && <Rule spoken={rule} />}
        {more.map((sentence) => (
          <p key={sentence} className="said-more">
            {sentence}
          </p>
        ))}
        {last && <SourceLine of={statement} />}
      </dd>
    </div>
  )
}

/** Heading, and its parts beneath; a part without parts is a line. */
const Rule = ({ spoken }: { readonly spoken: Spoken }) => (
  <>
    {spoken.words !== '' && <p className="rule-words">{spoken.words}</p>}
    {spoken.parts.length > 0 && (
      <ul className="rule-list">
        {spoken.parts.map((part, place) => (
          // oxlint-disable-next-line react/no-array-index-key -- the parts of a rule have no identity but their place
          <li key={place}>{part.parts.length === 0 ? part.words : <Rule spoken={part} />}</li>
        ))}
      </ul>
    )}
  </>
)

/** What the source does not say of several things under one name is said once, after all the others. */
function unsaidOnce(statements: readonly Statement[], theOthers: (name: string) => string): readonly Statement[] {
  const isUnsaid = ({ words, note }: Statement): boolean => words === null && note === null
  const under = (name: string | null): readonly Statement[] => statements.filter((one) => one.name === name)
  const isRepeated = (one: Statement): boolean =>
    one.name !== null && isUnsaid(one) && under(one.name).filter(isUnsaid).length > 1
  const last = statements.filter((one) => isRepeated(one) && under(one.name).find(isUnsaid) === one)
  return [
    ...statements.filter((one) => !isRepeated(one)),
    ...last.map((one) => ({
      ...one,
      name: one.name !== null && !under(one.name).every(isUnsaid) ? theOthers(one.name) : one.name,
    })),
  ]
}

/** A source that several in a row share is said once, at the last of them. */
function endsRun(statements: readonly Statement[], place: number): boolean {
  const own = statements[place]
  const next = statements.slice(place + 1).find((one) => one.source !== null)
  return own !== undefined && (next === undefined || sourceOf(next) !== sourceOf(own))
}

const sourceOf = ({ source }: Statement): string => (source === null ? '' : `${source.title}, ${source.place}`)

const SourceLine = ({ of }: { readonly of: Statement }) => {
  const text = useText()
  const source = sourceOf(of)
  return source === '' ? null : <p className="said-source">{text('programme.from-source', { source })}</p>
}
