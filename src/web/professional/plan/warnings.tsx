import { planSentences } from '../../../domain/plan/sentences.ts'
import { planWarnings, type PlanWarning } from '../../../domain/plan/warnings.ts'
import { useText } from '../texts.ts'
import { usePlan } from './plan-context.ts'

/** How many goals a warning names before it counts. */
const NAMED = 3

const list = new Intl.ListFormat('da', { type: 'conjunction' })

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
  const words = (about: readonly string[]): string => {
    const named = about.slice(0, NAMED).map((id) => text('warnings.quote', { words: wordsOf(id) }))
    const rest = about.length - named.length
    return list.format(rest > 0 ? [...named, text('warnings.more', { count: rest })] : named)
  }
  return (
    <div className="notice">
      <p className="notice-title">{text('warnings.title')}</p>
      <ul>
        {[...byCode(warnings)].map(([code, about]) => (
          <li key={code}>
            {about.length === 0
              ? planSentences[code].da
              : text('warnings.about', { words: words(about), sentence: planSentences[code].da })}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Each warning once, with all that it is about: the same sentence in ten lines is not read. */
function byCode(warnings: readonly PlanWarning[]): Map<PlanWarning['code'], string[]> {
  const found = new Map<PlanWarning['code'], string[]>()
  for (const { code, about } of warnings)
    found.set(code, [...(found.get(code) ?? []), ...(about === null ? [] : [about])])
  return found
}
