import type { Stage, Step } from './stage.ts'
import { walksOf } from './walk.ts'

/** A municipality's own types of meetings: no case is open here. */
const types = walksOf({ admin: ['/api/meeting-types', '/api/meeting-type-drafts'] })

const SHIPPED = { type: 'tavlemoede', version: 1 }
const D = '/api/meeting-type-drafts/:draft'
const T = '/api/meeting-types/:type'
const by = (step: Step): Step => ({ ...step, by: 'admin' })
const begun = async (s: Stage): Promise<string> =>
  (await s.carry('POST /api/meeting-type-drafts', by({ with: { ...SHIPPED, name: 'Vores møde' } }))).id
const draftOf = (s: Stage, draft: string) => s.read('admin', D, { draft })
const publication = async (s: Stage, draft: string): Promise<Step> => {
  const { version } = await draftOf(s, draft)
  return by({ at: { draft }, with: { basedOn: version, after: null, decided: 'Børneudvalget, 12. august' } })
}
const rewritten = async (s: Stage, draft: string, about: string): Promise<Step> => {
  const { content, version } = await draftOf(s, draft)
  return by({ at: { draft }, with: { basedOn: version, content: { ...content, about } } })
}
const earlier = async (s: Stage, draft: string, save: number): Promise<Step> =>
  by({ at: { draft }, with: { basedOn: (await draftOf(s, draft)).version, save } })
const discarded = async (s: Stage, draft: string, is: boolean): Promise<Step> =>
  by({ at: { draft }, with: { basedOn: (await draftOf(s, draft)).version, discarded: is } })
const page = (draft: string) => ({ admin: [D.replace(':draft', draft)] })

export const meetingTypeWalks = [
  types('POST /api/meeting-type-drafts', {
    do: () => by({ with: { ...SHIPPED, name: 'Vores møde' } }),
    undo: (s, { id }) => discarded(s, id, true),
    stays: { discardedAt: '2026-09-01T08:30:00.000Z' },
  }),
  types(`PUT ${D}`, {
    before: begun,
    do: (s, draft) => rewritten(s, draft, 'Skrevet om'),
    undo: (s, _, draft) => earlier(s, draft, 1),
    reads: page,
    traces: ['updatedAt', 'saves'],
  }),
  types(`POST ${D}/earlier`, {
    before: async (s) => {
      const draft = await begun(s)
      await s.carry(`PUT ${D}`, await rewritten(s, draft, 'Skrevet om'))
      return draft
    },
    do: (s, draft) => earlier(s, draft, 1),
    undo: (s, _, draft) => earlier(s, draft, 2),
    reads: page,
    traces: ['updatedAt', 'saves'],
  }),
  types(`POST ${D}/discarded`, {
    before: begun,
    do: (s, draft) => discarded(s, draft, true),
    undo: (s, _, draft) => discarded(s, draft, false),
    reads: page,
    traces: ['updatedAt'],
  }),
  types(`POST ${D}/publication`, {
    before: begun,
    do: publication,
    undo: (_, { type = '' }: Record<string, string>) => by({ at: { type }, with: { reason: 'Den var ikke færdig.' } }),
    traces: ['drafts', 'types'],
    tells: () => ({ admin: ['/api/meeting-types/egen-vores-moede'] }),
  }),
  types(`POST ${T}/withdrawal`, {
    before: async (s) => {
      const { type = '' } = await s.carry<Record<string, string>>(
        `POST ${D}/publication`,
        await publication(s, await begun(s)),
      )
      return { type }
    },
    do: (_, at) => by({ at, with: { reason: 'Vi holder dem ikke.' } }),
    undo: (_, __, at) => by({ at, with: { reason: 'Vi holder dem igen.' } }),
    reads: (at) => ({ admin: [T.replace(':type', at.type)] }),
    traces: ['events'],
    again: true,
  }),
]
