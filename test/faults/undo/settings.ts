import type { Stage, Step } from './stage.ts'
import { F, walksOf } from './walk.ts'

/** Programmes, and what the municipality decides for itself: no case is open here. */
const programmes = walksOf({ admin: ['/api/programmes'], decider: ['/api/programmes', '/api/referral-options'] })
const settings = walksOf({ admin: ['/api/settings/load-limits', '/api/settings/departments'] })
const employees = walksOf({ admin: ['/api/settings/employees'], lead: ['/api/settings/employees'] })

const SHIPPED = { programme: 'udenom-banderne', version: '1.1.0' }
const D = '/api/programme-drafts/:draft'
const by = (step: Step): Step => ({ ...step, by: 'admin' })
const begun = async (s: Stage, name = 'Vores egen'): Promise<string> =>
  (await s.carry('POST /api/programme-drafts', by({ with: { ...SHIPPED, name } }))).id
const draftOf = (s: Stage, draft: string) => s.read('admin', D, { draft })
const publication = async (s: Stage, draft: string): Promise<Step> => {
  const { version } = await draftOf(s, draft)
  return by({ at: { draft }, with: { basedOn: version, after: null, reason: 'Byrådet har besluttet det.' } })
}
const published = async (s: Stage): Promise<Record<string, string>> =>
  s.carry(`POST ${D}/publication`, await publication(s, await begun(s)))
const page = (draft: string) => ({ admin: ['/api/programmes', D.replace(':draft', draft)] })
const rewritten = async (s: Stage, draft: string, words: string): Promise<Step> => {
  const { content, version } = await draftOf(s, draft)
  content.target.text.da = words
  return by({ at: { draft }, with: { basedOn: version, content } })
}
const earlier = async (s: Stage, draft: string, save: number): Promise<Step> =>
  by({ at: { draft }, with: { basedOn: (await draftOf(s, draft)).version, save } })
const discarded = async (s: Stage, draft: string, is: boolean): Promise<Step> =>
  by({ at: { draft }, with: { basedOn: (await draftOf(s, draft)).version, discarded: is } })
const ofVersion = (at: Record<string, string>) => ({
  admin: ['/api/programmes', `/api/programmes/${at['programme']}/${at['version']}`],
})
const VERSION = '/api/programmes/:programme/:version'

const employee = '/api/settings/employees/:employee'
const pageOf = (s: Stage, id = s.id.fresh) => s.read('admin', employee, { employee: id })
const employment = (id: string) => ({
  admin: ['/api/settings/employees', employee.replace(':employee', id)],
  lead: ['/api/settings/employees', '/api/team-lead'],
})
const changed = async (s: Stage, title: string, reason: string): Promise<Step> => {
  const { version } = await pageOf(s)
  const body = { department: 'familie', functions: [], from: '2026-09-01', endPlaces: false }
  return by({ at: { employee: s.id.fresh }, with: { ...body, basedOn: version, title, reason } })
}
const neutral = async (s: Stage, shownAs: string | null): Promise<Step> => {
  const { departments } = await s.read('admin', '/api/settings/departments')
  const { version } = departments.find((one: { key: string }) => one.key === 'job')
  return by({ at: { department: 'job' }, with: { basedOn: version, shownAs } })
}
const said = async (s: Stage, department: string | null): Promise<Step> => {
  const { asked } = await s.read('admin', `${VERSION}/departments`, SHIPPED)
  const [one] = asked
  return by({ at: { ...SHIPPED, asked: one.id }, with: { basedOn: one.version, department } })
}
const limited = async (s: Stage, atMost: number | null): Promise<Step> => {
  const { limits } = await s.read('admin', '/api/settings/load-limits')
  const basedOn = limits.find((one: { kind: string }) => one.kind === 'actions')?.version ?? null
  return by({ at: { kind: 'actions' }, with: { basedOn, limit: atMost && { atMost, source: 'Børneudvalget 2026' } } })
}

export const settingsWalks = [
  programmes('POST /api/programme-drafts', {
    do: () => by({ with: { ...SHIPPED, name: 'Vores egen' } }),
    undo: (s, { id }) => discarded(s, id, true),
    stays: { discardedAt: '2026-09-01T08:30:00.000Z' },
  }),
  programmes('POST /api/programme-drafts/file', {
    before: async (s) => JSON.stringify((await s.read('admin', VERSION, SHIPPED)).content),
    do: (_, text) => by({ with: { text } }),
    undo: (s, { id }) => discarded(s, id, true),
    stays: { discardedAt: '2026-09-01T08:30:00.000Z' },
  }),
  programmes(`PUT ${D}`, {
    before: (s) => begun(s),
    do: (s, draft) => rewritten(s, draft, 'Skrevet om'),
    undo: (s, _, draft) => earlier(s, draft, 1),
    reads: page,
    traces: ['updatedAt', 'saves'],
  }),
  programmes(`POST ${D}/earlier`, {
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
  programmes(`POST ${D}/discarded`, {
    before: (s) => begun(s),
    do: (s, draft) => discarded(s, draft, true),
    undo: (s, _, draft) => discarded(s, draft, false),
    reads: page,
    traces: ['updatedAt'],
  }),
  programmes(`POST ${D}/publication`, {
    before: (s) => begun(s),
    do: publication,
    undo: (_, at: Record<string, string>) => by({ at, with: { reason: 'Den var ikke færdig.' } }),
    traces: ['drafts', 'programmes'],
    tells: () => ({ admin: ['/api/programmes/egen-vores-egen/1.0.0'] }),
  }),
  programmes(`POST ${VERSION}/withdrawal`, {
    before: published,
    do: (_, at) => by({ at, with: { reason: 'Fejl i kriterierne.' } }),
    undo: (_, __, at) => by({ at, with: { reason: 'Kriterierne er rigtige.' } }),
    reads: ofVersion,
    traces: ['events'],
    again: true,
  }),
  programmes(`PUT ${VERSION}/departments/:asked`, {
    before: async (s) => void (await s.carry(`PUT ${VERSION}/departments/:asked`, await said(s, 'job'))),
    do: (s) => said(s, null),
    undo: (s) => said(s, 'job'),
    reads: {
      admin: [`${VERSION}/departments`.replace(':programme', SHIPPED.programme).replace(':version', SHIPPED.version)],
    },
  }),
  employees('POST /api/settings/employees/:employee/end', {
    do: async (s) => {
      const body = { lastDay: '2026-09-01', atOnce: true, reason: 'Har sagt op.', openPlaces: true }
      return by({
        at: { employee: s.id.coordinator },
        with: { basedOn: (await pageOf(s, s.id.coordinator)).version, ...body },
      })
    },
    undo: async (s) => {
      const { version } = await pageOf(s, s.id.coordinator)
      s.signOut()
      const body = { basedOn: version, kind: 'mistake', from: null, reason: 'Tastet forkert.' }
      return by({ at: { employee: s.id.coordinator }, with: body })
    },
    reads: { mother: ['/api/own/families/:family/team'], lead: ['/api/settings/employees', '/api/team-lead'] },
    tells: (s) => ({ admin: [employee.replace(':employee', s.id.coordinator)] }),
  }),
  employees('POST /api/settings/employees/:employee/change', {
    before: async (s) => s.id.fresh,
    do: (s) => changed(s, 'Koordinator', 'Nyt job.'),
    back: 'POST /api/settings/employees/:employee/change',
    undo: (s) => changed(s, 'Medarbejder', 'Det var en anden.'),
    reads: employment,
    traces: ['changes'],
    tells: (s) => ({ admin: [employee.replace(':employee', s.id.fresh)] }),
  }),
  settings('PUT /api/settings/departments/:department', {
    do: (s) => neutral(s, 'Kommunen'),
    undo: (s) => neutral(s, null),
    reads: { coordinator: [F] },
  }),
  settings('PUT /api/settings/load-limits/:kind', {
    before: async (s) => void (await s.carry('PUT /api/settings/load-limits/:kind', await limited(s, 4))),
    do: (s) => limited(s, 9),
    undo: (s) => limited(s, 4),
  }),
  settings('PUT /api/drafts/:key', {
    before: (s) => s.carry('PUT /api/drafts/:key', { at: { key: 'note' }, with: { content: 'Husk nøglen' } }),
    do: () => ({ at: { key: 'note' }, with: { content: 'Glem nøglen' } }),
    undo: () => ({ at: { key: 'note' }, with: { content: 'Husk nøglen' } }),
    reads: { coordinator: ['/api/drafts/note'] },
    traces: ['updatedAt'],
  }),
]
