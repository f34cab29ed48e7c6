import type { FastifyInstance } from 'fastify'
import { consentRoutes } from '../../contract/consent.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { cancel, correctAnswer, refuse, sign, withdraw } from './answer.ts'
import { consentChoices } from './choices.ts'
import { prepareConsent } from './prepare-consent.ts'

const signedIn = (basedOn: number) => ({ form: 'signed-in', note: null, basedOn }) as const

/** Consents: prepared, answered, taken back. */
export function registerConsent(app: FastifyInstance, services: Services): void {
  const scope = ({ params }: { params: { family: string } }) => ({ kind: 'case', caseId: params.family }) as const
  serve(app, services, consentRoutes, {
    'GET /api/families/:family/consents/choices': {
      scope,
      run: (unit, { params }) => consentChoices(unit, params.family, services),
    },
    'GET /api/own/families/:family/consents/choices': {
      scope,
      run: (unit, { params }) => consentChoices(unit, params.family, services),
    },
    'POST /api/families/:family/consents': {
      scope,
      run: (unit, { params, body }) => prepareConsent(unit, params.family, body, services),
    },
    'POST /api/families/:family/consents/:basis/cancel': {
      scope,
      run: (unit, { params, body }) => cancel(unit, params.family, params.basis, body.basedOn),
    },
    'POST /api/families/:family/consents/:basis/signatures/:signature/sign': {
      scope,
      run: (unit, { params, body }) => sign(unit, params, body, services),
    },
    'POST /api/families/:family/consents/:basis/signatures/:signature/refuse': {
      scope,
      run: (unit, { params, body }) => refuse(unit, params, body),
    },
    'POST /api/families/:family/consents/:basis/signatures/:signature/withdraw': {
      scope,
      run: (unit, { params, body }) => withdraw(unit, params, body),
    },
    'POST /api/families/:family/consents/:basis/signatures/:signature/correction': {
      scope,
      run: (unit, { params, body }) => correctAnswer(unit, params, body, services),
    },
    'POST /api/own/families/:family/consents/:basis/signatures/:signature/sign': {
      scope,
      run: (unit, { params, body }) => sign(unit, params, signedIn(body.basedOn), services),
    },
    'POST /api/own/families/:family/consents/:basis/signatures/:signature/refuse': {
      scope,
      run: (unit, { params, body }) => refuse(unit, params, signedIn(body.basedOn)),
    },
    'POST /api/own/families/:family/consents/:basis/signatures/:signature/withdraw': {
      scope,
      run: (unit, { params, body }) => withdraw(unit, params, signedIn(body.basedOn)),
    },
  })
}
