import { afterAll, beforeAll, expect, test } from 'vitest'
import { inMunicipality } from '../../src/store/bulk.ts'
import { MUNICIPALITY } from '../intake/world.ts'
import { programmeWorld } from './world.ts'

let world: Awaited<ReturnType<typeof programmeWorld>>
beforeAll(async () => {
  world = await programmeWorld()
})
afterAll(() => world.t.close())

const SHIPPED = '/api/programmes/udenom-banderne/1.1.0'
interface Departments {
  readonly asked: readonly {
    readonly id: string
    readonly state: string
    readonly department: string | null
    readonly version: number | null
  }[]
  readonly departments: readonly { readonly id: string }[]
}
const read = async (path = SHIPPED): Promise<Departments> => (await world.editor.get(`${path}/departments`)).json()
const say = (asked: string, department: string | null, basedOn: number | null, path = SHIPPED) =>
  world.editor.send('PUT', `${path}/departments/${asked}`, { basedOn, department })
const stateOf = async (asked: string, path = SHIPPED) => (await read(path)).asked.find((one) => one.id === asked)

test('a department that nobody has named says so; named once, it is told, changed, and taken as not there', async () => {
  const [first] = (await read()).asked
  const own = (await read()).departments[0]!.id
  expect(await stateOf(first!.id)).toMatchObject({ state: 'unsaid', department: null, version: null })
  expect((await say(first!.id, 'findes-ikke', null)).json()).toMatchObject({ status: 400, field: 'department' })
  expect((await say('findes-ikke', own, null)).statusCode).toBe(404)
  expect((await say(first!.id, own, null)).statusCode).toBe(200)
  expect(await stateOf(first!.id)).toMatchObject({ state: 'said', department: own, version: 1 })
  expect((await say(first!.id, null, null)).statusCode).toBe(409)
  expect((await say(first!.id, null, 1)).statusCode).toBe(200)
  expect(await stateOf(first!.id)).toMatchObject({ state: 'none', version: 2 })
  expect((await say(first!.id, own, 2)).statusCode).toBe(200)
  const colleague = await world.as('colleague')
  expect((await colleague.get(`${SHIPPED}/departments`)).json()).toMatchObject({ may: { edit: false } })
  expect(
    (await colleague.send('PUT', `${SHIPPED}/departments/${first!.id}`, { basedOn: 3, department: null })).statusCode,
  ).toBe(404)
  expect((await world.foreigner.get(`${SHIPPED}/departments`)).json().asked[0]).toMatchObject({ state: 'unsaid' })
})

test('a copy and its next version keep what was said, until something else is', async () => {
  const [first] = (await read()).asked
  const begin = async (from: object): Promise<string> =>
    (await world.editor.send('POST', '/api/programme-drafts', from)).json().id
  const publish = async (draft: string, after: string | null): Promise<string> => {
    const { version: basedOn } = (await world.editor.get(`/api/programme-drafts/${draft}`)).json()
    const body = { basedOn, after, reason: 'Besluttet.' }
    const done = await world.editor.send('POST', `/api/programme-drafts/${draft}/publication`, body)
    const { programme, version } = done.json()
    return `/api/programmes/${programme}/${version}`
  }
  const copy = await publish(
    await begin({ programme: 'udenom-banderne', version: '1.1.0', name: 'Med afdelinger' }),
    null,
  )
  const said = await stateOf(first!.id)
  expect(await stateOf(first!.id, copy)).toMatchObject({ state: 'said', department: said!.department, version: 1 })
  const programme = copy.split('/')[3]!
  const next = await publish(await begin({ programme, version: '1.0.0', name: null }), '1.0.0')
  expect(await stateOf(first!.id, next)).toMatchObject({ state: 'said', department: said!.department, version: null })
  expect((await say(first!.id, null, null, next)).statusCode).toBe(200)
  expect(await stateOf(first!.id, next)).toMatchObject({ state: 'none' })
  expect(await stateOf(first!.id, copy)).toMatchObject({ state: 'said' })
})

test('a department that goes by a neutral name is neither offered nor told beside the programme’s name for it', async () => {
  const [first] = (await read()).asked
  const { department } = (await stateOf(first!.id))!
  await inMunicipality(world.t.store.app, MUNICIPALITY, (client) =>
    client.query(`update department set shown_as = 'Afdeling 7' where municipality = $1 and key = $2`, [
      MUNICIPALITY,
      department,
    ]),
  )
  const now = await read()
  expect(now.departments.map((one) => one.id)).not.toContain(department)
  expect(now.asked.find((one) => one.id === first!.id)).toMatchObject({ state: 'unsaid', department: null })
  expect(JSON.stringify(now)).not.toContain('Afdeling 7')
  expect((await say(first!.id, department, null)).json()).toMatchObject({ status: 400, field: 'department' })
  expect((await say(first!.id, null, null)).statusCode).toBe(200)
})
