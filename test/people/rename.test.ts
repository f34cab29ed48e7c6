import { expect, test } from 'vitest'
import { familyWorld } from './family-world.ts'

const w = familyWorld()
const body = { basedOn: 1, name: 'Familien Kærsholm', language: 'so', reason: 'Navnet var skrevet forkert.' }
const rename = async (patch: object = {}, who = w.coordinator()) =>
  (await who).send('PUT', w.family('/name'), { ...body, ...patch })
const found = async (q: string): Promise<string> => (await (await w.coordinator()).get(`/api/search?q=${q}`)).body

test('only the coordinator corrects what a family is called, with a reason and a language that exists', async () => {
  expect((await rename({}, w.jobAdviser())).statusCode).toBe(403)
  expect((await rename({}, w.browser({ employee: w.id.neighbour }))).statusCode).toBe(404)
  expect((await rename({ reason: ' ' })).json()).toMatchObject({ status: 400, field: 'reason' })
  expect((await rename({ name: '' })).json()).toMatchObject({ status: 400, field: 'name' })
  for (const language of ['dansk', 'q', 'xx', 'DA'])
    expect((await rename({ language })).json(), language).toMatchObject({ status: 400, field: 'language' })
})

test('a corrected name stands everywhere at once, and the earlier one finds nobody any more', async () => {
  expect(await found('Mosegård')).toContain('Familien Mosegård')
  const { version } = (await w.room()).family!
  expect((await rename({ basedOn: version })).statusCode).toBe(200)
  expect((await rename({ basedOn: version })).statusCode).toBe(409)
  expect((await w.room()).family).toMatchObject({ name: 'Familien Kærsholm', language: 'so', version: version + 1 })
  expect(await found('Kærsholm')).toContain('Familien Kærsholm')
  expect(await found('Familien')).not.toContain('Familien Mosegård')
  expect((await (await w.mother()).get(w.own())).body).toContain('Familien Kærsholm')
})
