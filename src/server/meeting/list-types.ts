import type { z } from 'zod'
import type { meetingConductRoutes } from '../../contract/meeting-conduct.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { isOwn } from '../shared/own-key.ts'
import type { Services } from '../services.ts'

type Types = z.input<(typeof meetingConductRoutes)['GET /api/meeting-types']['output']>

/**
 * The types of meetings in every version, shipped and the municipality's own: new meetings are called by the offered ones,
 * earlier ones are still read.
 */
export async function listTypes(unit: UnitOfWork, _input: unknown, services: Services): Promise<Types> {
  return {
    types: (await services.meetingTypes.all(unit)).map(({ type, offered }) => ({
      ...type,
      own: isOwn(type.id),
      offered,
      source: type.source.key,
      place: type.source.place,
      manual: type.manual.map(({ title, says, source }) => ({ title, says, source: source.key, place: source.place })),
      checklist: type.checklist.map(({ id: key, ...step }) => ({ key, ...step })),
      belongs: type.belongs.map(({ role = null, ...one }) => ({ ...one, role })),
    })),
  }
}
