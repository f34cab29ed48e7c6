import type { z } from 'zod'
import type { meetingConductRoutes } from '../../contract/meeting-conduct.ts'
import type { MeetingType } from '../../domain/meeting/type.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'

type Types = z.input<(typeof meetingConductRoutes)['GET /api/meeting-types']['output']>

/** The shipped types of meetings in every version: new ones are called by the newest, earlier ones are still read. */
export async function listTypes(_unit: UnitOfWork, _input: unknown, services: Services): Promise<Types> {
  const { meetingTypes } = services.presets
  const newest = (type: MeetingType): boolean =>
    meetingTypes.every(({ id, version }) => id !== type.id || version <= type.version)
  return {
    types: meetingTypes.map((type) => ({
      ...type,
      isNewest: newest(type),
      source: type.source.key,
      place: type.source.place,
      manual: type.manual.map(({ title, says, source }) => ({ title, says, source: source.key, place: source.place })),
      checklist: type.checklist.map(({ id: key, ...step }) => ({ key, ...step })),
    })),
  }
}
