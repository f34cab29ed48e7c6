import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Programme } from '../../src/domain/programme/schema.ts'
import { inMunicipality } from '../../src/store/bulk.ts'
import { accept, NEIGHBOUR, ownReferral, referred } from '../intake/world.ts'
import type { Browser } from '../support/app.ts'
import { programmeWorld } from './world.ts'

let world: Awaited<ReturnType<typeof programmeWorld>>
beforeAll(async () => {
  world = await programmeWorld()
})
afterAll(() => world.t.close())

const SHIPPED = { programme: 'udenom-banderne', version: '1.1.0' }

interface Draft {
  readonly id: string
  readonly programme: string
  readonly version: number
  readonly content: Programme
  readonly faults: readonly { readonly field: string; readonly code: string; readonly detail: string }[]
  readonly newest: { readonly version: string } | null
  readonly saves: readonly { readonly number: number }[]
}

const begin = async (browser: Browser, name: string | null, from = SHIPPED): Promise<Draft> => {
  const answer = await browser.send('POST', '/api/programme-drafts', { ...from, name })
  expect(answer.statusCode, answer.body).toBe(200)
  return open(browser, answer.json<{ id: string }>().id)
}
const open = async (browser: Browser, id: string): Promise<Draft> =>
  (await browser.get(`/api/programme-drafts/${id}`)).json()
const save = (browser: Browser, draft: Draft, change: (programme: Programme) => void) => {
  const content = structuredClone(draft.content)
  change(content)
  return browser.send('PUT', `/api/programme-drafts/${draft.id}`, { basedOn: draft.version, content })
}
const publish = (browser: Browser, draft: Draft, after: string | null = null) =>
  browser.send('POST', `/api/programme-drafts/${draft.id}/publication`, {
    basedOn: draft.version,
    after,
    reason: 'Byrådet har besluttet det.',
  })
const published = async (name: string): Promise<Draft> => {
  const draft = await begin(world.editor, name)
  expect((await publish(world.editor, draft)).statusCode).toBe(200)
  return draft
}
const options = async (): Promise<{ id: string; name: string }[]> =>
  (await (await world.as('colleague')).get('/api/referral-options')).json().programmes

test('a shipped programme is read by every employee, and changed by none', async () => {
  const colleague = await world.as('colleague')
  const list = (await colleague.get('/api/programmes')).json()
  expect(list).toMatchObject({ drafts: [], may: { edit: false } })
  expect(list.programmes).toContainEqual(expect.objectContaining({ programme: 'udenom-banderne', own: false }))
  const page = await colleague.get('/api/programmes/udenom-banderne/1.1.0')
  expect(page.json()).toMatchObject({ own: false, before: null, content: { id: 'udenom-banderne' } })
  expect((await colleague.send('POST', '/api/programme-drafts', { ...SHIPPED, name: 'Mit' })).statusCode).toBe(404)
})

test('a copy is changed, saved with its faults told at the field, mended and published; new families get it', async () => {
  const draft = await begin(world.editor, 'Vores familieindsats')
  expect(draft).toMatchObject({ programme: 'egen-vores-familieindsats', faults: [], newest: null })
  const faulty = await save(world.editor, draft, (programme) => {
    programme.target.text.da = ''
    programme.visitation.decides = ['borgmester']
  })
  expect(faulty.json().faults).toEqual(
    expect.arrayContaining([
      { field: 'target.text', code: 'programme.shape', detail: 'Skriv noget i feltet.' },
      expect.objectContaining({ field: 'visitation.decides', code: 'programme.unknown-role' }),
    ]),
  )
  const refused = await publish(world.editor, await open(world.editor, draft.id))
  expect(refused.json()).toMatchObject({ status: 400, code: 'programme-faulty' })

  const mended = await save(world.editor, await open(world.editor, draft.id), (programme) => {
    programme.target.text.da = 'Familier i vores by.'
    programme.visitation.decides = ['projektleder']
    programme.capacity.total = 12
  })
  expect(mended.json().faults).toEqual([])
  const done = await publish(world.editor, await open(world.editor, draft.id))
  expect(done.json()).toEqual({ programme: 'egen-vores-familieindsats', version: '1.0.0' })
  expect((await options()).map((one) => one.id)).toContain('egen-vores-familieindsats')
  const page = (await (await world.as('colleague')).get('/api/programmes/egen-vores-familieindsats/1.0.0')).json()
  expect(page.content.capacity.total).toBe(12)
  expect(page.content.notStated.map((one: { path: string }) => one.path)).not.toContain('capacity.total')
  expect(page.events).toMatchObject([{ kind: 'published', byName: 'Eva Editor' }])
  expect((await publish(world.editor, await open(world.editor, draft.id), '1.0.0')).json().code).toBe('draft-published')
})

test('a family keeps the version it entered under; the next family gets the newest', async () => {
  const first = await published('To udgaver')
  const key = first.programme
  const body = { ...ownReferral, programme: key, source: 'klubber' }
  const early = await referred(world, body)
  expect((await accept(world, early)).statusCode).toBe(200)

  const next = await begin(world.editor, null, { programme: key, version: '1.0.0' })
  await save(world.editor, next, (programme) => void (programme.name = { da: 'To udgaver, ny' }))
  expect((await publish(world.editor, await open(world.editor, next.id), '1.0.0')).json().version).toBe('1.1.0')
  const late = await referred(world, body)
  expect((await accept(world, late)).statusCode).toBe(200)
  const coordinator = await world.as('coordinator')
  const courses = await Promise.all(
    [early, late].map(async (id) => (await coordinator.get(`/api/families/${id}`)).json().course),
  )
  expect(courses).toMatchObject([
    { programmeVersion: '1.0.0', programmeName: 'To udgaver' },
    { programmeVersion: '1.1.0', programmeName: 'To udgaver, ny' },
  ])
  const names = (await coordinator.get('/api/families')).json().families as { programmeName: string }[]
  expect(names.map((one) => one.programmeName).toSorted()).toEqual(['To udgaver', 'To udgaver, ny'])
})

test('two who save at once: the second gets both, and loses nothing', async () => {
  const draft = await begin(world.editor, 'Samtidig')
  expect((await save(world.editor, draft, (p) => void (p.capacity.total = 5))).statusCode).toBe(200)
  const late = await save(world.second, draft, (p) => void (p.capacity.total = 9))
  expect(late.json()).toMatchObject({
    status: 409,
    code: 'programme-changed-meanwhile',
    current: {
      version: 2,
      updatedByName: 'Eva Editor',
      content: { capacity: { total: 5 } },
      base: { capacity: { total: draft.content.capacity.total } },
    },
  })
})

test('two who publish at once: one version, and the second is shown the first beside the own draft', async () => {
  const { programme } = await published('Kapløb')
  const from = { programme, version: '1.0.0' }
  const drafts = [await begin(world.editor, null, from), await begin(world.second, null, from)] as const
  const answers = await Promise.all([
    publish(world.editor, drafts[0], '1.0.0'),
    publish(world.second, drafts[1], '1.0.0'),
  ])
  expect(answers.map((one) => one.statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  const lost = answers[0].statusCode === 409 ? 0 : 1
  expect(answers[lost].json()).toMatchObject({
    code: 'programme-published-meanwhile',
    current: { version: '1.1.0', reason: 'Byrådet har besluttet det.' },
  })
  const kept = await open(world.editor, drafts[lost].id)
  expect(kept.newest?.version).toBe('1.1.0')
  expect((await publish(world.editor, kept, '1.1.0')).json().version).toBe('1.2.0')
})

test('the second of two who publish chooses field by field and goes on from the first; an earlier save goes back to before that', async () => {
  const { programme } = await published('Oven på')
  const from = { programme, version: '1.0.0' }
  const draft = await begin(world.second, null, from)
  expect((await publish(world.editor, await begin(world.editor, null, from), '1.0.0')).statusCode).toBe(200)
  const kept = await open(world.second, draft.id)
  expect(kept).toMatchObject({
    from: { version: '1.0.0' },
    newest: { version: '1.1.0', publishedByName: 'Eva Editor', reason: 'Byrådet har besluttet det.' },
  })
  const put = (onTopOf: string) =>
    world.second.send('PUT', `/api/programme-drafts/${draft.id}`, { basedOn: 1, content: kept.content, onTopOf })
  expect((await put('9.9.0')).statusCode).toBe(404)
  expect((await put('1.1.0')).statusCode).toBe(200)
  expect(await open(world.second, draft.id)).toMatchObject({ version: 2, from: { programme, version: '1.1.0' } })
  const back = { basedOn: 2, save: 1 }
  expect((await world.second.send('POST', `/api/programme-drafts/${draft.id}/earlier`, back)).statusCode).toBe(200)
  expect(await open(world.second, draft.id)).toMatchObject({ version: 3, from: { programme, version: '1.0.0' } })
})

test('a version is withdrawn from new families with a reason, and taken back', async () => {
  const { programme } = await published('Trækkes tilbage')
  const send = (what: string) =>
    world.editor.send('POST', `/api/programmes/${programme}/1.0.0/${what}`, { reason: 'Fejl i kriterierne.' })
  expect((await send('withdrawal')).statusCode).toBe(200)
  expect((await options()).map((one) => one.id)).not.toContain(programme)
  expect((await send('withdrawal')).json().code).toBe('already-withdrawn')
  expect((await send('offer')).statusCode).toBe(200)
  expect((await options()).map((one) => one.id)).toContain(programme)
  const { events } = (await world.editor.get(`/api/programmes/${programme}/1.0.0`)).json()
  expect(events.map((one: { kind: string }) => one.kind).toSorted()).toEqual([
    'offered-again',
    'published',
    'withdrawn',
  ])
})

test('a shipped programme can be taken from new families too', async () => {
  const path = '/api/programmes/udenom-banderne/1.1.0'
  expect((await world.foreigner.send('POST', `${path}/withdrawal`, { reason: 'Vi bruger en anden.' })).statusCode).toBe(
    200,
  )
  expect(
    (await world.foreigner.get('/api/referral-options')).json().programmes.map((one: { id: string }) => one.id),
  ).not.toContain('udenom-banderne')
  expect((await options()).map((one) => one.id)).toContain('udenom-banderne')
})

test('a shipped programme that was withdrawn in an earlier version is not offered again by a new one', async () => {
  const { app } = world.t.store
  await inMunicipality(app, NEIGHBOUR, (client) =>
    client.query(
      `insert into programme_withdrawal (municipality, id, programme, programme_version, reason, at, by_employee)
       select $1, gen_random_uuid(), 'en-plan', '0.9.0', 'Vi bruger en anden.', now(), id from employee where municipality = $1 limit 1`,
      [NEIGHBOUR],
    ),
  )
  const offered = async (): Promise<string[]> =>
    (await world.foreigner.get('/api/referral-options')).json().programmes.map((one: { id: string }) => one.id)
  expect(await offered()).not.toContain('en-plan')
  const path = '/api/programmes/en-plan/1.1.0'
  expect((await world.foreigner.get(path)).json().withdrawn).toBe(true)
  expect((await world.foreigner.send('POST', `${path}/offer`, { reason: 'Nu vil vi.' })).statusCode).toBe(200)
  expect(await offered()).toContain('en-plan')
})

test('a draft is thrown away and had back, and an earlier save is brought back', async () => {
  const draft = await begin(world.editor, 'Fortrudt')
  const discard = (basedOn: number, discarded: boolean) =>
    world.editor.send('POST', `/api/programme-drafts/${draft.id}/discarded`, { basedOn, discarded })
  expect((await discard(1, true)).json().version).toBe(2)
  expect((await save(world.editor, await open(world.editor, draft.id), () => undefined)).json().code).toBe(
    'draft-discarded',
  )
  expect((await discard(2, false)).json().version).toBe(3)
  await save(world.editor, await open(world.editor, draft.id), (p) => void (p.target.text.da = 'Skrevet om'))
  const now = await open(world.editor, draft.id)
  expect(now.content.target.text.da).toBe('Skrevet om')
  const back = await world.editor.send('POST', `/api/programme-drafts/${draft.id}/earlier`, {
    basedOn: now.version,
    save: 1,
  })
  expect(back.statusCode).toBe(200)
  expect((await open(world.editor, draft.id)).content).toEqual(draft.content)
})

test('another municipality’s drafts and versions are not there, nor are drafts for those who may not edit', async () => {
  const { id, programme } = await published('Kun vores')
  const unknown = '0199aaaa-0000-7000-8000-000000000000'
  const none = (await world.foreigner.get(`/api/programme-drafts/${unknown}`)).body
  expect((await world.foreigner.get(`/api/programme-drafts/${id}`)).body).toBe(none)
  expect((await (await world.as('colleague')).get(`/api/programme-drafts/${id}`)).body).toBe(none)
  expect((await world.foreigner.get(`/api/programmes/${programme}/1.0.0`)).body).toBe(none)
  expect((await world.foreigner.get('/api/programmes')).body).not.toContain(programme)
  const citizen = await world.t.as({ municipality: 998, person: unknown })
  expect((await citizen.get('/api/programmes')).statusCode).toBe(404)
  expect((await citizen.get('/api/programmes/udenom-banderne/1.1.0')).statusCode).toBe(404)
})

test('a programme goes out as a file and comes in again in another municipality', async () => {
  const { programme } = await published('Rejsende')
  const file = await world.editor.get(`/api/programmes/${programme}/1.0.0/file`)
  expect(file.headers['content-disposition']).toContain(`${programme}-1.0.0.json`)
  const answer = await world.foreigner.send('POST', '/api/programme-drafts/file', { text: file.body })
  const draft = await open(world.foreigner, answer.json().id)
  expect(draft).toMatchObject({ programme: 'egen-rejsende', faults: [], content: { name: { da: 'Rejsende' } } })
})

test('a bad file is refused whole, with the places in it', async () => {
  const drafts = async (): Promise<number> => (await world.foreigner.get('/api/programmes')).json().drafts.length
  const before = await drafts()
  const send = (text: string) => world.foreigner.send('POST', '/api/programme-drafts/file', { text })
  expect((await send('{\n "id": nej }')).json()).toMatchObject({ status: 400, code: 'programme-file-unreadable' })
  for (const other of ['{"id": "x"}', '[]', '7', 'null'])
    expect((await send(other)).json()).toMatchObject({ status: 400, code: 'programme-file-wrong' })
  expect((await send('x'.repeat(950_000))).statusCode).toBe(400)
  expect((await send('x'.repeat(1_100_000))).statusCode).toBe(413)
  const content = (await world.editor.get('/api/programmes/udenom-banderne/1.1.0')).json().content as Programme
  const bad = await send(JSON.stringify({ ...content, roles: [] }))
  expect(bad.json().problems[0].field).toMatch(/^(roles|visitation)/)
  expect(await drafts()).toBe(before)
})

type Spoil = (programme: Programme & Record<string, unknown>) => void
const first = <T>([one]: readonly T[]): T => one as T
const bad: readonly (readonly [string, Spoil, RegExp])[] = [
  ['an unknown role', (p) => (p.visitation.decides = ['borgmester']), /rolle, som ikke er på listen over roller/],
  ['a key used twice', (p) => p.roles.push(structuredClone(first(p.roles))), /Den samme står to gange på listen/],
  [
    'a step that nothing leads to',
    (p) => p.visitation.steps.push({ ...structuredClone(first(p.visitation.steps)), id: 'alene', next: [] }),
    /Intet trin fører hertil/,
  ],
  [
    'a next step that is not there',
    (p) => (first(p.visitation.steps).next = ['vaek']),
    /Et af de trin, der er valgt, er ikke i visitationen mere/,
  ],
  [
    'criteria in a circle',
    (p) => (first(p.criteria).expression = { criterion: first(p.criteria).id }),
    /følger af sig selv/,
  ],
  [
    'a rule about a criterion that is not there',
    (p) => (p.admission = { criterion: 'vaek' }),
    /et kriterium, som ikke er på listen over kriterier/,
  ],
  [
    'an unknown department',
    (p) => (first(p.visitation.steps).department = 'vaek'),
    /en forvaltning, som ikke er med i teamet/,
  ],
  ['an unknown source', (p) => (first(p.roles).source.key = 'vaek'), /Kilden er ikke på listen over kilder/],
  ['two decisions', (p) => p.visitation.steps.forEach((one) => (one.kind = 'decide')), /besluttet på mere end ét trin/],
  [
    'a consent before no step',
    (p) => (first(p.consents).neededBefore = 'vaek'),
    /Samtykket skal gives før et trin, som ikke er i visitationen/,
  ],
  ['a field that nobody knows', (p) => (p['pris'] = 7), /Feltet kender vi ikke: "pris"/],
  ['a range the wrong way round', (p) => (p.team.perFamily = { least: 4, most: 2 }), /mindste tal skal stå først/],
  ['a length of time without a number', (p) => (p.afterCare = [null as never]), /Skriv et antal dage eller måneder/],
  ['a rule in a thousand layers', (p) => (p.admission = layers(1000)), /for mange lag/],
]
const layers = (count: number): Programme['admission'] =>
  Array.from({ length: count }).reduce<NonNullable<Programme['admission']>>((rule) => ({ all: [rule] }), {
    criterion: 'x',
  })

test.each(bad)('a file with %s is refused with a sentence for it', async (_, spoil, sentence) => {
  const content = (await world.editor.get('/api/programmes/udenom-banderne/1.1.0')).json().content
  spoil(content)
  const answer = await world.foreigner.send('POST', '/api/programme-drafts/file', { text: JSON.stringify(content) })
  expect(answer.json()).toMatchObject({ status: 400, code: 'programme-file-faulty' })
  expect(
    answer
      .json()
      .problems.map((one: { detail: string }) => one.detail)
      .join('\n'),
  ).toMatch(sentence)
})

test('what is no programme cannot be saved as a draft', async () => {
  const draft = await begin(world.editor, 'Misbrug')
  const put = (content: object) =>
    world.editor.send('PUT', `/api/programme-drafts/${draft.id}`, { basedOn: 1, content })
  expect((await put({})).statusCode).toBe(400)
  expect((await put({ ...draft.content, extra: 1 })).statusCode).toBe(400)
  expect((await put({ ...draft.content, admission: { all: [7] } })).statusCode).toBe(400)
  expect((await put({ ...draft.content, admission: { all: [] } })).json().faults[0].field).toBe('admission')
})
