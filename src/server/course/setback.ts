import { openReviews, placeIn, openSetbacks, readCourse } from '../../store/course.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { openCourse, requireInTouch, saved, type InFamily, type Saved } from './standing.ts'

interface Words {
  readonly body: { readonly words: string }
}

/** Who weighs what the family says when nobody works with it any longer. */
const WHO_WEIGHS = 'visitation'

/** Somebody who works with the family, or keeps in touch, says that it has become hard again. Throws 404, 403. */
export async function saySetback(unit: UnitOfWork, { params, body }: InFamily & Words): Promise<Saved> {
  requireInTouch(unit, params.family)
  const { course } = await openCourse(unit, params.family)
  const id = unit.newId()
  const task = course.state === 'closed' ? await openTask(unit, params.family, course.compartment) : null
  await unit.insert('setback', {
    id,
    compartment: course.compartment,
    case_id: params.family,
    words: body.words,
    by_employee: unit.asking.actor.id,
    said_at: unit.asking.at,
    task,
  })
  return { id, version: 1 }
}

/**
 * Somebody of the family says that it has become hard again. The words are theirs, and lie with them. While somebody
 * works with the family, the coordinator reads them; afterwards those who decide on courses do. Throws 404, 403.
 */
export async function sayOwnSetback(unit: UnitOfWork, { params, body }: InFamily & Words): Promise<Saved> {
  const caseId = params.family
  const me = unit.asking.actor.id
  const shared = unit.facts.compartments.filter(
    (c) => c.caseId === caseId && c.subject === null && c.category === 'cooperation' && c.audience === 'family',
  )
  const department = shared.find((c) => c.department !== null)?.department ?? null
  const compartment = await unit.compartment({
    caseId,
    subject: me,
    category: 'own-words',
    audience: 'family',
    department,
  })
  if (compartment === null)
    throw new Problem(403, 'not-yours', 'Det kan du ikke skrive her. Ring til kommunen, så hjælper de dig videre.')
  // Whether anybody still works with the family may lie beyond what this reader sees; nothing of it is shown.
  for (const { id } of shared) unit.open.add(id)
  await unit.carryRing()
  const { course } = await readCourse(unit, caseId)
  const task = course?.state === 'closed' ? await openTask(unit, caseId, course.compartment, compartment) : null
  const id = await unit.insert('setback', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    words: body.words,
    by_person: me,
    said_at: unit.asking.at,
    task,
  })
  return { id, version: 1 }
}

/** It opens what was said and how the course ended, and nothing else of the family. */
async function openTask(unit: UnitOfWork, caseId: string, ...compartments: readonly number[]): Promise<string> {
  const id = unit.newId()
  await unit.insertFact('decision_task', {
    id,
    case_id: caseId,
    kind: 'review',
    job_function: WHO_WEIGHS,
    compartments: [...new Set(compartments)],
    opened_at: unit.asking.at,
  })
  return id
}

/** Whoever said it takes it back: nobody needs to do anything now. Throws 404, 409, Conflict. */
export async function takeBackSetback(
  unit: UnitOfWork,
  {
    params,
    body,
  }: { params: { readonly family: string; readonly setback: string }; body: { readonly basedOn: number } },
): Promise<Saved> {
  const { family, setback } = params
  if ((await placeIn(unit, family, 'setback', setback)) === null) throw notFound()
  const own = (await openSetbacks(unit, family)).find(({ id }) => id === setback)
  if (own && own.byPerson !== unit.asking.actor.id) throw notFound()
  if (!own) throw new Problem(409, 'already-answered', 'Der er allerede svaret. Ring, hvis du vil sige noget andet.')
  const version = await unit.update('setback', setback, body.basedOn, { taken_back_at: unit.asking.at })
  if (own.task !== null)
    for (const task of await openReviews(unit, family, [own.task]))
      await unit.updateFact('decision_task', task.id, task.version, {
        decided_at: unit.asking.at,
        decided_by: unit.asking.actor.id,
      })
  return saved(setback, version)
}
