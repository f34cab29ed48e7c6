import type { FastifyInstance } from 'fastify'
import { employeeRoutes } from '../../contract/employee.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { beginAgain } from './begin-again.ts'
import { changeEmployee } from './change-employee.ts'
import { cancelComing } from './coming-change.ts'
import { endEmployment } from './end-employment.ts'
import { hireEmployee } from './hire-employee.ts'
import { listEmployees } from './list-employees.ts'
import { listEmployments, openEmployment } from './open-employment.ts'

/** Colleagues, found by name; and their employments, for those who see to them. */
export function registerEmployee(app: FastifyInstance, services: Services): void {
  const scope = (): Scope => ({ kind: 'none' })
  serve(app, services, employeeRoutes, {
    'GET /api/employees': { scope: () => ({ kind: 'mine', categories: [], subjects: 'none' }), run: listEmployees },
    'GET /api/settings/employees': { scope, run: listEmployments },
    'GET /api/settings/employees/:employee': { scope, run: openEmployment },
    'POST /api/settings/employees': { scope, run: hireEmployee },
    'POST /api/settings/employees/:employee/change-cancelled': { scope, run: cancelComing },
    'POST /api/settings/employees/:employee/end': { scope, run: endEmployment },
    'POST /api/settings/employees/:employee/reopening': { scope, run: beginAgain },
    'POST /api/settings/employees/:employee/change': { scope, run: changeEmployee },
  })
}
