import { z } from 'zod'
import { day, id, longText, presetKey, shortText } from '../domain/shared/fields.ts'
import { chosenId } from './choice.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** What a leader of coordinators does: counts, names somebody in a place that is empty, answers the family's wishes. */
const basedOn = z.int().min(1)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const count = z.number().int()

export const loadOutput = z.object({
  employee: z.uuid(),
  name: z.string(),
  title: z.string(),
  departmentName: z.string(),
  families: count,
  stages: z.object({ start: count, active: count, tapering: count, 'after-care': count, unsaid: count }).nullable(),
  /** The most families a coordinator has by the programmes in use; null where none states it. */
  capacity: count.nullable(),
  free: count.nullable(),
  isOver: z.boolean(),
  /** What the families count together by the municipality's own weights, and how many have one; null where too few have. */
  weighed: z.object({ sum: count, of: count }).nullable(),
  competences: z.array(z.uuid()),
})

const place = z.object({
  id: z.uuid(),
  version: count,
  family: z.uuid(),
  familyName: z.string().nullable(),
  membership: z.uuid().nullable(),
  isCoordinator: z.boolean(),
  roleName: z.string(),
  /** Who had the place; null where nobody has. */
  beforeName: z.string().nullable(),
  words: z.string().nullable(),
  openedAt: z.string(),
})

const wish = z.object({
  id: z.uuid(),
  version: count,
  family: z.uuid(),
  aboutName: z.string(),
  roleName: z.string(),
  words: z.string(),
  askedAt: z.string(),
  answerBy: z.string().nullable(),
  isLate: z.boolean(),
})

export const teamLeadRoutes = routes({
  'GET /api/team-lead': {
    purpose: 'decision',
    summary: 'Counts of what coordinators carry, places that are empty or become so, and what waits for an answer',
    output: z.object({
      today: z.string(),
      coordinators: z.array(loadOutput),
      /** Families without a coordinator who is employed now: no names, only since when and whose they were. */
      uncovered: z.array(
        z.object({
          family: z.uuid(),
          formerName: z.string().nullable(),
          since: z.string().nullable(),
          members: count,
          departments: z.array(z.string()),
        }),
      ),
      /** Families with whom contact is longer ago than what was agreed: no names, only whose they are and why they stand here. */
      forgotten: z.array(
        z.object({
          family: z.uuid(),
          coordinatorName: z.string(),
          everyDays: count,
          days: count,
          tried: count,
          why: z.string(),
        }),
      ),
      /** What could not wait, over all families: how many since a day, and how many were answered on the same day. */
      acute: z.object({
        since: z.string(),
        /** Null where there are fewer than `fewest`. */
        of: count.nullable(),
        /** Null where it, or what is left of the whole, is fewer than `fewest`. */
        sameDay: count.nullable(),
        fewest: count,
      }),
      /** Employees whose employment ends or has ended, and who still stand in teams. */
      leaving: z.array(
        z.object({
          employee: z.uuid(),
          name: z.string(),
          departmentName: z.string(),
          lastDay: z.string(),
          places: count,
          /** How many of them a leader has already opened. */
          opened: count,
        }),
      ),
      places: z.array(place),
      wishes: z.array(wish),
      /** Those that the reader has answered, as long as an answer can be put right. */
      answered: z.array(
        wish.extend({
          answer: z.enum(['yes', 'no']).nullable(),
          answerWords: z.string().nullable(),
          answeredAt: z.string().nullable(),
          correctedAt: z.string().nullable(),
        }),
      ),
      competences: z.array(
        z.object({ id: z.uuid(), version: count, name: z.string(), categoryName: z.string().nullable() }),
      ),
      categories: z.array(z.object({ id: z.string(), name: z.string() })),
      /** What the municipality calls a light or a heavy family, and what each counts; empty until it has said. */
      weights: z.array(z.object({ id: z.uuid(), version: count, name: z.string(), counts: count })),
    }),
  },
  'GET /api/team-lead/candidates': {
    purpose: 'decision',
    summary: 'Employees by name, each with how many families they coordinate and how many more they have room for',
    query: z.object({ q: z.string().max(100).default('') }),
    output: z.object({ employees: z.array(loadOutput) }),
  },
  'POST /api/team-lead/families/:family/naming': {
    purpose: 'decision',
    summary: 'Opens the place of a coordinator whom a family lacks',
    params: familyParams,
    body: z.strictObject({}),
    output: saved,
  },
  'POST /api/team-lead/employees/:employee/namings': {
    purpose: 'decision',
    summary: 'Opens all the places of an employee who stops',
    params: z.object({ employee: id }),
    body: z.strictObject({}),
    output: z.object({ opened: count }),
  },
  'POST /api/team-lead/families/:family/namings/:naming': {
    purpose: 'decision',
    summary: 'Names somebody in a place, or ends it without anybody',
    params: familyParams.extend({ naming: id }),
    body: z.strictObject({ basedOn, employee: chosenId.nullable() }),
    output: saved,
  },
  'POST /api/team-lead/families/:family/namings/:naming/cancel': {
    purpose: 'decision',
    summary: 'Closes a place that was opened by mistake; the team stays as it is',
    params: familyParams.extend({ naming: id }),
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/team-lead/families/:family/wishes/:wish/take': {
    purpose: 'decision',
    summary: 'Takes a wish on, and promises the family an answer by a day',
    params: familyParams.extend({ wish: id }),
    body: z.strictObject({ basedOn, answerBy: day }),
    output: saved,
  },
  'POST /api/team-lead/families/:family/wishes/:wish/answer': {
    purpose: 'decision',
    summary: 'Answers a wish in words; a yes puts somebody else in the place',
    params: familyParams.extend({ wish: id }),
    body: z.strictObject({
      basedOn,
      answer: z.enum(['yes', 'no']),
      words: longText,
      employee: chosenId.nullable(),
    }),
    output: saved,
  },
  'POST /api/team-lead/families/:family/wishes/:wish/correction': {
    purpose: 'decision',
    summary: 'Corrects an answer with a reason; the earlier one is kept, and the family sees that it was corrected',
    params: familyParams.extend({ wish: id }),
    body: z.strictObject({
      basedOn,
      answer: z.enum(['yes', 'no']),
      words: longText,
      employee: chosenId.nullable(),
      reason: longText,
    }),
    output: saved,
  },
  'POST /api/team-lead/weights': {
    purpose: 'decision',
    summary: 'Adds a weight that coordinators can give their families, with what it counts',
    body: z.strictObject({ name: shortText, counts: z.int().min(1).max(99) }),
    output: saved,
  },
  'POST /api/team-lead/weights/:weight/end': {
    purpose: 'decision',
    summary: 'Takes a weight off the list; families that have it count as not weighed',
    params: z.object({ weight: id }),
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/team-lead/competences': {
    purpose: 'decision',
    summary: 'Adds to the municipality’s list of what employees can',
    body: z.strictObject({ name: shortText, category: presetKey.nullable() }),
    output: saved,
  },
  'POST /api/team-lead/competences/:competence/end': {
    purpose: 'decision',
    summary: 'Takes a competence off the list',
    params: z.object({ competence: id }),
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/team-lead/employees/:employee/competences': {
    purpose: 'decision',
    summary: 'Says that an employee can something, or cannot any longer',
    params: z.object({ employee: id }),
    body: z.strictObject({ competence: chosenId, can: z.boolean() }),
    output: saved,
  },
})
