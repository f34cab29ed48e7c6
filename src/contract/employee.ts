import { z } from 'zod'
import { routes } from './route.ts'

/** Employees of the municipality: no case data, but only for those who work with families. */
export const employeeOutput = z.object({
  id: z.uuid(),
  name: z.string(),
  title: z.string(),
  department: z.string(),
  departmentName: z.string(),
})

export const employeeRoutes = routes({
  'GET /api/employees': {
    purpose: 'coordination',
    summary: 'Active employees whose name begins as typed, at most 20',
    query: z.object({ q: z.string().max(100).default('') }),
    output: z.object({ employees: z.array(employeeOutput) }),
  },
})
