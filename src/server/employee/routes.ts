import type { FastifyInstance } from 'fastify'
import { employeeRoutes } from '../../contract/employee.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { listEmployees } from './list-employees.ts'

/** Colleagues, found by name. */
export function registerEmployee(app: FastifyInstance, services: Services): void {
  serve(app, services, employeeRoutes, {
    'GET /api/employees': { scope: () => ({ kind: 'mine', categories: [], subjects: 'none' }), run: listEmployees },
  })
}
