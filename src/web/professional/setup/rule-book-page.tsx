import type { ReactNode } from 'react'
import type { Answer } from '../../shared/api/client.ts'
import { useApi } from '../../shared/api/query.ts'
import { HopList } from '../../shared/shell/hops.tsx'
import { Page, Section } from '../../shared/shell/page.tsx'
import { Loaded, Skeleton } from '../../shared/shell/states.tsx'
import { useText, type ProfessionalKey } from '../texts.ts'
import './rule-book.css'

type RuleBook = Answer<'GET /api/rule-book'>

/** The rule book: read by a data protection officer, and printed on A4. */
export const RuleBookPage = () => {
  const text = useText()
  const read = useApi('GET /api/rule-book')
  const print = (
    <button type="button" className="button button-secondary" onClick={() => window.print()}>
      {text('app.print')}
    </button>
  )
  const sides = (['professional', 'family'] as const).map((side) => ({
    side,
    id: `roller-${side}`,
    title: `${text('rule-book.roles')}: ${text(`rule-book.${side}`)}`,
  }))
  return (
    <Page title={text('rule-book.title')} lead={text('rule-book.lead')} actions={print}>
      <Loaded read={read} home="/fag" skeleton={<Skeleton lines={[30, 90, 80, 85]} />}>
        {(book) => (
          <>
            <HopList
              label={text('rule-book.hop')}
              parts={[...book.parts.map(titled), ...sides, { id: KINDS, title: text('rule-book.kinds') }]}
            />
            {book.parts.map((part, place) => (
              <Section key={part.title} id={titled(part, place).id} title={part.title}>
                <ul>
                  {part.sentences.map((sentence) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </Section>
            ))}
            {sides.map(({ side, id, title }) => (
              <Section key={side} id={id} title={title}>
                {book.roles
                  .filter((role) => role.side === side)
                  .map((role) => (
                    <RoleTable key={role.id} role={role} categories={book.categories} />
                  ))}
              </Section>
            ))}
            <Categories categories={book.categories} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

const KINDS = 'slags'

const titled = ({ title }: { readonly title: string }, place: number) => ({ id: `del-${place}`, title })

const RoleTable = ({
  role,
  categories,
}: { readonly role: RuleBook['roles'][number] } & Pick<RuleBook, 'categories'>) => {
  const text = useText()
  const named = useCategories(categories)
  const list = (words: readonly string[]): string => new Intl.ListFormat('da').format(words)
  return (
    <section className="role">
      <h3>{role.name}</h3>
      {role.inPlainWords && <p>{role.inPlainWords}</p>}
      <p className="quiet">
        {role.purposes.length === 0
          ? text('rule-book.no-purposes')
          : text('rule-book.purposes', { purposes: list(role.purposes) })}
      </p>
      {role.rows.length === 0 && role.purposes.length > 0 && <p>{text('rule-book.no-rows')}</p>}
      {role.rows.length > 0 && (
        <Folded title={text('rule-book.fold-role')} of={role.name}>
          <table className="table stacks">
            <caption className="sr-only">{role.name}</caption>
            <thead>
              <tr>
                <th scope="col">{text('rule-book.about')}</th>
                <th scope="col">{text('rule-book.categories')}</th>
                <th scope="col">{text('rule-book.reads')}</th>
                <th scope="col">{text('rule-book.may')}</th>
              </tr>
            </thead>
            <tbody>
              {role.rows.map((row) => (
                <tr key={row.about + row.categories.join()}>
                  <th scope="row">{row.about}</th>
                  <td data-head={text('rule-book.categories')}>{named(row.categories)}</td>
                  <td data-head={text('rule-book.reads')}>{row.reads}</td>
                  <td data-head={text('rule-book.may')}>
                    {row.may.length === 0 ? text('rule-book.nothing-more') : list(row.may)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {role.never.length > FEW && <p>{text('rule-book.never', { categories: role.never.join(' · ') })}</p>}
        </Folded>
      )}
    </section>
  )
}

/** A table behind one line: the page can be looked through, and everything is there to open, to search and to print. */
const Folded = ({
  title,
  of,
  children,
}: {
  readonly title: string
  readonly of?: string
  readonly children: ReactNode
}) => (
  <details className="more">
    <summary>
      {title}
      {of !== undefined && <span className="sr-only">: {of}</span>}
    </summary>
    <div className="table-place">{children}</div>
  </details>
)

/** Few exceptions are read faster than a long list. */
const FEW = 4

const useCategories = (all: RuleBook['categories']) => {
  const text = useText()
  return (own: readonly string[]): string => {
    const missing = all.map((c) => c.name).filter((name) => !own.includes(name))
    if (missing.length === 0) return text('rule-book.all')
    return missing.length <= FEW ? text('rule-book.all-but', { categories: missing.join(' · ') }) : own.join(' · ')
  }
}

const Categories = ({ categories }: Pick<RuleBook, 'categories'>) => {
  const text = useText()
  return (
    <Section id={KINDS} title={text('rule-book.kinds')}>
      <Folded title={text('rule-book.fold-kinds', { count: categories.length })}>
        <table className="table stacks">
          <thead>
            <tr>
              <th scope="col">{text('rule-book.kind')}</th>
              <th scope="col">{text('rule-book.sensitivity')}</th>
              <th scope="col">{text('rule-book.known')}</th>
            </tr>
          </thead>
          <tbody>
            {categories.map((c) => (
              <tr key={c.id}>
                <th scope="row">{c.name}</th>
                <td data-head={text('rule-book.sensitivity')}>
                  {text(`rule-book.sensitivity.${c.sensitivity}` as ProfessionalKey)}
                </td>
                <td data-head={text('rule-book.known')}>{c.known}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Folded>
    </Section>
  )
}
