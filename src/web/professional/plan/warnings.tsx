import { planSentences } from '../../../domain/plan/sentences.ts'
import { planWarnings } from '../../../domain/plan/warnings.ts'
import { useText } from '../texts.ts'
import { usePlan } from './plan-context.ts'

const shown = 6

/** What the plan may be missing, in plain words. Rests on what this reader sees; never blocks. */
export const Warnings = () => {
  const text = useText()
  const { room } = usePlan()
  const goals = room.goals.filter(({ status }) => status === 'active')
  const everybody = room.people.map(({ id }) => id)
  const warnings = planWarnings({
    goals: goals.map(({ id, horizon, concerns, parentGoal }) => ({
      id,
      horizon,
      concerns: concerns === null ? everybody : [concerns],
      towards: parentGoal,
    })),
    actions: room.actions.flatMap(({ goal }) => (goal === null ? [] : [{ goal }])),
    measures: room.measures.map(({ id, status, goal }) => ({
      id,
      status,
      goals: goal === null ? [] : [goal],
    })),
    focusChildren: room.people
      .filter(({ standsAs, inInitiative }) => standsAs === 'child' && inInitiative)
      .map(({ id }) => id),
    parents: room.people.filter(({ standsAs }) => standsAs === 'parent').map(({ id }) => id),
  }).filter(({ code }) => code !== 'plan.no-goals')
  if (warnings.length === 0) return null
  const wordsOf = (id: string): string =>
    room.goals.find((goal) => goal.id === id)?.ownWords ??
    room.measures.find((measure) => measure.id === id)?.title ??
    ''
  return (
    <div className="notice">
      <p className="notice-title">{text('warnings.title')}</p>
      <ul>
        {warnings.slice(0, shown).map(({ code, about }) => (
          <li key={`${code} ${about}`}>
            {about === null
              ? planSentences[code].da
              : text('warnings.about', { words: wordsOf(about), sentence: planSentences[code].da })}
          </li>
        ))}
      </ul>
    </div>
  )
}
