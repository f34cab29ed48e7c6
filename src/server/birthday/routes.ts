import type { FastifyInstance } from 'fastify'
import { birthdayRoutes } from '../../contract/birthday.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { readBirthdays } from './read-birthdays.ts'
import { tickStep } from './tick-step.ts'

/** Turning 10, 15 and 18. */
export function registerBirthday(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }) => ({ kind: 'case', caseId: params.family }) as const
  serve(app, services, birthdayRoutes, {
    'GET /api/families/:family/birthdays': {
      scope,
      run: (unit, { params }) => readBirthdays(unit, params.family, services),
    },
    'PUT /api/families/:family/birthdays/:person/:age/steps/:step': {
      scope,
      run: (unit, { params, body }) => tickStep(unit, params, body),
    },
  })
}
