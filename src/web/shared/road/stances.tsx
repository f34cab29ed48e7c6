import { latestStances, type Question } from '../../../domain/plan/stance.ts'
import { useTextOf } from '../text/texts.ts'
import type { Depth } from './depth.ts'
import type { wayDa } from './texts.da.ts'

interface StancesProps {
  readonly stances: Depth['stances']
  readonly question: Question
  readonly object: string
  readonly nameOf: (id: string | null) => string
}

/** What each has answered, in their own words; nobody speaks for somebody else. */
export const Stances = ({ stances, question, object, nameOf }: StancesProps) => {
  const text = useTextOf<keyof typeof wayDa>()
  const latest = latestStances(stances, question, object)
  if (latest.length === 0) return null
  return (
    <ul className="stances">
      {latest.map((stance) => (
        <li key={stance.id}>
          {text(`way.${question}-${stance.answer}`, { name: nameOf(stance.byPerson ?? stance.byEmployee) })}
          {stance.says !== null && <span className="row-quiet"> ”{stance.says}”</span>}
        </li>
      ))}
    </ul>
  )
}
