import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MeetingType } from '../../src/domain/meeting/type.ts'
import { bulk } from '../../src/store/bulk.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

const HERE = 640
const ELSEWHERE = 641
const EDITOR = '0199aaaa-2222-7000-8000-000000000001'
const COLLEAGUE = '0199aaaa-2222-7000-8000-000000000002'
const FOREIGN = '0199aaaa-2222-7000-8000-000000000003'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let editor: Browser
let colleague: Browser
let foreigner: Browser
let coordinator: Browser
let mother: Browser
beforeAll(async () => {
  t = await testApp({ now: '2026-09-01T08:00:00.000Z' })
  world = await twoFamilies(t.store, HERE)
  await twoFamilies(t.store, ELSEWHERE)
  const admin = (id: string, name: string) => ({
    id,
    name,
    title: 'Leder',
    department: 'familie',
    functions: ['administrator'],
    phone: null,
    starts_at: '2026-01-01T00:00:00.000Z',
    ends_at: null,
  })
  await bulk(t.store.job, HERE, (w) => w.write('employee', [admin(EDITOR, 'Eva Editor'), admin(COLLEAGUE, 'Carl')]))
  await bulk(t.store.job, ELSEWHERE, (w) => w.write('employee', [admin(FOREIGN, 'Fie Fremmed')]))
  editor = await t.as({ municipality: HERE, employee: EDITOR })
  colleague = await t.as({ municipality: HERE, employee: COLLEAGUE })
  foreigner = await t.as({ municipality: ELSEWHERE, employee: FOREIGN })
  coordinator = await t.as({ municipality: HERE, employee: world.id.coordinator })
  mother = await t.as({ municipality: HERE, person: world.id.mother })
})
afterAll(() => t.close())

interface Draft {
  readonly id: string
  readonly type: string
  readonly version: number
  readonly next: number
  readonly content: MeetingType
  readonly faults: readonly { readonly field: string; readonly code: string }[]
  readonly newest: { readonly version: number } | null
}

const drafts = '/api/meeting-type-drafts'
const open = async (id: string, by = editor): Promise<Draft> => (await by.get(`${drafts}/${id}`)).json()
const begin = async (type: string, version: number, name: string | null, by = editor): Promise<Draft> => {
  const answer = await by.send('POST', drafts, { type, version, name })
  expect(answer.statusCode, answer.body).toBe(200)
  return open(answer.json().id, by)
}
const save = (draft: Draft, change: Partial<MeetingType>, by = editor, more: object = {}) =>
  by.send('PUT', `${drafts}/${draft.id}`, {
    basedOn: draft.version,
    content: { ...draft.content, ...change },
    ...more,
  })
const publish = (draft: Draft, after: number | null, by = editor) =>
  by.send('POST', `${drafts}/${draft.id}/publication`, {
    basedOn: draft.version,
    after,
    decided: 'Børneudvalget, 12. august 2026, punkt 4',
  })
const published = async (name: string): Promise<string> => {
  const draft = await begin('samarbejdsmoede', 1, name)
  expect((await publish(draft, null)).statusCode).toBe(200)
  return draft.type
}
const inUse = (type: string, what: 'withdrawal' | 'offer', reason = 'Vi holder dem ikke mere.') =>
  editor.send('POST', `/api/meeting-types/${type}/${what}`, { reason })

const meetings = () => `/api/families/${world.id.family}/meetings`
const heading = { title: 'Mødet', day: '2026-09-10', time: '10:00', place: null, team: [], items: [] }
/** Of whatever type: none of the family is invited in these tests. */
const NOBODY = { code: 'meeting.nobody-of-family' }
const call = (type: string, more: object = {}) => coordinator.send('POST', meetings(), { ...heading, type, ...more })
const find = async (id: string) =>
  (await coordinator.get(meetings())).json().meetings.find((one: { id: string }) => one.id === id)
const offered = async (): Promise<string[]> =>
  (await coordinator.get('/api/meeting-types'))
    .json()
    .types.filter((one: { offered: boolean }) => one.offered)
    .map((one: { id: string }) => one.id)

test('a copy is changed, saved with its faults told at the field, mended, and published with where it was decided', async () => {
  const draft = await begin('samarbejdsmoede', 1, 'Skolemøde')
  expect(draft).toMatchObject({ type: 'egen-skolemoede', faults: [], newest: null, next: 1 })
  const faulty = await save(draft, { about: '', gates: ['told-before', 'legal-duty'] })
  expect(faulty.json().faults).toMatchObject([
    { field: 'about', code: 'meeting-type.shape', detail: 'Skriv noget i feltet.' },
    { field: 'gates', code: 'meeting-type.duty-alone' },
  ])
  const refused = await publish(await open(draft.id), null)
  expect(refused.json()).toMatchObject({ status: 400, code: 'meeting-type-faulty' })

  expect((await save(await open(draft.id), { about: 'Et møde på skolen.', gates: ['told-before'] })).statusCode).toBe(
    200,
  )
  expect((await publish(await open(draft.id), null)).json()).toEqual({ type: 'egen-skolemoede', version: 1 })
  const page = (await coordinator.get('/api/meeting-types/egen-skolemoede')).json()
  expect(page).toMatchObject({
    own: true,
    withdrawn: false,
    versions: [{ version: 1, content: { name: 'Skolemøde', about: 'Et møde på skolen.' } }],
    events: [{ kind: 'published', version: 1, byName: 'Eva Editor', says: 'Børneudvalget, 12. august 2026, punkt 4' }],
    may: { edit: false },
  })
  expect((await save(await open(draft.id), { about: 'Mere' })).json()).toMatchObject({ code: 'draft-published' })
})

test('a meeting is called by an own type, its gates hold, and a newer version changes nothing of it', async () => {
  const type = await published('Møde på skolen')
  const { id } = (await call(type)).json()
  expect(await find(id)).toMatchObject({ type, typeVersion: 1, lacks: [NOBODY, { code: 'meeting.no-pre-meeting' }] })

  const second = await begin(type, 1, null)
  await save(second, { gates: ['told-before'], checklist: [], forFamily: 'Nye ord til jer.' })
  expect((await publish(await open(second.id), 1)).json()).toEqual({ type, version: 2 })
  expect(await find(id)).toMatchObject({ typeVersion: 1, lacks: [NOBODY, { code: 'meeting.no-pre-meeting' }] })
  const later = (await call(type)).json()
  expect(await find(later.id)).toMatchObject({ typeVersion: 2, lacks: [NOBODY] })
  const own = (await mother.get(`/api/own/families/${world.id.family}/meetings`)).json().meetings
  const isFor = (meeting: string) => own.find((one: { id: string }) => one.id === meeting).isFor
  expect(isFor(later.id)).toBe('Nye ord til jer.')
  expect(isFor(id)).toContain('Vi mødes med skolen')
  const step = `${meetings()}/${id}/steps/formoede-holdt`
  const done = { state: 'done', reason: null, basedOn: null }
  expect((await coordinator.send('PUT', step, done)).statusCode).toBe(200)
  expect((await coordinator.send('PUT', step.replace(id, later.id), done)).statusCode).toBe(404)
})

test('a type is taken out of use with a reason and back; meetings that were called by it keep it', async () => {
  const type = await published('Gammelt møde')
  const { id } = (await call(type)).json()
  expect((await inUse(type, 'withdrawal')).statusCode).toBe(200)
  expect((await inUse(type, 'withdrawal')).json()).toMatchObject({ status: 409, code: 'already-withdrawn' })
  expect(await offered()).not.toContain(type)
  expect((await call(type)).json()).toMatchObject({ status: 400, code: 'unknown-type', field: 'type' })
  expect(await find(id)).toMatchObject({ type, lacks: [NOBODY, { code: 'meeting.no-pre-meeting' }] })
  const { version } = await find(id)
  const moved = await coordinator.send('PUT', `${meetings()}/${id}`, {
    ...heading,
    time: '11:00',
    type,
    basedOn: version,
  })
  expect(moved.statusCode, moved.body).toBe(200)

  expect((await inUse(type, 'offer', 'Vi holder dem igen.')).statusCode).toBe(200)
  expect((await inUse(type, 'offer')).json()).toMatchObject({ status: 409, code: 'not-withdrawn' })
  expect(await offered()).toContain(type)
  const { events } = (await editor.get(`/api/meeting-types/${type}`)).json()
  expect(events.map(({ kind, says }: { kind: string; says: string }) => [kind, says])).toEqual(
    expect.arrayContaining([
      ['withdrawn', 'Vi holder dem ikke mere.'],
      ['offered-again', 'Vi holder dem igen.'],
    ]),
  )
})

test('a shipped type is taken out of use here, and stands elsewhere', async () => {
  expect((await inUse('opfoelgning', 'withdrawal')).statusCode).toBe(200)
  expect(await offered()).not.toContain('opfoelgning')
  const elsewhere = (await foreigner.get('/api/meeting-types')).json().types
  expect(elsewhere).toContainEqual(expect.objectContaining({ id: 'opfoelgning', offered: true }))
  expect((await inUse('opfoelgning', 'offer')).statusCode).toBe(200)
})

test('of two who save one draft, the second is shown both and what both began from', async () => {
  const draft = await begin('opfoelgning', 1, 'Opfølgning hos os')
  await save(draft, { about: 'Evas ord' })
  const met = await save(draft, { about: 'Carls ord' }, colleague)
  expect(met.json()).toMatchObject({
    status: 409,
    code: 'meeting-type-changed-meanwhile',
    current: { updatedByName: 'Eva Editor', content: { about: 'Evas ord' }, base: { about: draft.content.about } },
  })
})

test('of two who publish, the second sees the first’s version, saves on top of it, and publishes after it', async () => {
  const type = await published('Fælles møde')
  const [first, second] = [await begin(type, 1, null), await begin(type, 1, null, colleague)]
  await save(first, { about: 'Evas ord' })
  await publish(await open(first.id), 1)
  const met = await publish(second, 1, colleague)
  expect(met.json()).toMatchObject({
    status: 409,
    code: 'meeting-type-published-meanwhile',
    current: { version: 2, content: { about: 'Evas ord' } },
  })
  const collected = await save(second, { about: 'Begges ord' }, colleague, { onTopOf: 2 })
  expect(collected.statusCode, collected.body).toBe(200)
  const again = await open(second.id)
  expect(again).toMatchObject({ next: 3, from: { type, version: 2 } })
  expect((await publish(again, 2, colleague)).json()).toEqual({ type, version: 3 })
  expect((await save(again, {}, colleague, { onTopOf: 9 })).statusCode).toBe(409)
})

test('what was saved earlier is brought back, and a draft that is thrown away is taken back', async () => {
  const draft = await begin('tavlemoede', 1, 'Tavle hos os')
  await save(draft, { about: 'Nye ord' })
  const back = { basedOn: 2, save: 1 }
  expect((await editor.send('POST', `${drafts}/${draft.id}/earlier`, back)).json()).toMatchObject({ version: 3 })
  expect((await open(draft.id)).content.about).toBe(draft.content.about)
  const thrown = (discarded: boolean, basedOn: number) =>
    editor.send('POST', `${drafts}/${draft.id}/discarded`, { basedOn, discarded })
  expect((await thrown(true, 3)).json()).toMatchObject({ version: 4 })
  expect((await publish(await open(draft.id), null)).json()).toMatchObject({ code: 'draft-discarded' })
  expect((await thrown(false, 4)).json()).toMatchObject({ version: 5 })
})

test('a form that is no type, and a new version of a shipped type without a name, are refused', async () => {
  const draft = await begin('tavlemoede', 1, 'Endnu en tavle')
  const broken = await editor.send('PUT', `${drafts}/${draft.id}`, { basedOn: 1, content: { manual: 'Bare mød op' } })
  expect(broken.json()).toMatchObject({ status: 400, code: 'invalid-input' })
  const unnamed = await editor.send('POST', drafts, { type: 'tavlemoede', version: 1, name: null })
  expect(unnamed.json()).toMatchObject({ status: 400, field: 'name' })
  expect((await editor.send('POST', drafts, { type: 'tavlemoede', version: 9, name: 'X' })).statusCode).toBe(404)
})

test('drafts are not there for others, and another municipality’s types are not there at all', async () => {
  const draft = await begin('samarbejdsmoede', 1, 'Kun hos os')
  await publish(draft, null)
  const none = (await foreigner.get('/api/meeting-types/findes-ikke')).body
  expect((await foreigner.get(`/api/meeting-types/${draft.type}`)).body).toBe(none)
  expect((await foreigner.get(`${drafts}/${draft.id}`)).statusCode).toBe(404)
  expect((await foreigner.get('/api/meeting-types')).body).not.toContain(draft.type)
  expect((await coordinator.get(`${drafts}/${draft.id}`)).statusCode).toBe(404)
  expect((await coordinator.get(drafts)).json()).toEqual({ drafts: [], may: { edit: false } })
  expect((await coordinator.send('POST', drafts, { type: 'tavlemoede', version: 1, name: 'Min' })).statusCode).toBe(404)
  const wish = { reason: 'Nej' }
  const shut = await coordinator.send('POST', `/api/meeting-types/${draft.type}/withdrawal`, wish)
  expect(shut.statusCode).toBe(404)
  expect((await mother.get(drafts)).statusCode).toBe(404)
  expect((await mother.get(`/api/meeting-types/${draft.type}`)).statusCode).toBe(404)
})
