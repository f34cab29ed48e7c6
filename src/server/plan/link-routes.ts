import type { FastifyInstance, FastifyReply } from 'fastify'
import { planLinkRoutes } from '../../contract/plan-link.ts'
import { serve } from '../call.ts'
import { renderExtract } from '../delivery/extract-document.ts'
import type { Services } from '../services.ts'
import { extractDocumentOf } from './extract-model.ts'
import { openExtract, printExtract, type Extract } from './make-extract.ts'
import { addLink, changeLink, listLinks } from './statutory-links.ts'

const scope = ({ params }: { params: { family: string } }) => ({ kind: 'case', caseId: params.family }) as const

/** The statutory plans that the one plan stands over, and an extract for each. */
export function registerPlanLinks(app: FastifyInstance, services: Services): void {
  serve(app, services, planLinkRoutes, {
    'GET /api/families/:family/statutory-links': { scope, run: listLinks },
    'POST /api/families/:family/statutory-links': { scope, run: addLink },
    'PUT /api/families/:family/statutory-links/:link': { scope, run: changeLink },
    'GET /api/families/:family/statutory-links/:link/extract': { scope, run: openExtract },
    'GET /api/families/:family/statutory-links/:link/extract.pdf': { scope, run: printExtract, send: sendExtract },
    'GET /api/own/families/:family/statutory-links': { scope, run: listLinks },
    'GET /api/own/families/:family/statutory-links/:link/extract': { scope, run: openExtract },
    'GET /api/own/families/:family/statutory-links/:link/extract.pdf': { scope, run: printExtract, send: sendExtract },
  })
}

async function sendExtract(extract: Extract, reply: FastifyReply): Promise<FastifyReply> {
  const pdf = await renderExtract(extractDocumentOf(extract))
  return reply
    .type('application/pdf')
    .header('content-disposition', 'inline; filename="uddrag-af-planen.pdf"')
    .send(Buffer.from(pdf))
}
