import type { z } from 'zod'
import type { extractOutput } from '../../../contract/plan-link.ts'
import { Facts, Tag } from '../shell/parts.tsx'
import { longDate } from '../text/dates.ts'
import { inList } from '../text/lists.ts'
import { useTextOf } from '../text/texts.ts'
import { AgreementLine } from './road.tsx'
import { ScaleLine } from './scale-line.tsx'
import type { wayDa } from './texts.da.ts'

/** What of the one plan concerns a statutory plan, as both faces show it. */
export const Extract = ({ extract }: { readonly extract: z.output<typeof extractOutput> }) => {
  const text = useTextOf<keyof typeof wayDa>()
  const { link, goals, actions, measures, scalings, madeOn, names } = extract
  const nameOf = (id: string | null): string => names.find((one) => one.id === id)?.name ?? text('way.someone')
  const rows = [
    { name: text('way.extract-for'), value: `${link.kindName} (${link.law ?? text('way.extract-no-law')})` },
    { name: text('way.extract-about'), value: inList(link.persons.map(nameOf)) },
    { name: text('way.extract-owner'), value: link.ownerName },
    ...(link.reference === null ? [] : [{ name: text('way.extract-number'), value: link.reference }]),
    ...(link.nextOn === null ? [] : [{ name: text('way.extract-next'), value: longDate(link.nextOn) }]),
    { name: text('way.extract-made'), value: longDate(madeOn) },
  ]
  return (
    <article>
      <h2>{text('way.extract-title')}</h2>
      <Facts rows={rows} />
      <p className="quiet">{text('way.extract-stands')}</p>
      {goals.length + measures.length === 0 && <p>{text('way.extract-none')}</p>}
      {goals.map((goal) => (
        <section key={goal.id} className="step">
          <h3>
            ”{goal.ownWords}” <span className="quiet">– {nameOf(goal.whoseWords)}</span>
          </h3>
          <p>
            {text('way.change')}: {goal.wishedChange || text('way.open')}
          </p>
          <p>
            {text('way.success')}: {goal.successCriterion || text('way.open')}
          </p>
          <ul className="doings">
            {actions
              .filter((action) => action.goal === goal.id)
              .map((action) => (
                <li key={action.id}>
                  <AgreementLine action={action} who={nameOf(action.byPerson ?? action.byEmployee)} />
                </li>
              ))}
          </ul>
          <ScaleLine goal={goal.id} scalings={scalings} nameOf={nameOf} />
        </section>
      ))}
      {measures.length > 0 && (
        <ul className="rows">
          {measures.map((measure) => (
            <li key={measure.id}>
              <div className="row-main">
                <span className="row-title">{measure.title}</span>
                <span className="row-quiet">
                  {measure.person === null ? '' : `${nameOf(measure.person)} · `}
                  {measure.departmentName}
                </span>
                {measure.legalBasis !== null && <span className="row-quiet">{measure.legalBasis}</span>}
                {measure.waitingFor !== null && <span>{text('way.waiting', { what: measure.waitingFor })}</span>}
              </div>
              <Tag>{text(`measure.${measure.status}`)}</Tag>
            </li>
          ))}
        </ul>
      )}
    </article>
  )
}
