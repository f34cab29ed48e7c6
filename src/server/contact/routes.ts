import type { FastifyInstance } from 'fastify'
import { contactRoutes } from '../../contract/contact.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { answerAcute, sayAcute, sayOwnAcute, takeAcuteBack, takeAnswerBack } from './acute.ts'
import { addEntry, correctEntry, putEntryBack, takeOutEntry } from './entries.ts'
import { openContact, openOwnContact } from './open-contact.ts'
import { agreeRhythm, correctRhythm, putRhythmBack, takeOutRhythm } from './rhythms.ts'

const scope = ({ params }: { params: { family: string } }) => ({ kind: 'case', caseId: params.family }) as const

/** Contact with families: logged in seconds, agreed with them, and answered on the same day where it cannot wait. */
export function registerContact(app: FastifyInstance, services: Services): void {
  serve(app, services, contactRoutes, {
    'GET /api/families/:family/contact': { scope, run: openContact },
    'POST /api/families/:family/contact/entries': { scope, run: addEntry },
    'PUT /api/families/:family/contact/entries/:entry': { scope, run: correctEntry },
    'POST /api/families/:family/contact/entries/:entry/taking-out': { scope, run: takeOutEntry },
    'POST /api/families/:family/contact/entries/:entry/putting-back': { scope, run: putEntryBack },
    'POST /api/families/:family/contact/rhythms': { scope, run: agreeRhythm },
    'PUT /api/families/:family/contact/rhythms/:rhythm': { scope, run: correctRhythm },
    'POST /api/families/:family/contact/rhythms/:rhythm/taking-out': { scope, run: takeOutRhythm },
    'POST /api/families/:family/contact/rhythms/:rhythm/putting-back': { scope, run: putRhythmBack },
    'POST /api/families/:family/contact/acute': { scope, run: sayAcute },
    'POST /api/families/:family/contact/acute/:acute/answer': { scope, run: answerAcute },
    'POST /api/families/:family/contact/acute/:acute/answer-taking-back': { scope, run: takeAnswerBack },
    'POST /api/families/:family/contact/acute/:acute/taking-back': { scope, run: takeAcuteBack },
    'GET /api/own/families/:family/contact': { scope, run: openOwnContact },
    'POST /api/own/families/:family/contact/acute': { scope, run: sayOwnAcute },
    'POST /api/own/families/:family/contact/acute/:acute/taking-back': { scope, run: takeAcuteBack },
  })
}
