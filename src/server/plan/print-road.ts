import type { Compartment, Verb } from '../../access/facts.ts'
import type { Locale } from '../../domain/shared/locale.ts'
import { ageOn } from '../../domain/shared/time.ts'
import { readPlanRows } from '../../store/plan-rows.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { roadOf } from './road-model.ts'
import { requireCase } from '../shared/plan-place.ts'
import type { Road } from './types.ts'

/** Nothing of this sensitivity hangs on a refrigerator. */
const TOO_SENSITIVE = 3

/** The road on paper: decided and cut here, inside the transaction; rendered after it. */
export async function printRoad(
  unit: UnitOfWork,
  input: { params: { family: string }; query?: { language?: Locale | undefined } | undefined },
  services: Services,
): Promise<Road> {
  const caseId = input.params.family
  const cut = cutFor(unit, caseId, 'print').filter((c) => c.sensitivity < TOO_SENSITIVE && !isChildsOwn(unit, c))
  const rows = await readPlanRows(
    unit,
    caseId,
    cut.map((c) => c.id),
  )
  const { at, today } = unit.asking
  const hidesPlaces = unit.facts.firewalls.some(
    (f) => f.caseId === caseId && f.startsAt <= at && (f.endsAt === null || at < f.endsAt),
  )
  unit.saw(
    [caseId],
    rows.goals.map((g) => g.id),
  )
  const programme = rows.course && (await services.programmes.of(unit, rows.course))
  const language = input.query?.language ?? 'da'
  return roadOf(rows, { today, rules: services.presets.rules, programme, hidesPlaces, language })
}

/**
 * A paper that an employee prints ends in the home: what a child of 10 or more has said for themselves stays off it,
 * since the parents may not read it there either.
 */
function isChildsOwn(unit: UnitOfWork, c: Compartment): boolean {
  if (unit.asking.actor.kind !== 'employee' || c.category !== 'own-words') return false
  const person = unit.facts.participations.find((p) => p.person === c.subject)
  const age = person?.born ? ageOn(person.born, unit.asking.today) : null
  // A child whose age nobody has written down may be old enough.
  return age === null ? person?.standsAs === 'child' : age >= 10 && age < 18
}

/** The family's compartments of this case that the reader may do this with. Throws 404 when none is open, 403 when none may. */
export function cutFor(unit: UnitOfWork, caseId: string, verb: Verb): Compartment[] {
  requireCase(unit, caseId)
  const open = unit.facts.compartments.filter(
    (c) => c.caseId === caseId && c.audience === 'family' && unit.open.has(c.id),
  )
  const verdicts = open
    .map((c) => ({ c, verdict: unit.may(c, verb) }))
    .filter(({ verdict }) => verdict.answer === 'content')
  const [first] = verdicts
  if (!first)
    throw new Problem(403, 'not-yours', 'Du kan læse planen, men ikke tage den med ud. Spørg familiens koordinator.')
  unit.because(first.verdict)
  return verdicts.map(({ c }) => c)
}
