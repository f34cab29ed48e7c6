import type { z } from 'zod'
import type { checkOutput, requestOutput, waitOutput } from '../../contract/grant-parts.ts'
import type { grantRoutes } from '../../contract/grant.ts'
import { complaintFor } from '../../domain/grant/complaint.ts'
import type { CostUnit } from '../../domain/grant/cost.ts'
import { dayAt, daysBetween } from '../../domain/shared/time.ts'
import { FEWEST_TOLD } from '../../domain/shared/fewest.ts'
import { readOwnViews } from '../../store/comment.ts'
import { readLeaders } from '../../store/grant-authority.ts'
import { countWaiting, readWaits, type WaitRow } from '../../store/grant-waits.ts'
import {
  readChecks,
  readGrantMeasures,
  readRequests,
  readRequestsInRing,
  type CheckRow,
  type RequestRow,
} from '../../store/grant.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { requireSomethingOpen, standing } from '../shared/case-guard.ts'
import { mayCallCheck, whoCanCome } from './call-check.ts'
import { isUnanswered, type InFamily } from './standing.ts'

type Out<K extends keyof typeof grantRoutes> = z.input<(typeof grantRoutes)[K]['output']>
type Request = z.input<typeof requestOutput>
type Check = z.input<typeof checkOutput>
type Wait = z.input<typeof waitOutput>

/** What was asked for and answered in a family, as far as it lies in the ring, and what the reader may ask for. Throws 404. */
export async function openGrants(
  unit: UnitOfWork,
  { params }: InFamily,
  services: Services,
): Promise<Out<'GET /api/families/:family/grants'>> {
  const { family } = params
  requireSomethingOpen(unit)
  const { actor, today } = unit.asking
  const requests = await readRequests(unit, family)
  const isOpen = (measure: string): boolean => requests.some((one) => one.measure === measure && isUnanswered(one))
  const measures = await readGrantMeasures(unit, family)
  const mayCall = mayCallCheck(unit, family)
  const shown = new Map(requests.map((row) => [row.id, show(unit, services, row)]))
  return {
    today,
    measures: measures
      .filter((one) => !isOpen(one.id))
      .filter((one) => {
        const place = unit.compartmentOf(one.compartment)
        return place !== undefined && place.caseId === family && unit.may(place, 'write').answer === 'content'
      }),
    requests: requests.map((row) => ({
      ...show(unit, services, row),
      mine: row.askedBy === actor.id || mayWriteIn(unit, row.compartment),
      mayCorrect: row.answeredAs === 'own' && row.answeredBy === actor.id,
    })),
    checks: (await readChecks(unit, family)).map((row) => showCheck(row, shown)),
    checkable: mayCall ? measures.map(({ id, title }) => ({ id, title, waits: isOpen(id) })) : [],
    leaders: mayCall ? (await readLeaders(unit)).map(({ employee, name }) => ({ id: employee, name })) : [],
    team: mayCall ? await whoCanCome(unit, family) : [],
    mayCall,
    waits: shownWaits(unit, await readWaits(unit, [family])),
  }
}

const mayWriteIn = (unit: UnitOfWork, compartment: number): boolean => {
  const place = unit.compartmentOf(compartment)
  return place !== undefined && unit.may(place, 'write').answer === 'content'
}

/** The same for the family: what was asked, who decides, the answer with its reason, and what is waited for. Throws 404. */
export async function openOwnGrants(
  unit: UnitOfWork,
  { params }: InFamily,
  services: Services,
): Promise<Out<'GET /api/own/families/:family/grants'>> {
  requireSomethingOpen(unit)
  const requests = (await readRequests(unit, params.family)).map((row) => show(unit, services, row))
  const shown = new Map(requests.map((one) => [one.id, one]))
  return {
    today: unit.asking.today,
    requests,
    checks: (await readChecks(unit, params.family)).map((row) => showCheck(row, shown)),
    waits: shownWaits(unit, await readWaits(unit, [params.family])),
  }
}

/** What lies open to a leader by their tasks: what waits for them, what is answered or passed on, and reality checks. */
export async function listGrants(unit: UnitOfWork, _: unknown, services: Services): Promise<Out<'GET /api/grants'>> {
  const { actor, today } = unit.asking
  if (actor.kind !== 'employee') throw notFound()
  const rows = await readRequestsInRing(unit)
  const waits = (row: RequestRow): boolean => row.leader === actor.id && row.answer === null && !row.stopped
  const shown = new Map(rows.map((row) => [row.id, show(unit, services, row)]))
  const waiting = rows.filter(waits)
  const views = await readOwnViews(
    unit,
    waiting.map(({ id }) => id),
  )
  const checks = await readChecks(unit, null)
  unit.saw([...rows, ...checks].map(({ family }) => family))
  const of = (some: readonly RequestRow[]): Request[] => some.flatMap(({ id }) => shown.get(id) ?? [])
  const inChecks = new Set(checks.flatMap(({ items }) => items.map(({ request }) => request)))
  return {
    today,
    requests: of(waiting).map((one) => ({ ...one, ownViews: views.filter(({ object }) => object === one.id) })),
    answered: of(rows.filter((row) => !waits(row) && !inChecks.has(row.id))).map((one) => ({
      ...one,
      mayCorrect: rows.some((row) => row.id === one.id && row.answeredBy === actor.id && row.answeredAs === 'level'),
    })),
    checks: checks.map((row) => showCheck(row, shown)),
  }
}

/** What waits in the families whose team the reader is in, the longest first. */
export async function listWaits(unit: UnitOfWork): Promise<Out<'GET /api/waiting-for'>> {
  const { at, today } = unit.asking
  if (unit.asking.actor.kind !== 'employee') throw notFound()
  const cases = [...new Set(unit.facts.memberships.filter((m) => standing(m, at)).map((m) => m.caseId))]
  const waits = await readWaits(unit, cases)
  unit.saw(waits.map(({ family }) => family))
  return { today, waits: shownWaits(unit, waits) }
}

/** How many grants wait, and for how many days as a rule; below five nothing is told. Throws 404 but for a leader of coordinators. */
export async function countWaits(unit: UnitOfWork): Promise<Out<'GET /api/waiting-for/numbers'>> {
  if (!unit.facts.functions.includes('team-lead')) throw notFound()
  const { waiting, medianDays } = await countWaiting(unit)
  const enough = waiting >= FEWEST_TOLD
  return { waiting: enough ? waiting : null, medianDays: enough ? medianDays : null, fewest: FEWEST_TOLD }
}

const shownWaits = (unit: UnitOfWork, waits: readonly WaitRow[]): Wait[] =>
  waits.map((wait) => ({ ...wait, days: daysBetween(dayAt(wait.since), unit.asking.today) }))

const showCost = (amount: number | null, per: CostUnit | null, times: number | null): Request['cost'] =>
  amount === null || per === null || times === null ? null : { amount, per, times, total: amount * times }

function show(unit: UnitOfWork, services: Services, row: RequestRow): Request {
  const law = complaintFor(services.presets.complaints, row.legalBasis, row.startsOn)
  return {
    ...row,
    cost: showCost(row.amount, row.per, row.times),
    days: daysBetween(dayAt(row.askedAt), dayAt(row.answeredAt ?? row.withdrawnAt ?? unit.asking.at)),
    answer:
      row.answer === null || row.answerReason === null || row.answeredAt === null || row.answeredAs === null
        ? null
        : {
            answer: row.answer,
            reason: row.answerReason,
            cost: showCost(row.grantedAmount, row.grantedPer, row.grantedTimes),
            startsOn: row.grantedFrom,
            endsOn: row.grantedUntil,
            instead: row.instead,
            at: row.answeredAt,
            byName: row.answeredByName ?? '',
            as: row.answeredAs,
            earlier:
              row.earlierAnswer === null
                ? null
                : { answer: row.earlierAnswer, reason: row.earlierReason ?? '', why: row.correctionReason ?? '' },
            correctedAt: row.correctedAt,
          },
    complaint: law ? { label: `${law.act} ${law.paragraph}`, verified: law.verified } : null,
  }
}

function showCheck(row: CheckRow, requests: ReadonlyMap<string, Request>): Check {
  return {
    ...row,
    items: row.items.map((one) => ({
      ...one,
      earlier:
        one.earlierDecision === null
          ? null
          : { decision: one.earlierDecision, reason: one.earlierReason ?? '', why: one.correctionReason ?? '' },
      request: one.request === null ? null : (requests.get(one.request) ?? null),
    })),
  }
}
