import { z } from 'zod'
import { historyKindNames } from '../domain/history/kinds.ts'
import { id, longText, shortText } from '../domain/shared/fields.ts'
import { routes } from './route.ts'

/** What was changed in a family, by whom, when and why – and setting it back with a reason. */
const kind = z.enum(historyKindNames)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const basedOn = z.int().min(1)
const family = z.object({ family: z.uuid() })

const change = z.object({
  id: z.uuid(),
  kind: z.string(),
  kindName: z.string(),
  /** What the row is called: the words of the goal, what was agreed, or what it hangs on. */
  about: z.string().nullable(),
  row: z.uuid(),
  /** The row's version after the change, and the version that it stands at now. */
  version: z.number().int(),
  current: z.number().int(),
  what: z.enum(['insert', 'update', 'delete', 'move', 'taken-out', 'put-back']),
  at: z.string(),
  /** Null where the reader may not know the name, and for what the product did by itself. */
  byName: z.string().nullable(),
  byFamily: z.boolean(),
  byMe: z.boolean(),
  /** What the employee was to the family then, in the words that families read. */
  byRole: z.string().nullable(),
  reason: z.string().nullable(),
  fields: z.array(
    z.object({ field: z.string(), label: z.string(), before: z.string().nullable(), after: z.string().nullable() }),
  ),
  /** The row can be set back to how it was before this change. */
  mayRestore: z.boolean(),
  /** The row was written here, and the reader may take it out where it was written by mistake. */
  mayTakeOut: z.boolean(),
})
export type RowChange = z.output<typeof change>

const correction = z.strictObject({
  basedOn,
  value: z.int().min(0).max(10),
  says: longText.nullable(),
  reason: shortText,
})
const scaling = z.object({ family: z.uuid(), scaling: z.uuid() })

const page = z.object({ row: id.optional(), before: id.optional() })
const changes = z.object({ changes: z.array(change), more: z.boolean() })
const row = z.object({ family: z.uuid(), kind, row: z.uuid() })
const restoring = z.strictObject({ basedOn, to: z.int().min(1), reason: longText })

export const historyRoutes = routes({
  'GET /api/families/:family/history': {
    purpose: 'coordination',
    summary: 'What was changed in a family, latest first, as far as the reader may open the rows it is about',
    params: family,
    query: page,
    output: changes,
  },
  'GET /api/own/families/:family/history': {
    purpose: 'own-insight',
    summary: 'What was changed in our plan and about us, latest first, as far as the reader may open it',
    params: family,
    query: page,
    output: changes,
  },
  'POST /api/families/:family/history/:kind/:row/restore': {
    purpose: 'coordination',
    summary:
      'Sets a row back to how it was at an earlier version, with a reason; what stands now is kept in its history',
    params: row,
    body: restoring,
    output: saved,
  },
  'POST /api/own/families/:family/history/:kind/:row/restore': {
    purpose: 'own-insight',
    summary: 'Sets one’s own words back to how they were, with a reason',
    params: row,
    body: restoring,
    output: saved,
  },
  'POST /api/families/:family/snapshots/:snapshot/withdrawal': {
    purpose: 'coordination',
    summary: 'Withdraws a published plan with a reason, or takes the withdrawal back; it is kept and can be read',
    params: z.object({ family: z.uuid(), snapshot: z.uuid() }),
    body: z.strictObject({ basedOn, withdrawn: z.boolean(), reason: longText }),
    output: saved,
  },
  'PUT /api/families/:family/scalings/:scaling': {
    purpose: 'coordination',
    summary: 'Corrects a number that one has written down oneself; the earlier one is kept in its history',
    params: scaling,
    body: correction,
    output: saved,
  },
  'PUT /api/own/families/:family/scalings/:scaling': {
    purpose: 'own-insight',
    summary: 'Corrects one’s own number; the earlier one is kept in its history',
    params: scaling,
    body: correction,
    output: saved,
  },
})
