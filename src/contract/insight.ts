import { z } from 'zod'
import { id } from '../domain/shared/fields.ts'
import { routes } from './route.ts'

/** Who has looked at what, and who may. */
const family = z.object({ family: id })
const page = z.object({ before: id.optional() })

/** One entry of the log in plain words; null where the reader is not told. Never content. */
const entry = z.object({
  id: z.uuid(),
  at: z.string(),
  /** The day in Denmark, 'YYYY-MM-DD'. */
  day: z.string(),
  who: z.string().nullable(),
  role: z.string().nullable(),
  department: z.string().nullable(),
  purpose: z.string(),
  what: z.string().nullable(),
})
const log = z.object({ entries: z.array(entry), more: z.boolean() })

/** One ground, and what it opens. */
const right = z.object({
  /** Whose writing it is; null for what the family wrote itself. */
  department: z.string().nullable(),
  departmentName: z.string().nullable(),
  wholeFamily: z.boolean(),
  persons: z.array(z.uuid()),
  reason: z.string(),
  /** `guarded`: also what is held back more than the category usually is (a protected address). */
  categories: z.array(z.object({ id: z.string(), name: z.string(), guarded: z.boolean() })),
})

export const insightRoutes = routes({
  'GET /api/own/families/:family/log': {
    purpose: 'own-insight',
    summary: 'Who has looked at our family, without employees’ names',
    params: family,
    query: page,
    output: log,
  },
  'GET /api/families/:family/log': {
    purpose: 'coordination',
    summary: 'Who has looked at a family, for its coordinator',
    params: family,
    query: page,
    output: log,
  },
  'GET /api/families/:family/rights': {
    purpose: 'coordination',
    summary: 'What one employee may open in a family, and why: rights, not content',
    params: family,
    query: z.object({ employee: id }),
    output: z.object({ rights: z.array(right) }),
  },
  'GET /api/supervision/log': {
    purpose: 'supervision',
    summary: 'Who has seen a person, for the data protection officer',
    query: page.extend({ person: id }),
    output: z.object({
      entries: z.array(entry.extend({ outcome: z.enum(['content', 'existence', 'none']) })),
      more: z.boolean(),
    }),
  },
  'POST /api/supervision/person': {
    purpose: 'supervision',
    summary: 'Finds a person by CPR number, for the data protection officer',
    body: z.object({ cpr: z.string().max(20) }),
    output: z.object({ person: z.uuid().nullable() }),
  },
})
