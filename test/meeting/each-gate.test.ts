import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { meetingSentences, type MeetingCode } from '../../src/domain/meeting/sentences.ts'
import { bulk, type BulkRow } from '../../src/store/bulk.ts'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

const NOW = '2026-09-01T08:00:00.000Z'
const AFTER = '2026-09-12T08:00:00.000Z'

let t: TestApp
let world: Awaited<ReturnType<typeof twoFamilies>>
let coordinator: Browser
let municipality = 640
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())
beforeEach(async () => {
  world = await twoFamilies(t.store, (municipality += 1))
  await at(NOW)
})

async function at(instant: string): Promise<void> {
  t.setNow(instant)
  coordinator = await t.as({ municipality, employee: world.id.coordinator })
}

interface Meeting {
  readonly id: string
  readonly version: number
  readonly type: string | null
  readonly startsAt: string
  readonly confirmedAt: string | null
  readonly grounds: readonly { readonly way: string }[]
  readonly lacks: readonly {
    readonly code: MeetingCode
    readonly field: string
    readonly until: string
    readonly says: string
  }[]
}
type Answer = Awaited<ReturnType<Browser['send']>>

const meetings = (rest = ''): string => `/api/families/${world.id.family}/meetings${rest}`
const heading = { title: 'Mødet', day: '2026-09-10', time: '10:00', place: null, team: [], items: [] }
const find = async (id: string): Promise<Meeting> =>
  (await coordinator.get(meetings())).json<{ meetings: Meeting[] }>().meetings.find((one) => one.id === id)!
/** With the mother, unless it is said why the family is not there: that gate has a test of its own (`gates.test.ts`). */
const send = (type: string | null, more: Record<string, unknown> = {}): Promise<Answer> =>
  coordinator.send('POST', meetings(), {
    ...heading,
    type,
    people: more['withoutFamily'] ? [] : [{ person: world.id.mother }],
    ...more,
  })
async function call(type: string | null, more: Record<string, unknown> = {}): Promise<Meeting> {
  const answer = await send(type, more)
  expect(answer.statusCode, answer.body).toBe(200)
  return find(answer.json<{ id: string }>().id)
}
const ground = (id: string, gate: string, body: object): Promise<Answer> =>
  coordinator.send('PUT', meetings(`/${id}/grounds/${gate}`), {
    on: null,
    says: 'Sådan var det',
    basedOn: null,
    ...body,
  })
const on = async (id: string, what: 'confirmation' | 'holding'): Promise<Answer> =>
  coordinator.send('POST', meetings(`/${id}/${what}`), { basedOn: (await find(id)).version })
const change = async (id: string, body: object): Promise<Answer> =>
  coordinator.send('PUT', meetings(`/${id}`), { ...heading, basedOn: (await find(id)).version, ...body })

/** A refusal says what is missing: its status, its code, the field, and the sentence that people read. */
const told = (answer: Answer): readonly unknown[] => {
  const { code, field, detail } = answer.json<{ code?: string; field?: string; detail?: string }>()
  return [answer.statusCode, code, field, detail]
}
const says = (status: number, code: MeetingCode, field: string): readonly unknown[] => [
  status,
  code,
  field,
  meetingSentences[code].da,
]
const ACCEPTED = [200, undefined, undefined, undefined]

test('each type that is shipped asks for its own gates, in sentences that people read, and for nothing else', async () => {
  const types = (await coordinator.get('/api/meeting-types')).json<{ types: { id: string; gates: string[] }[] }>().types
  const asked: Record<string, string[]> = {}
  for (const { id } of types) {
    const asksWhy = (await send(id)).json<{ code?: string }>().code
    const { lacks } = await call(id, asksWhy === undefined ? {} : { withoutFamily: 'Kun samordning' })
    for (const lack of lacks) expect(lack.says).toBe(meetingSentences[lack.code].da)
    const lacking = lacks.map(({ code, until }) => `${until}: ${code}`)
    asked[id] = asksWhy === undefined ? lacking : [`called: ${asksWhy}`, ...lacking]
  }
  expect(Object.fromEntries(Object.entries(asked).filter(([, lacks]) => lacks.length > 0))).toEqual({
    samarbejdsmoede: ['confirmed: meeting.no-pre-meeting'],
    'foerste-moede': ['held: meeting.no-expectations'],
    'fagligt-moede': ['called: meeting.why-without-family'],
    realitetstjek: ['called: meeting.why-without-family'],
  })
})

test('the pre-meeting: not confirmed and not held without, both with', async () => {
  const { id } = await call('samarbejdsmoede')
  expect(told(await on(id, 'confirmation'))).toEqual(says(409, 'meeting.no-pre-meeting', 'pre-meeting'))
  await at(AFTER)
  expect(told(await on(id, 'holding'))).toEqual(says(409, 'meeting.no-pre-meeting', 'pre-meeting'))
  expect(await find(id)).toMatchObject({ confirmedAt: null, heldAt: null, version: 1 })
  expect(told(await ground(id, 'pre-meeting', { way: 'held', on: '2026-09-08' }))).toEqual(ACCEPTED)
  expect(told(await on(id, 'confirmation'))).toEqual(ACCEPTED)
  expect(told(await on(id, 'holding'))).toEqual(ACCEPTED)
})

test('the day of a pre-meeting: asked for, not ahead, and not after the meeting', async () => {
  const { id } = await call('samarbejdsmoede')
  const held = (day: string | null) => ground(id, 'pre-meeting', { way: 'held', on: day })
  expect(told(await held(null))).toEqual(says(400, 'ground.day', 'on'))
  expect(told(await held('2026-09-02'))).toEqual(says(400, 'ground.day-ahead', 'on'))
  await at(AFTER)
  expect(told(await held('2026-09-11'))).toEqual(says(400, 'ground.after-meeting', 'on'))
  expect((await find(id)).grounds).toEqual([])
  expect(told(await held('2026-09-10'))).toEqual(ACCEPTED)
})

test('a duty by law stands in place of the pre-meeting, with the day that the family was told, and only where the type says so', async () => {
  const { id } = await call('samarbejdsmoede')
  const duty = (meeting: string, day: string | null) => ground(meeting, 'pre-meeting', { way: 'legal-duty', on: day })
  expect(told(await duty(id, null))).toEqual(says(400, 'ground.told-at', 'on'))
  expect(told(await duty(id, '2026-09-02'))).toEqual(says(400, 'ground.day-ahead', 'on'))
  expect(told(await on(id, 'confirmation'))).toEqual(says(409, 'meeting.no-pre-meeting', 'pre-meeting'))
  expect(told(await duty(id, '2026-09-01'))).toEqual(ACCEPTED)
  expect(told(await on(id, 'confirmation'))).toEqual(ACCEPTED)
  for (const type of ['foerste-moede', 'netvaerksmoede', 'tavlemoede', null])
    expect(told(await duty((await call(type)).id, '2026-09-01'))).toEqual(says(400, 'ground.not-here', 'way'))
})

test('a gate is opened in its own way only', async () => {
  const first = await call('foerste-moede')
  const cooperation = await call('samarbejdsmoede')
  for (const [id, gate, way] of [
    [first.id, 'expectations', 'held'],
    [first.id, 'expectations', 'not-wanted'],
    [first.id, 'pre-meeting', 'held'],
    [cooperation.id, 'pre-meeting', 'aligned'],
    [cooperation.id, 'expectations', 'aligned'],
    [cooperation.id, 'legal-duty', 'legal-duty'],
  ] as const)
    expect(told(await ground(id, gate, { way, on: '2026-08-31' }))).toEqual(says(400, 'ground.not-here', 'way'))
})

test('the expectations: not held without, held with; confirmed all the same', async () => {
  const { id } = await call('foerste-moede')
  expect(told(await on(id, 'confirmation'))).toEqual(ACCEPTED)
  await at(AFTER)
  expect(told(await on(id, 'holding'))).toEqual(says(409, 'meeting.no-expectations', 'expectations'))
  expect(told(await ground(id, 'expectations', { way: 'aligned' }))).toEqual(says(400, 'ground.day', 'on'))
  expect(told(await ground(id, 'expectations', { way: 'aligned', on: '2026-09-10' }))).toEqual(ACCEPTED)
  expect(told(await on(id, 'holding'))).toEqual(ACCEPTED)
})

test('without the family: a reason where professionals meet alone, said anew when the type changes; none where the family always is', async () => {
  expect(told(await send('fagligt-moede'))).toEqual(says(400, 'meeting.why-without-family', 'withoutFamily'))
  expect(told(await send('fagligt-moede', { withoutFamily: 'Kun samordning' }))).toEqual(ACCEPTED)
  expect(told(await send('fagligt-moede', { withoutFamily: null }))).toEqual(ACCEPTED)
  for (const type of ['familiens-team', 'foerste-moede', 'formoede'])
    expect(told(await send(type, { withoutFamily: 'Det er nemmere' }))).toEqual(
      says(400, 'meeting.family-always', 'withoutFamily'),
    )
  const { id } = await call('tavlemoede')
  expect(told(await change(id, { type: 'fagligt-moede' }))).toEqual(
    says(400, 'meeting.why-without-family', 'withoutFamily'),
  )
  expect(await find(id)).toMatchObject({ type: 'tavlemoede', version: 1 })
  expect(told(await change(id, { type: 'fagligt-moede', withoutFamily: 'Kun samordning' }))).toEqual(ACCEPTED)
  expect(told(await change(id, { type: 'familiens-team' }))).toEqual(
    says(400, 'meeting.family-always', 'withoutFamily'),
  )
})

test('a confirmed meeting is not made another kind that lacks something, and stays as it was', async () => {
  const { id } = await call('tavlemoede')
  expect(told(await on(id, 'confirmation'))).toEqual(ACCEPTED)
  const version = (await find(id)).version
  expect(told(await change(id, { type: 'samarbejdsmoede', withoutFamily: null }))).toEqual(
    says(409, 'meeting.no-pre-meeting', 'pre-meeting'),
  )
  expect(await find(id)).toMatchObject({ type: 'tavlemoede', version })
})

const put = (table: 'basis' | 'basis_signature' | 'course', ...rows: BulkRow[]) =>
  bulk(t.store.job, municipality, (writer) => writer.write(table, rows))
const consent = (more: object) => ({
  id: randomUUID(),
  case_id: world.id.family,
  kind: 'consent-to-take-part',
  persons: [world.id.mother],
  covers_family: true,
  categories: [],
  from_departments: [],
  to_department: null,
  purpose: 'coordination',
  recorded_by: world.id.coordinator,
  created_at: '2026-01-01T00:00:00.000Z',
  ...more,
})

test.each(['withdrawn', 'refused'] as const)(
  'a family whose yes is %s is left in peace: nothing is called, confirmed, moved, restored, and nobody invited',
  async (how) => {
    const { id } = await call('tavlemoede', { items: [{ title: 'Punkt', note: null }] })
    const off = await call('tavlemoede')
    expect(
      told(
        await coordinator.send('POST', meetings(`/${off.id}/calling-off`), {
          reason: 'Aflyst',
          offersAnother: false,
          basedOn: 1,
        }),
      ),
    ).toEqual(ACCEPTED)
    const basis = randomUUID()
    await put(
      'basis',
      consent({
        id: basis,
        ...(how === 'withdrawn'
          ? { starts_at: '2026-02-01T00:00:00.000Z', withdrawn_at: '2026-08-01T00:00:00.000Z' }
          : { starts_at: null }),
      }),
    )
    if (how === 'refused')
      await put('basis_signature', {
        id: randomUUID(),
        basis,
        signer: world.id.mother,
        on_behalf_of: world.id.mother,
        required: true,
        refused_at: '2026-08-01T00:00:00.000Z',
        form: 'signed-in',
        recorded_by: world.id.mother,
      })
    const invitation = { employee: null, person: world.id.daughter, items: [] }
    const restoring = { reason: 'Alligevel', basedOn: 2 }
    const tried = async (): Promise<Answer[]> => [
      await send('tavlemoede'),
      await on(id, 'confirmation'),
      await change(id, { day: '2026-09-11' }),
      await coordinator.send('DELETE', meetings(`/${off.id}/calling-off`), restoring),
      await coordinator.send('POST', meetings(`/${id}/admissions`), invitation),
    ]
    for (const answer of await tried()) expect(told(answer)).toEqual(says(409, 'meeting.family-said-no', 'title'))
    expect(await find(id)).toMatchObject({ confirmedAt: null, version: 1 })
    await put('basis', consent({ starts_at: '2026-08-15T00:00:00.000Z', created_at: '2026-08-15T00:00:00.000Z' }))
    for (const answer of await tried()) expect(told(answer)).toEqual(ACCEPTED)
  },
)

test('a step that is skipped says why, and only that one does', async () => {
  const { id } = await call('netvaerksmoede')
  const mark = (body: object) =>
    coordinator.send('PUT', meetings(`/${id}/steps/faelles-historie`), { reason: null, basedOn: null, ...body })
  expect(told(await mark({ state: 'skipped' }))).toEqual(says(400, 'step.reason', 'reason'))
  expect(told(await mark({ state: 'done', reason: 'Fordi' }))).toEqual(says(400, 'step.no-reason', 'reason'))
  expect(told(await mark({ state: 'skipped', reason: 'Den tog vi sidst' }))).toEqual(ACCEPTED)
})
