import { useText } from '../../texts.ts'
import type { PartProps } from '../part.ts'
import { useNames } from '../people/use-names.ts'
import { matrixOf, type Basis } from './consent-words.ts'
import { useChoices } from './use-choices.ts'

/** Who may see what: rows of categories, columns of departments. On a phone the same as a list. */
export const Matrix = ({ room, family }: PartProps) => {
  const text = useText()
  const choices = useChoices(family)
  const words = useCellWords({ room, family })
  const { categories, departments, cell } = matrixOf(room.bases, room.today)
  if (departments.length === 0) return null
  return (
    <>
      <div className="table-place matrix-table">
        <table className="table">
          <caption className="sr-only">{text('ja.matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('ja.about')}</th>
              {departments.map((key) => (
                <th scope="col" key={key}>
                  {choices.department(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {categories.map((category) => (
              <tr key={category}>
                <th scope="row">{choices.category(category)}</th>
                {departments.map((key) => (
                  <td key={key}>{words(cell(category, key))}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="matrix-list">
        {departments.map((key) => (
          <div key={key}>
            <h4>{choices.department(key)}</h4>
            <ul>
              {categories
                .filter((category) => cell(category, key).length > 0)
                .map((category) => (
                  <li key={category}>
                    {choices.category(category)}: {words(cell(category, key))}
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </div>
    </>
  )
}

/** One cell in words: from whom, and about whom. */
const useCellWords = ({ room, family }: PartProps) => {
  const text = useText()
  const { list } = useNames(room)
  const choices = useChoices(family)
  const one = (basis: Basis): string => {
    const about = [...(basis.coversFamily ? [text('ja.whole-family')] : []), list(basis.persons)]
      .filter(Boolean)
      .join(', ')
    return `${text('ja.yes-from', { from: choices.departmentsIn(basis.fromDepartments) })}, ${text('ja.yes-about', { persons: about })}`
  }
  return (bases: readonly Basis[]) => {
    if (bases.length > 0) return bases.map(one).join('; ')
    return (
      <>
        <span aria-hidden="true">{text('ja.no-yes')}</span>
        <span className="sr-only">{text('ja.no-yes-words')}</span>
      </>
    )
  }
}
