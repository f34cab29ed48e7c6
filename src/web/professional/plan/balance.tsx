import { balanceOf } from '../../../domain/plan/balance.ts'
import { Section } from '../../shared/shell/page.tsx'
import { useText } from '../texts.ts'
import { usePlan } from './plan-context.ts'

/** What the family does and what professionals do, side by side: counted and listed, without a judgement. */
export const Balance = () => {
  const text = useText()
  const { room, nameOf, departmentOf } = usePlan()
  const { family, professionals } = balanceOf(room)
  return (
    <Section title={text('balance.title')}>
      <div className="beside">
        <div>
          <h3>{text('balance.family', { count: family.actions.length })}</h3>
          <ul>
            {family.actions.map(({ id, what, byPerson }) => (
              <li key={id}>
                {what} <span className="quiet">{nameOf(byPerson)}</span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <h3>
            {text('balance.professionals', {
              count: professionals.actions.length + professionals.measures.length,
            })}
          </h3>
          <ul>
            {professionals.actions.map(({ id, what, byEmployee }) => (
              <li key={id}>
                {what} <span className="quiet">{nameOf(byEmployee)}</span>
              </li>
            ))}
            {professionals.measures.map(({ id, title, byDepartment }) => (
              <li key={id}>
                {title} <span className="quiet">{departmentOf(byDepartment)}</span>
              </li>
            ))}
          </ul>
        </div>
      </div>
      <p className="quiet">{text('balance.seen')}</p>
    </Section>
  )
}
