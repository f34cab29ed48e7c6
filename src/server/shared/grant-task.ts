import { DECIDING_MEMBER, routeOf, type Wanted } from '../../domain/grant/authority.ts'
import type { Cost } from '../../domain/grant/cost.ts'
import { readAuthorities, readLeaders } from '../../store/grant-authority.ts'
import {
  openTaskVersion,
  readChecks,
  readRequestsInRing,
  tasksOf,
  type CheckRow,
  type RequestRow,
} from '../../store/grant.ts'
import { withReach } from '../../store/reach.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

/** The function of those who answer requests. It opens the tasks that are theirs, and nothing of a family besides. */
export const GRANTING_LEADER = 'granting-leader'
/** A function that nobody can be given: its tasks are counted, and open nothing. */
export const NOBODY_ALONE = 'reality-check'

interface OpenedTask {
  readonly caseId: string
  readonly department: string
  readonly compartment: number
  /** Who is asked, and whether as one of the family's own team; null: nobody alone. */
  readonly asked: { readonly employee: string; readonly isMember: boolean } | null
}

/** A task for one who decides, that opens one request; where nobody may alone, one that is counted and opens nothing. */
export async function openTask(
  unit: UnitOfWork,
  { caseId, department, compartment, asked }: OpenedTask,
): Promise<string> {
  const id = unit.newId()
  await unit.insertFact('decision_task', {
    id,
    case_id: caseId,
    kind: 'grant',
    job_function: asked === null ? NOBODY_ALONE : asked.isMember ? DECIDING_MEMBER : GRANTING_LEADER,
    department,
    employee: asked?.employee ?? null,
    compartments: asked === null ? [] : [compartment],
    opened_at: unit.asking.at,
  })
  return id
}

/** Nobody has to answer it any longer. */
export async function settleTask(unit: UnitOfWork, task: string | null): Promise<void> {
  const version = task === null ? null : await openTaskVersion(unit, task)
  if (task === null || version === null) return
  await unit.updateFact('decision_task', task, version, {
    decided_at: unit.asking.at,
    decided_by: unit.asking.actor.id,
  })
}

export const costOfRequest = (row: RequestRow): Cost | null =>
  row.amount === null || row.per === null || row.times === null
    ? null
    : { amount: row.amount, per: row.per, times: row.times }

export const wantedOf = (row: RequestRow): Wanted => ({
  department: row.department,
  kind: row.kind,
  cost: costOfRequest(row),
  startsOn: row.startsOn,
  endsOn: row.endsOn,
})

/** A reality check goes to another leader, who opens what the earlier one could. Answers its version. */
export async function giveCheckTo(unit: UnitOfWork, check: CheckRow, basedOn: number, leader: string, why: string) {
  const [old] = await tasksOf(unit, { tasks: [check.task] })
  await settleTask(unit, check.task)
  const task = unit.newId()
  await unit.insertFact('decision_task', {
    id: task,
    case_id: check.family,
    kind: 'reality-check',
    job_function: GRANTING_LEADER,
    employee: leader,
    compartments: [...(old?.compartments ?? [check.compartment])],
    opened_at: unit.asking.at,
  })
  return unit.update('reality_check', check.id, basedOn, { leader, task }, why)
}

/**
 * What waits for a leader who has stopped goes on to the next leader who may; what nobody may waits, and says that nobody can
 * answer. The places are opened for that one write, and nothing of them is shown.
 */
export async function moveGrantsOn(unit: UnitOfWork, employee: string, why: string): Promise<void> {
  const tasks = await tasksOf(unit, { employee })
  if (tasks.length === 0) return
  const authorities = await readAuthorities(unit)
  await withReach(
    unit,
    tasks.flatMap(({ compartments }) => [...compartments]),
    async () => {
      const waits = new Set(tasks.map(({ id }) => id))
      const requests = await readRequestsInRing(unit)
      for (const row of requests.filter(({ task, answer }) => task !== null && answer === null && waits.has(task))) {
        const asker = { employee: row.askedBy, department: row.department, roles: [] }
        const others = (await readLeaders(unit)).filter((one) => one.employee !== employee)
        const route = routeOf(authorities, wantedOf(row), asker, others, unit.asking.today)
        if (route.goesTo !== 'level') continue
        const asked = { employee: route.employee, isMember: false }
        await settleTask(unit, row.task)
        const task = await openTask(unit, { ...row, caseId: row.family, asked })
        await unit.update(
          'grant_request',
          row.id,
          row.version,
          { leader: route.employee, task, passed_on_reason: why },
          why,
        )
      }
      for (const check of await readChecks(unit, null)) {
        if (!waits.has(check.task) || check.endedAt !== null || check.calledOffReason !== null) continue
        const askers = new Set(
          check.items.flatMap(({ request }) => requests.find(({ id }) => id === request)?.askedBy ?? []),
        )
        const next = (await readLeaders(unit)).find((one) => one.employee !== employee && !askers.has(one.employee))
        if (next) await giveCheckTo(unit, check, check.version, next.employee, why)
      }
    },
  )
}
