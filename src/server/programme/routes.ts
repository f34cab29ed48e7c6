import type { FastifyInstance } from 'fastify'
import { programmeRoutes } from '../../contract/programme.ts'
import type { Scope } from '../../store/facts.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { beginDraft, importProgramme } from './begin-draft.ts'
import { openDepartments, sayOwnDepartment } from './departments.ts'
import { listProgrammes } from './list-programmes.ts'
import { openDraft } from './open-draft.ts'
import { exportProgramme, openProgramme } from './open-programme.ts'
import { publishDraft } from './publish-draft.ts'
import { bringBackSave, discardDraft, saveDraft } from './save-draft.ts'
import { offerAgain, withdrawVersion } from './withdraw-version.ts'

const LARGEST = 1_000_000

/** Programmes: read by every employee, written by the municipality's programme editors. */
export function registerProgramme(app: FastifyInstance, services: Services): void {
  const scope = (): Scope => ({ kind: 'none' })
  serve(app, services, programmeRoutes, {
    'GET /api/programmes': { scope, run: listProgrammes },
    'GET /api/programmes/:programme/:version': { scope, run: openProgramme },
    'GET /api/programmes/:programme/:version/file': {
      scope,
      run: exportProgramme,
      send: async ({ name, content }, reply) =>
        reply
          .type('application/json; charset=utf-8')
          .header('content-disposition', `attachment; filename="${name}"`)
          .serializer((text: string) => text)
          .send(`${JSON.stringify(content, null, 2)}\n`),
    },
    'GET /api/programmes/:programme/:version/departments': { scope, run: openDepartments },
    'PUT /api/programmes/:programme/:version/departments/:asked': { scope, run: sayOwnDepartment },
    'POST /api/programmes/:programme/:version/withdrawal': { scope, run: withdrawVersion },
    'POST /api/programmes/:programme/:version/offer': { scope, run: offerAgain },
    'POST /api/programme-drafts': { scope, run: beginDraft },
    'POST /api/programme-drafts/file': { scope, run: importProgramme, bodyLimit: LARGEST },
    'GET /api/programme-drafts/:draft': { scope, run: openDraft },
    'PUT /api/programme-drafts/:draft': { scope, run: saveDraft, bodyLimit: LARGEST },
    'POST /api/programme-drafts/:draft/earlier': { scope, run: bringBackSave },
    'POST /api/programme-drafts/:draft/discarded': { scope, run: discardDraft },
    'POST /api/programme-drafts/:draft/publication': { scope, run: publishDraft },
  })
}
