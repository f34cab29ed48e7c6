import type { z } from 'zod'
import type { Compartment } from '../../access/facts.ts'
import type { commentRoutes, recordInput } from '../../contract/comment.ts'
import { unanswered } from '../../domain/message/waiting.ts'
import { courseIsClosed } from '../../store/case-over.ts'
import { findRecord, readComments, type CommentRow } from '../../store/comment.ts'
import { readCourse } from '../../store/course.ts'
import { givenNames, readRequests } from '../../store/message.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { standing } from '../shared/case-guard.ts'
import { courseClosed } from '../shared/closed-course.ts'
import { roleWords } from '../shared/role-words.ts'
import { shutTexts } from '../shared/shut-texts.ts'
import { readsOwn, tellPerson, tellWhoAnswers } from '../shared/who-answers.ts'

type Listed = z.input<(typeof commentRoutes)['GET /api/own/families/:family/comments']['output']>
type Shown = Listed['comments'][number]
interface OfFamily {
  readonly family: string
}
type OfOne = OfFamily & { readonly said: string }
interface Saved {
  readonly id: string
  readonly version: number
}

/** Throws 404 unless something of the case itself is open: somebody behind a firewall meets the same as a stranger. */
function requireCase(unit: UnitOfWork, caseId: string): void {
  const found = unit.facts.compartments.find((c) => c.caseId === caseId && unit.open.has(c.id))
  if (!found) throw notFound()
  unit.because(unit.may(found))
}

const isEmployee = (unit: UnitOfWork): boolean => unit.asking.actor.kind === 'employee'
const isMine = (unit: UnitOfWork, row: CommentRow): boolean =>
  (isEmployee(unit) ? row.byEmployee : row.byPerson) === unit.asking.actor.id

const isShut = (unit: UnitOfWork, caseId: string, compartment: number): boolean =>
  shutTexts(unit, caseId).includes(compartment)

/** What is said to the records that the reader may open, and what one has asked to be put right. Throws 404. */
export async function listComments(unit: UnitOfWork, caseId: string, services: Services): Promise<Listed> {
  requireCase(unit, caseId)
  const shut = new Set(shutTexts(unit, caseId))
  const rows = (await readComments(unit, caseId)).filter((row) => !shut.has(row.compartment))
  const waits = new Set(
    [...new Set(rows.map(({ object }) => object))].flatMap((object) =>
      unanswered(rows.filter((row) => row.object === object).map(asSent)).map(({ row }) => row.id),
    ),
  )
  const { course } = await readCourse(unit, caseId)
  const programme = course && (await services.programmes.of(unit, course))
  const asked = (await readRequests(unit, caseId)).filter(
    (one) => one.kind === 'correction' && one.answeredAt === null && one.withdrawnAt === null,
  )
  const names = await givenNames(
    unit,
    asked.map(({ person }) => person),
  )
  unit.saw(
    [caseId],
    rows.map(({ id }) => id),
  )
  return {
    mayWrite: !(await courseIsClosed(unit, caseId)),
    comments: rows.map((row) => {
      const { id, version, kind, object, title, author, saidAt, needsNoAnswer, takenBackAt } = row
      const mine = isMine(unit, row)
      return {
        id,
        version,
        kind,
        object,
        title,
        says: takenBackAt === null || mine ? row.says : null,
        mine,
        ofFamily: row.byPerson !== null,
        author,
        role: row.role === null ? null : roleWords(row.role, services.presets.rules, programme).roleName,
        saidAt,
        waits: waits.has(id),
        needsNoAnswer,
        takenBackAt,
      } satisfies Shown
    }),
    corrections: asked.flatMap(({ id, person, record, words, askedAt }) =>
      record === null
        ? []
        : [
            {
              id,
              kind: record.kind,
              object: record.object,
              words,
              mine: person === unit.asking.actor.id,
              name: names.get(person) ?? null,
              askedAt,
            },
          ],
    ),
  }
}

/** What the domain counts an answer by: as a message of a conversation. */
const asSent = (row: CommentRow) => ({
  row,
  ofFamily: row.byPerson !== null,
  sentAt: row.saidAt,
  needsNoAnswer: row.needsNoAnswer,
  isTakenBack: row.takenBackAt !== null,
})

/** Where the family reads too: those who work with it say nothing behind its back. */
const READ_BY_FAMILY: ReadonlySet<Compartment['audience']> = new Set(['family', 'party', 'meeting', 'kept'])

/**
 * Says something to a record, beside it. Whoever reads the record may: another view stands beside the words and does not
 * replace them. Throws 404, 403 `not-for-family`, 409 `course-closed`.
 */
export async function comment(
  unit: UnitOfWork,
  caseId: string,
  { kind, object, says }: z.output<typeof recordInput> & { readonly says: string },
): Promise<Saved> {
  requireCase(unit, caseId)
  const record = await findRecord(unit, caseId, kind, object)
  const place = record && unit.compartmentOf(record.compartment)
  if (!record || !place || isShut(unit, caseId, record.compartment)) throw notFound()
  if (isEmployee(unit) && !READ_BY_FAMILY.has(place.audience))
    throw new Problem(
      403,
      'not-for-family',
      'Familien kan ikke læse det her, så der kan ikke skrives en bemærkning til det.',
    )
  if (await courseIsClosed(unit, caseId, true)) throw courseClosed(isEmployee(unit))
  const { actor, at } = unit.asking
  const role = unit.facts.memberships.find((m) => m.caseId === caseId && standing(m, at))?.role ?? null
  const id = await unit.insert('comment', {
    id: unit.newId(),
    compartment: record.compartment,
    case_id: caseId,
    kind,
    object,
    says,
    ...(isEmployee(unit) ? { by_employee: actor.id, by_role: role } : { by_person: actor.id }),
    said_at: at,
  })
  await tellOfRemark(unit, caseId, { id, compartment: record.compartment })
  return { id, version: 1 }
}

/**
 * Says outside the product that there is news: of the family's remarks to whoever answers the family, of the others' to the
 * family. Whether each of them may read it is looked at before it goes.
 */
async function tellOfRemark(
  unit: UnitOfWork,
  caseId: string,
  { id, compartment }: { readonly id: string; readonly compartment: number },
): Promise<void> {
  if (!isEmployee(unit)) return tellWhoAnswers(unit, caseId, unit.asking.actor.id, id)
  // What lies in an item of an agenda is open to its guests for some days: they are told of the meeting itself.
  if (unit.compartmentOf(compartment)?.audience === 'meeting') return
  for (const one of unit.facts.participations)
    if (one.caseId === caseId && standing(one, unit.asking.at) && readsOwn(unit, one))
      await tellPerson(unit, caseId, one.person, id)
}

/** Takes back what one said, or lets it stand again. Throws 404, 403, 409 `already-so`, Conflict. */
export async function takeCommentBack(
  unit: UnitOfWork,
  params: OfOne,
  { basedOn, takenBack }: { readonly basedOn: number; readonly takenBack: boolean },
): Promise<Saved> {
  const row = await findComment(unit, params)
  if (!isMine(unit, row))
    throw new Problem(403, 'not-your-comment', 'Kun den, der skrev bemærkningen, kan tage den tilbage.')
  if ((row.takenBackAt !== null) === takenBack)
    throw new Problem(
      409,
      'already-so',
      takenBack ? 'Bemærkningen er allerede taget tilbage.' : 'Bemærkningen står her allerede.',
    )
  return change(unit, row.id, basedOn, { taken_back_at: takenBack ? unit.asking.at : null })
}

/** Says that what one of the family said needs no answer, or takes that back. Throws 404, 400, Conflict. */
export async function settleComment(
  unit: UnitOfWork,
  params: OfOne,
  { basedOn, needsNoAnswer }: { readonly basedOn: number; readonly needsNoAnswer: boolean },
): Promise<Saved> {
  const row = await findComment(unit, params)
  if (row.byPerson === null)
    throw new Problem(400, 'not-of-family', 'Det er kun det, familien skriver, der venter på svar.')
  const { actor, at } = unit.asking
  return change(unit, row.id, basedOn, {
    settled_at: needsNoAnswer ? at : null,
    settled_by: needsNoAnswer ? actor.id : null,
  })
}

async function findComment(unit: UnitOfWork, { family, said }: OfOne): Promise<CommentRow> {
  requireCase(unit, family)
  const [row] = await readComments(unit, family, said)
  if (!row || isShut(unit, family, row.compartment)) throw notFound()
  return row
}

async function change(
  unit: UnitOfWork,
  id: string,
  basedOn: number,
  patch: {
    readonly taken_back_at?: string | null
    readonly settled_at?: string | null
    readonly settled_by?: string | null
  },
): Promise<Saved> {
  const version = await unit.update('comment', id, basedOn, patch)
  if (version === null) throw notFound()
  return { id, version }
}
