import type { FastifyInstance } from 'fastify'
import { departmentRoutes } from '../../contract/department.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { listDepartments, nameDepartment } from './name-departments.ts'

/** What departments are called, for others. */
export function registerDepartment(app: FastifyInstance, services: Services): void {
  const scope = (): Scope => ({ kind: 'none' })
  serve(app, services, departmentRoutes, {
    'GET /api/settings/departments': { scope, run: listDepartments },
    'PUT /api/settings/departments/:department': { scope, run: nameDepartment },
  })
}
