import { apart, latestPerGiver, type KeptScaling } from '../../../domain/plan/latest-scalings.ts'
import { useTextOf } from '../text/texts.ts'
import type { wayDa } from './texts.da.ts'

type WayKey = keyof typeof wayDa

interface ScaleLineProps {
  readonly goal: string
  readonly scalings: readonly (KeptScaling & {
    readonly id: string
    readonly says: string | null
  })[]
  readonly nameOf: (id: string | null) => string
}

/** Where each person stands between 0 and 10: a table whose middle column is drawn. Nobody is averaged away. */
export const ScaleLine = ({ goal, scalings, nameOf }: ScaleLineProps) => {
  const text = useTextOf<WayKey>()
  const latest = latestPerGiver(scalings.filter((scaling) => scaling.goal === goal))
  if (latest.length === 0) return null
  const between = apart(latest, goal)
  return (
    <div className="scale-line">
      <table>
        <caption>
          {text('way.scale')} <span className="quiet">{text('way.scale-ends')}</span>
        </caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{text('way.scale-who')}</th>
            <th scope="col">{text('way.scale-number')}</th>
            <th scope="col">{text('way.scale-where')}</th>
          </tr>
        </thead>
        <tbody>
          {latest.map((scaling) => (
            <tr key={scaling.id}>
              <th scope="row">{nameOf(scaling.byPerson ?? scaling.byEmployee)}</th>
              <td className="scale-number">{scaling.value}</td>
              <td className="scale-drawn" aria-hidden="true">
                <span className="scale-track">
                  <span className="scale-dot" style={{ insetInlineStart: `${scaling.value * 10}%` }} />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {between && between.lowest !== between.highest && (
        <p className="quiet">{text('way.scale-apart', { ...between })}</p>
      )}
    </div>
  )
}
