import { routeOf, type Wanted } from '../../domain/grant/authority.ts'
import { afterAnswer, asBefore, whileAsked } from '../../domain/grant/answer.ts'
import type { Cost } from '../../domain/grant/cost.ts'
import { isBasisOn } from '../../domain/plan/legal-basis.ts'
import { readAuthorities } from '../../store/grant-authority.ts'
import { familyNameOf, findRequest, isAskedFor, readGrantMeasures, type GoesTo } from '../../store/grant.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField, requireWriteIn } from '../shared/case-guard.ts'
import { corrected, grantColumns, grantedBy, requireSomethingElse, type Answer } from './answered.ts'
import { openTask, settleTask } from '../shared/grant-task.ts'
import { readDeciders, whoIsAsked } from './deciders.ts'
import { moveMeasure } from './move-measure.ts'
import { actorAsDecider, requirePeriod, requireUnanswered, saved, type OfGrant, type Saved } from './standing.ts'

interface Asked {
  readonly why: string
  readonly legalBasis: string | null
  readonly cost: Cost | null
  readonly startsOn: string
  readonly endsOn: string | null
  readonly alternatives: string | null
  readonly familySays: string
}
type Ask = { readonly params: { readonly family: string; readonly measure: string }; readonly body: Asked }

const NOT_YOURS = 'Det er den afdeling, som indsatsen ligger i, der søger om bevilling til den.'

/**
 * Asks for a grant. Within the asker's own authority it is granted at once, and says so; beyond it a task goes to the
 * lowest level that may, or it waits for the reality check. Throws 404, 403, 400 at a field, 409 `already-asked`, `ended`.
 */
export async function askGrant(
  unit: UnitOfWork,
  { params, body }: Ask,
  services: Services,
): Promise<Saved & { goesTo: GoesTo; leaderName: string | null }> {
  const { family } = params
  const { actor, at, today } = unit.asking
  const [measure] = await readGrantMeasures(unit, family, params.measure)
  if (!measure) throw notFound()
  const place = requireWriteIn(unit, family, measure.compartment, NOT_YOURS)
  requirePeriod(body.startsOn, body.endsOn)
  const entry = services.presets.measures.get(measure.kind)
  if (entry && body.legalBasis !== null && body.legalBasis !== measure.legalBasis)
    if (!isBasisOn(entry, body.legalBasis, body.startsOn))
      throw refusedField(
        'legalBasis',
        'measure.basis-not-of-its-time',
        'Den paragraf gælder ikke for indsatsen på den dag, den begynder.',
      )
  if (measure.status === 'ended')
    throw new Problem(409, 'ended', 'Indsatsen er slut. Skriv en ny indsats i planen, og søg til den.')
  if (await isAskedFor(unit, place, measure.id))
    throw new Problem(409, 'already-asked', 'Der er allerede søgt om bevilling til indsatsen.')

  const wanted: Wanted = { ...body, department: measure.department, kind: measure.kind }
  const leaders = await readDeciders(unit, family, measure.compartment)
  const route = routeOf(
    await readAuthorities(unit),
    wanted,
    actorAsDecider(unit, family, measure.compartment),
    leaders,
    today,
  )
  const id = unit.newId()
  // A place of its own, for whoever reads where the measure lies: a task opens this, and nothing beside it.
  const compartment = await unit.compartment({ ...place, audienceId: id })
  if (compartment === null) throw new Problem(403, 'not-yours', NOT_YOURS)
  const asked = whoIsAsked(route, leaders)
  const leader = asked?.employee ?? null
  const task =
    route.goesTo === 'own'
      ? null
      : await openTask(unit, { caseId: family, department: measure.department, compartment, asked })
  await unit.insert('grant_request', {
    id,
    compartment,
    case_id: family,
    measure: measure.id,
    what: measure.title,
    about_name: measure.personName,
    family_name: await familyNameOf(unit, family),
    department: measure.department,
    kind: measure.kind,
    why: body.why,
    legal_basis: body.legalBasis,
    amount: body.cost?.amount ?? null,
    per: body.cost?.per ?? null,
    times: body.cost?.times ?? null,
    starts_on: body.startsOn,
    ends_on: body.endsOn,
    alternatives: body.alternatives,
    family_says: body.familySays,
    asked_by: actor.id,
    asked_at: at,
    stood: measure.status,
    goes_to: route.goesTo,
    leader,
    task,
    ...(route.goesTo === 'own' &&
      grantColumns(unit, 'own', { answer: 'granted', reason: body.why, instead: null }, body)),
  })
  await moveMeasure(
    unit,
    services,
    { family, measure: measure.id, compartment: measure.compartment },
    body.why,
    (now) => (route.goesTo === 'own' ? afterAnswer(now, 'granted', body, today) : whileAsked(now, route.goesTo)),
  )
  return { id, version: 1, goesTo: route.goesTo, leaderName: asked?.name ?? null }
}

/** Withdraws a request that nobody has answered; it stays readable, and nobody has to answer. Throws 404, 403, 409, Conflict. */
export async function withdrawGrant(
  unit: UnitOfWork,
  { params, body }: OfGrant & { readonly body: { readonly basedOn: number; readonly reason: string } },
  services: Services,
): Promise<Saved> {
  const { family, grant } = params
  const row = await findRequest(unit, family, grant)
  if (!row) throw notFound()
  requireWriteIn(unit, family, row.compartment, NOT_YOURS)
  requireUnanswered(row)
  const patch = { withdrawn_at: unit.asking.at, withdrawn_reason: body.reason }
  const version = await unit.update('grant_request', grant, body.basedOn, patch, body.reason)
  await settleTask(unit, row.task)
  await moveMeasure(unit, services, row, body.reason, (now) => afterAnswer(now, 'withdrawn', row, unit.asking.today))
  return saved(grant, version)
}

/**
 * Corrects what the actor granted by own authority, as far as that authority still reaches; the earlier answer is kept.
 * Throws 404, 403 `not-yours`, `beyond-authority`, 400 at a field, Conflict.
 */
export async function correctOwnGrant(
  unit: UnitOfWork,
  { params, body }: OfGrant & { readonly body: Answer & { readonly basedOn: number; readonly why: string } },
  services: Services,
): Promise<Saved> {
  const { family, grant } = params
  const row = await findRequest(unit, family, grant)
  if (!row) throw notFound()
  requireWriteIn(unit, family, row.compartment, NOT_YOURS)
  if (row.answer === null || row.answeredAs !== 'own' || row.answeredBy !== unit.asking.actor.id)
    throw new Problem(403, 'not-yours', 'Kun den, der har svaret, kan rette svaret.')
  requireSomethingElse(body, row)
  const wanted = grantedBy(row, body)
  const route = routeOf(
    await readAuthorities(unit),
    wanted,
    actorAsDecider(unit, family, row.compartment),
    [],
    unit.asking.today,
  )
  if (body.answer !== 'refused' && route.goesTo !== 'own')
    throw new Problem(403, 'beyond-authority', 'Det ligger ud over det, du kan bevilge selv. Søg om det på ny.', {
      field: 'cost',
    })
  const patch = { ...grantColumns(unit, 'own', body, wanted), ...corrected(unit, row, body.why) }
  const version = await unit.update('grant_request', grant, body.basedOn, patch, body.why)
  await moveMeasure(unit, services, row, body.why, (now) =>
    afterAnswer(asBefore(now, row.stood), body.answer, wanted, unit.asking.today),
  )
  return saved(grant, version)
}
