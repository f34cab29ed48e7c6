import type { z } from 'zod'
import type { Compartment } from '../../access/facts.ts'
import { isInTeam, knowsPerson } from '../../access/naming.ts'
import type { agreementRoutes } from '../../contract/agreement.ts'
import { firstAnswer } from '../../domain/agreement/standing.ts'
import type { AgreementRow } from '../../store/agreement.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { refusedField } from '../shared/case-guard.ts'
import { notNameable, requireNameable } from '../shared/naming.ts'
import { actorAsWriter } from './on-agreement.ts'
import type { Readers, Who } from '../shared/agreement-readers.ts'

type Words = Pick<
  z.output<(typeof agreementRoutes)['POST /api/agreements/:family']['body']>,
  'what' | 'due' | 'noDay' | 'doers'
>

/**
 * Throws 400 at the field: an agreement says who does it, and by when or on purpose not. `dueBefore` is the day it had,
 * which may stay though it has passed.
 */
export function requireWhoAndWhen(
  unit: UnitOfWork,
  { due, noDay, doers }: Words,
  dueBefore: string | null = null,
): void {
  if (doers.length === 0) throw refusedField('doers', 'agreement.nobody', 'Vælg, hvem der gør det.')
  if (due === null && !noDay)
    throw refusedField(
      'due',
      'agreement.day-missing',
      'Skriv, hvornår det er gjort, eller vælg, at der ikke er en dag.',
    )
  if (due !== null && noDay) throw refusedField('due', 'agreement.day-and-none', 'Vælg enten en dag eller ingen dag.')
  if (due !== null && due < unit.asking.today && due !== dueBefore)
    throw refusedField('due', 'agreement.day-past', 'Dagen er gået. Vælg en dag, der ligger fremme.')
}

/** The ones who do it, each once. */
export const namedIn = ({ doers }: Pick<Words, 'doers'>): Who[] => [
  ...new Map(
    doers.map((doer): [string, Who] =>
      doer.kind === 'person'
        ? [doer.person, { kind: 'person', id: doer.person }]
        : [doer.employee, { kind: 'employee', id: doer.employee }],
    ),
  ).values(),
]

/**
 * Throws 404 for whoever is not there for the writer, and 400 at the field for whoever may not stand in a row that lies
 * here: an agreement that its own keeper cannot open was nobody's (decision 232). At an item of the agenda that is
 * everybody invited to it.
 */
export async function requireDoers(
  unit: UnitOfWork,
  readers: Readers,
  place: Compartment,
  named: readonly Who[],
): Promise<void> {
  const { naming } = readers
  if (place.audience !== 'meeting') {
    await requireNameable(
      unit,
      naming,
      place,
      named.map((who) => ({ ...who, field: 'doers' })),
    )
    for (const who of named) if (who.kind === 'employee' && !readers.finds(place, who.id)) throw notNameable('doers')
    return
  }
  for (const who of named) {
    if (readers.reads(place, who)) continue
    if (!(who.kind === 'person' ? knowsPerson(naming, who.id) : isInTeam(naming, who.id))) throw notFound()
    throw notNameable('doers')
  }
}

/** Writes down who does it, with what they have said so far. */
export async function writeDoers(
  unit: UnitOfWork,
  agreement: { readonly id: string; readonly compartment: number; readonly caseId: string },
  named: readonly Who[],
): Promise<void> {
  const writer = actorAsWriter(unit)
  for (const who of named) {
    const columns = columnsOf(who)
    const answer = firstAnswer(writer, { person: columns.by_person, employee: columns.by_employee })
    await unit.insert('agreement_doer', {
      id: unit.newId(),
      compartment: agreement.compartment,
      case_id: agreement.caseId,
      agreement: agreement.id,
      ...columns,
      answer,
      answered_at: answer === 'agreed' ? unit.asking.at : null,
    })
  }
}

const columnsOf = ({ kind, id }: Who): { by_person: string | null; by_employee: string | null } => ({
  by_person: kind === 'person' ? id : null,
  by_employee: kind === 'employee' ? id : null,
})

/** Who stands in an agreement now. */
export const standingDoers = (row: AgreementRow): AgreementRow['doers'] => row.doers.filter((doer) => !doer.left)
