import { z } from 'zod'
import { presetKey, shortText } from '../domain/shared/fields.ts'
import { routes } from './route.ts'

/** Departments as the municipality's administrator sees them: the only place where both names stand side by side. */
const department = z.object({
  key: z.string(),
  version: z.number().int(),
  name: z.string(),
  /** The neutral name that everybody else is shown; null where the department goes by its own. */
  shownAs: z.string().nullable(),
  doesWhat: z.string(),
})
const departments = z.object({ departments: z.array(department) })

export const departmentRoutes = routes({
  'GET /api/settings/departments': {
    purpose: 'operation',
    summary: 'The departments with the names that others are shown; for the administrator',
    output: departments,
  },
  'PUT /api/settings/departments/:department': {
    purpose: 'operation',
    summary: 'Gives a department a neutral name, or takes it away again',
    params: z.object({ department: presetKey }),
    body: z.strictObject({ basedOn: z.int().min(1), shownAs: shortText.nullable() }),
    output: departments,
  },
})
