import type { Rules } from '../../access/facts.ts'
import { latestPerGiver } from '../../domain/plan/latest-scalings.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import type { PlanRows } from '../../store/plan-rows.ts'
import { roleWords } from '../shared/role-words.ts'
import type { Road } from './types.ts'

interface Given {
  readonly today: string
  readonly rules: Rules
  readonly programme: Programme | null
  /** While a firewall stands, no place where the family can be met is printed. */
  readonly hidesPlaces: boolean
  /** The language of what the family did not write. */
  readonly language: Locale
}
type Step = Road['goals'][number]['steps'][number]

/** The road as it is printed, from rows that are already cut to the reader. */
export function roadOf(plan: PlanRows, given: Given): Road {
  const name = namesOf(plan)
  const active = plan.goals.filter((g) => g.status === 'active' || g.status === 'reached')
  const shown = new Set(active.map((g) => g.id))
  const stations = active.filter((g) => g.status === 'active' && (g.parentGoal === null || !shown.has(g.parentGoal)))
  const scalings = latestPerGiver(plan.scalings)
  const coordinator = plan.team.find((m) => m.role === 'coordinator')
  const { meeting } = plan
  return {
    language: given.language,
    madeOn: given.today,
    familyName: plan.familyName ?? '',
    wishes: [],
    goals: stations.map((goal) => ({
      words: goal.ownWords,
      whose: name(goal.whoseWords),
      change: goal.wishedChange,
      success: goal.successCriterion,
      steps: [goal, ...active.filter((g) => g.parentGoal === goal.id)].flatMap((g) => [
        ...(g === goal
          ? []
          : [
              {
                what: g.ownWords,
                who: g.concerns === null ? '' : name(g.concerns),
                when: null,
                done: g.status === 'reached',
              },
            ]),
        ...stepsOf(plan, g.id, name),
      ]),
      scales: scalings
        .filter((s) => s.goal === goal.id)
        .map((s) => ({ who: name(s.byPerson ?? s.byEmployee), value: s.value })),
    })),
    ...(meeting ? { nextMeeting: { when: meeting.startsAt, where: given.hidesPlaces ? null : meeting.place } } : {}),
    followUp: plan.nextFollowUp,
    // Who works for one of them alone stands on no paper for all.
    people: plan.team
      .filter((m) => m.party === null)
      .map((m) => {
        const { roleName, inPlainWords } = roleWords(m.role, given.rules, given.programme)
        return { name: m.name, role: roleName, doesWhat: inPlainWords || m.departmentDoes }
      }),
    contact: coordinator ? { name: coordinator.name, phone: coordinator.phone } : null,
  }
}

function stepsOf(plan: PlanRows, goal: string, name: (id: string | null) => string): Step[] {
  const department = (key: string): string => plan.departments.find((d) => d.key === key)?.name ?? key
  return [
    ...plan.actions
      .filter((a) => a.goal === goal)
      .map((a) => ({ what: a.what, who: name(a.byPerson ?? a.byEmployee), when: a.due, done: a.doneAt !== null })),
    ...plan.measures
      .filter((m) => m.goal === goal && m.status !== 'ended' && m.status !== 'paused')
      .map((m) => ({
        what: m.waitingFor === null ? m.title : `${m.title} – venter på: ${m.waitingFor}`,
        who: department(m.byDepartment),
        when: null,
        done: false,
      })),
  ]
}

/** First names, with the family name where two share one; employees by their full name. */
export function namesOf(plan: Pick<PlanRows, 'people' | 'team'>): (id: string | null) => string {
  const people = new Map(
    plan.people.map((p) => {
      const alone = plan.people.every((other) => other.id === p.id || other.givenName !== p.givenName)
      return [p.id, alone ? p.givenName : `${p.givenName} ${p.familyName}`]
    }),
  )
  const team = new Map(plan.team.map((m) => [m.employee, m.name]))
  return (id) => (id === null ? '' : (people.get(id) ?? team.get(id) ?? 'En, der hjælper'))
}
