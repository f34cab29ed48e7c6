import { openReviews, placeIn, openSetbacks, readCourse } from '../../store/course.ts'
import { findRow } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import {
  openCourse,
  openRunning,
  requireInTouch,
  requireRunning,
  saved,
  type InFamily,
  type Saved,
} from './standing.ts'

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
  // A place of its own, for those who read where the course lies: whoever weighs this opens it and nothing else.
  const compartment = await unit.drop({
    caseId: params.family,
    subject: null,
    category: 'cooperation',
    audience: 'family',
    audienceId: id,
    department: unit.compartmentOf(course.compartment)?.department ?? null,
  })
  const task = course.state === 'closed' ? await openTask(unit, params.family, compartment) : null
  await unit.insert('setback', {
    id,
    compartment,
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
  // A place of its own: whoever weighs this opens it and nothing else that the person has said.
  const id = unit.newId()
  const compartment = await unit.compartment({
    caseId,
    subject: me,
    category: 'own-words',
    audience: 'family',
    audienceId: id,
    department,
  })
  if (compartment === null)
    throw new Problem(403, 'not-yours', 'Det kan du ikke skrive her. Ring til kommunen, så hjælper de dig videre.')
  // Whether anybody still works with the family may lie beyond what this reader sees; nothing of it is shown.
  for (const { id } of shared) unit.open.add(id)
  await unit.carryRing()
  const { course } = await readCourse(unit, caseId)
  const task = course?.state === 'closed' ? await openTask(unit, caseId, compartment) : null
  await unit.insert('setback', {
    id,
    compartment,
    case_id: caseId,
    words: body.words,
    by_person: me,
    said_at: unit.asking.at,
    task,
  })
  return { id, version: 1 }
}

/** It opens what was said, and nothing else of the family; its own page looks up how the course ended. */
async function openTask(unit: UnitOfWork, caseId: string, compartment: number): Promise<string> {
  const id = unit.newId()
  await unit.insertFact('decision_task', {
    id,
    case_id: caseId,
    kind: 'review',
    job_function: WHO_WEIGHS,
    compartments: [compartment],
    opened_at: unit.asking.at,
  })
  return id
}

interface Answered {
  readonly params: { readonly family: string; readonly setback: string }
  readonly body: { readonly basedOn: number; readonly words: string }
}

/**
 * While the course runs, its coordinator answers what has become hard: what they and the family do about it now. An answer
 * of theirs is put right by answering again; what was said before lies in its history. Throws 404, 403, 409, Conflict.
 */
export async function answerInCourse(unit: UnitOfWork, { params, body }: Answered): Promise<Saved> {
  const { family, setback } = params
  requireRunning(unit, family)
  await openRunning(unit, family)
  if ((await placeIn(unit, family, 'setback', setback)) === null) throw notFound()
  const waits = (await openSetbacks(unit, family)).find(({ id }) => id === setback)
  const said = await findRow(unit, 'setback', setback)
  if (!waits && said?.['answer'] !== 'in-course')
    throw new Problem(409, 'already-answered', 'Der er allerede svaret, eller det er taget tilbage.')
  const answer = {
    answer: 'in-course',
    answer_words: body.words,
    answered_at: unit.asking.at,
    answered_by: unit.asking.actor.id,
  }
  const version = await unit.update('setback', setback, body.basedOn, answer)
  if (waits) await settleReview(unit, family, waits.task)
  return saved(setback, version)
}

/** Whoever said it takes it back: nobody needs to do anything now. A professional says why. Throws 404, 403, 409, Conflict. */
export async function takeBackSetback(
  unit: UnitOfWork,
  {
    params,
    body,
  }: {
    params: { readonly family: string; readonly setback: string }
    body: { readonly basedOn: number; readonly reason?: string }
  },
): Promise<Saved> {
  const { family, setback } = params
  if ((await placeIn(unit, family, 'setback', setback)) === null) throw notFound()
  const own = (await openSetbacks(unit, family)).find(({ id }) => id === setback)
  if (own && own.by !== unit.asking.actor.id) throw notYours(unit)
  if (!own) throw new Problem(409, 'already-answered', 'Der er allerede svaret. Ring, hvis du vil sige noget andet.')
  const patch = { taken_back_at: unit.asking.at, taken_back_reason: body.reason ?? null }
  const version = await unit.update('setback', setback, body.basedOn, patch, body.reason)
  await settleReview(unit, family, own.task)
  return saved(setback, version)
}

const notYours = (unit: UnitOfWork): Problem =>
  unit.asking.actor.kind === 'citizen'
    ? notFound()
    : new Problem(403, 'not-yours', 'Kun den, der har sagt det, kan tage det tilbage. Du kan svare på det.')

/** Nobody has to weigh it any longer. */
async function settleReview(unit: UnitOfWork, caseId: string, task: string | null): Promise<void> {
  if (task === null) return
  for (const { id, version } of await openReviews(unit, caseId, [task]))
    await unit.updateFact('decision_task', id, version, {
      decided_at: unit.asking.at,
      decided_by: unit.asking.actor.id,
    })
}
