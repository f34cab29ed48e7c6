import type { Room } from '../../../contract/family.ts'
import { Facts } from '../../shared/shell/parts.tsx'
import { useText } from '../texts.ts'
import { InDanish } from '../../shared/text/in-danish.tsx'

interface DepartmentsProps {
  readonly team: Room['team']
  /** Keys of the departments that the page names. */
  readonly named: readonly string[]
}

/** What each department does that a page has named: nobody has to know the municipality's names. */
export const Departments = ({ team, named }: DepartmentsProps) => {
  const text = useText()
  const does = new Map(
    team
      .filter(({ department, departmentDoes }) => named.includes(department) && departmentDoes !== '')
      .map(({ departmentName, departmentDoes }) => [departmentName, departmentDoes]),
  )
  if (does.size === 0) return null
  return (
    <details className="more">
      <summary>{text('own.who')}</summary>
      <Facts rows={[...does].map(([name, value]) => ({ name, value: <InDanish>{value}</InDanish> }))} />
    </details>
  )
}
