import Papa from 'papaparse'
import { readPlanRows, type PlanRows } from '../../store/plan-rows.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { cutFor } from './print-road.ts'
import { namesOf } from './road-model.ts'

const HEAD = [
  'Afdeling',
  'Slags',
  'Hvad',
  'Status',
  'Venter på',
  'Lovgrundlag',
  'Hvem det handler om',
  'Hvem gør det',
  'Fra eller senest',
  'Til',
  'Mål',
]
const STATUS = {
  planned: 'planlagt',
  waiting: 'venter',
  active: 'i gang',
  paused: 'på pause',
  ended: 'afsluttet',
} as const

/** The coordination view as rows of a table, cut to what the reader may take along. */
export async function exportCoordination(
  unit: UnitOfWork,
  input: { params: { family: string } },
): Promise<{ rows: string[][] }> {
  const caseId = input.params.family
  const plan = await readPlanRows(
    unit,
    caseId,
    cutFor(unit, caseId, 'export').map((c) => c.id),
  )
  unit.saw(
    [caseId],
    [...plan.measures, ...plan.actions].map((row) => row.id),
  )
  return { rows: [HEAD, ...measureRows(plan), ...actionRows(plan)] }
}

function measureRows(plan: PlanRows): string[][] {
  const name = namesOf(plan)
  return plan.measures.map((m) => [
    departmentName(plan, m.byDepartment),
    'Indsats',
    m.title,
    STATUS[m.status],
    m.waitingFor ?? '',
    m.legalBasis ?? '',
    name(m.person),
    '',
    m.startsOn ?? '',
    m.endsOn ?? '',
    goalWords(plan, m.goal),
  ])
}

function actionRows(plan: PlanRows): string[][] {
  const name = namesOf(plan)
  return plan.actions.map((a) => {
    const member = plan.team.find((m) => m.employee === a.byEmployee)
    const where = member ? departmentName(plan, member.department) : 'Familien'
    return [
      where,
      'Aftale',
      a.what,
      a.doneAt === null ? 'aftalt' : 'gjort',
      '',
      '',
      '',
      name(a.byPerson ?? a.byEmployee),
      a.due ?? '',
      '',
      goalWords(plan, a.goal),
    ]
  })
}

const departmentName = (plan: PlanRows, key: string): string => plan.departments.find((d) => d.key === key)?.name ?? key
const goalWords = (plan: PlanRows, goal: string | null): string => plan.goals.find((g) => g.id === goal)?.ownWords ?? ''

/** Semicolons and a byte order mark, as spreadsheets in Danish expect; a cell that would be read as a formula is made text. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${Papa.unparse(rows as string[][], { delimiter: ';', newline: '\r\n', escapeFormulae: true })}\r\n`
