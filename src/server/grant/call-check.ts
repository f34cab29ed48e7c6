import { worksBehindWall } from '../../access/naming.ts'
import { readNames } from '../../store/agreement.ts'
import { dayOfMeeting, familyNameOf, readGrantMeasures, readRequests } from '../../store/grant.ts'
import { readLeaders } from '../../store/grant-authority.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { mayDo, refusedField, requireRight, standing } from '../shared/case-guard.ts'
import { namingIn } from '../shared/naming.ts'
import { findCheck } from './reality-check.ts'
import { GRANTING_LEADER, giveCheckTo, settleTask } from '../shared/grant-task.ts'
import { isUnanswered, saved, stopped, type InFamily, type Saved } from './standing.ts'

const COOPERATION = { category: 'cooperation' }
/** The type of the meeting that a reality check is held at (`presets/meetings`). */
const MEETING_TYPE = 'realitetstjek'

/** Whether the actor calls reality checks in this family: whoever writes in its shared plan. */
export const mayCallCheck = (unit: UnitOfWork, caseId: string): boolean => mayDo(unit, caseId, COOPERATION, 'write')

interface Called {
  readonly on: string
  readonly leader: string
  readonly member: string | null
  readonly meeting: string | null
  readonly measures: readonly string[]
}

/**
 * Calls a reality check about measures that the actor reads. What is put forward about each lies beside its measure, and
 * the leader's task opens that and what was asked for, and nothing else. Throws 403, 404, 400 at a field, 409.
 */
export async function callCheck(
  unit: UnitOfWork,
  { params, body }: InFamily & { readonly body: Called },
): Promise<Saved> {
  const { family } = params
  const { actor, at } = unit.asking
  requireRight(unit, family, COOPERATION, 'write', 'Det er familiens team, der indkalder til realitetstjek.')
  if (!(await readLeaders(unit)).some(({ employee }) => employee === body.leader))
    throw refusedField('leader', 'choice.missing', 'Vælg en leder, der bevilger.')
  if (body.member !== null && !(await whoCanCome(unit, family)).some(({ id }) => id === body.member))
    throw refusedField('member', 'choice.missing', 'Vælg en fra familiens team.')
  await requireMeeting(unit, family, body)
  const measures = await readGrantMeasures(unit, family)
  const chosen = [...new Set(body.measures)].map((id) => measures.find((one) => one.id === id))
  const found = chosen.flatMap((one) => one ?? [])
  if (found.length < chosen.length) throw notFound()
  const requests = (await readRequests(unit, family)).filter(isUnanswered)
  if (requests.some((one) => one.askedBy === body.leader && chosen.some((m) => m?.id === one.measure)))
    throw refusedField('leader', 'own-request', 'Lederen har selv søgt om en af indsatserne. Vælg en anden leder.')

  const id = unit.newId()
  const check = await unit.compartment({
    caseId: family,
    subject: null,
    category: 'cooperation',
    audience: 'family',
    audienceId: id,
    department: unit.facts.memberships.find((m) => m.caseId === family && standing(m, at))?.department ?? null,
  })
  if (check === null) throw new Problem(403, 'not-yours', 'Det er familiens team, der indkalder til realitetstjek.')
  const items = []
  for (const measure of found) {
    const item = unit.newId()
    const place = unit.compartmentOf(measure.compartment)
    if (!place) throw notFound()
    const request = requests.find((one) => one.measure === measure.id)
    items.push({ item, measure, request, compartment: await unit.drop({ ...place, audienceId: item }) })
  }
  const task = unit.newId()
  await unit.insertFact('decision_task', {
    id: task,
    case_id: family,
    kind: 'reality-check',
    job_function: GRANTING_LEADER,
    employee: body.leader,
    compartments: [
      check,
      ...items.flatMap(({ compartment, request }) => [compartment, ...(request ? [request.compartment] : [])]),
    ],
    opened_at: at,
  })
  await unit.insert('reality_check', {
    id,
    compartment: check,
    case_id: family,
    family_name: await familyNameOf(unit, family),
    on_day: body.on,
    leader: body.leader,
    member: body.member,
    meeting: body.meeting,
    called_by: actor.id,
    called_at: at,
    task,
  })
  for (const { item, measure, request, compartment } of items)
    await unit.insert('reality_item', {
      id: item,
      compartment,
      case_id: family,
      reality_check: id,
      measure: measure.id,
      request: request?.id ?? null,
      what: measure.title,
      about_name: measure.personName,
      stood: measure.status,
    })
  return { id, version: 1 }
}

/** Throws 400 unless the meeting is one for reality checks that stands, on the day that was written. */
async function requireMeeting(unit: UnitOfWork, caseId: string, { meeting, on }: Called): Promise<void> {
  if (meeting === null) return
  const day = await dayOfMeeting(unit, caseId, { meeting, type: MEETING_TYPE })
  if (day === undefined)
    throw refusedField(
      'meeting',
      'choice.missing',
      'Vælg et realitetstjek, der er indkaldt som møde, eller intet møde.',
    )
  if (day !== on)
    throw refusedField(
      'on',
      'grant.not-the-meetings-day',
      'Mødet er en anden dag. Skriv mødets dag, eller vælg intet møde.',
    )
}

/** Who of the team can come to a reality check alone: everybody who does not work for one party behind a firewall. By name. */
export async function whoCanCome(unit: UnitOfWork, caseId: string): Promise<{ id: string; name: string }[]> {
  const naming = await namingIn(unit, caseId)
  const team = new Set(naming.circle.memberships.map(({ employee }) => employee))
  const named = [...team].filter((employee) => !worksBehindWall(naming, employee))
  return [...(await readNames(unit, [], named))]
    .map(([id, name]) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'da'))
}

/**
 * Gives it another leader, while decisions are missing: what was decided stays as it is. Throws 404, 403, 400 at `leader`, 409,
 * Conflict.
 */
export async function changeLeader(
  unit: UnitOfWork,
  {
    params,
    body,
  }: InFamily & {
    readonly params: { readonly check: string }
    readonly body: { readonly basedOn: number; readonly leader: string }
  },
): Promise<Saved> {
  requireRight(unit, params.family, COOPERATION, 'write', 'Det er familiens team, der indkalder til realitetstjek.')
  const check = await findCheck(unit, params.family, params.check)
  if (check.calledOffReason !== null) throw new Problem(409, 'already-withdrawn', 'Det er allerede aflyst.')
  if (check.endedAt !== null)
    throw new Problem(409, 'already-decided', 'Alt er besluttet, så det har ikke brug for en anden leder.')
  if (check.stopped) throw stopped()
  const leader = (await readLeaders(unit)).find(({ employee }) => employee === body.leader)
  if (!leader) throw refusedField('leader', 'choice.missing', 'Vælg en leder, der bevilger.')
  const asked = await readRequests(unit, params.family)
  if (asked.some((one) => one.askedBy === body.leader && check.items.some(({ request }) => request === one.id)))
    throw refusedField('leader', 'own-request', 'Lederen har selv søgt om en af indsatserne. Vælg en anden leder.')
  const why = `${leader.name} leder det i stedet for ${check.leaderName}`
  return saved(check.id, await giveCheckTo(unit, check, body.basedOn, body.leader, why))
}

/** Calls it off before anything is decided; what waited goes on waiting. Throws 404, 403, 409 `already-decided`, Conflict. */
export async function callOffCheck(
  unit: UnitOfWork,
  {
    params,
    body,
  }: InFamily & {
    readonly params: { readonly check: string }
    readonly body: { readonly basedOn: number; readonly reason: string }
  },
): Promise<Saved> {
  requireRight(unit, params.family, COOPERATION, 'write', 'Det er familiens team, der aflyser et realitetstjek.')
  const check = await findCheck(unit, params.family, params.check)
  if (check.endedAt !== null || check.items.some(({ decision }) => decision !== null))
    throw new Problem(
      409,
      'already-decided',
      'Der er truffet beslutninger på mødet, så det kan ikke aflyses. Lederen kan rette dem.',
    )
  if (check.calledOffReason !== null) throw new Problem(409, 'already-withdrawn', 'Det er allerede aflyst.')
  if (check.stopped) throw stopped()
  const patch = { called_off_at: unit.asking.at, called_off_reason: body.reason }
  const version = await unit.update('reality_check', check.id, body.basedOn, patch, body.reason)
  await settleTask(unit, check.task)
  return saved(check.id, version)
}
