import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { readPdf } from '../../src/server/delivery/read-pdf.ts'
import { bulk } from '../../src/store/bulk.ts'
import { familyWorld } from './family-world.ts'

const w = familyWorld()

test('a department whose name tells of a place goes by its neutral name in the log and in what exists', async () => {
  const employee = randomUUID()
  const since = '2026-01-01T00:00:00.000Z'
  await bulk(w.app.store.job, w.municipality, async (writer) => {
    await writer.write('department', [
      { key: 'ly', name: 'Krisecenter Lyet', shown_as: 'Socialafdelingen', does_what: 'Huser kvinder, der er flygtet' },
    ])
    await writer.write('employee', [
      { id: employee, name: 'Lis', title: 'Rådgiver', department: 'ly', functions: [], starts_at: since },
    ])
    await writer.write('membership', [
      {
        id: randomUUID(),
        case_id: w.id.family,
        employee,
        department: 'ly',
        role: 'adviser',
        added_by: employee,
        starts_at: since,
      },
    ])
  })
  const shelter = await w.browser({ employee })
  const contacts = w.family(`/people/${w.id.son}/contacts`)
  const add = { kind: 'phone', value: '00 00 00 01', protected: false, startsOn: null }
  expect((await shelter.send('POST', contacts, add)).statusCode).toBe(200)

  const exists = await (await w.jobAdviser()).get(w.family('/around'))
  expect(exists.body).toContain('Socialafdelingen')
  for (const page of [
    exists,
    await (await w.mother()).get(w.own('/log')),
    await (await w.father()).get(w.own('/log')),
    await (await w.mother()).get(w.own()),
    await (await w.jobAdviser()).get(w.family()),
    await (await w.mother()).get(w.own('/team')),
    await (await w.jobAdviser()).get(w.family('/team')),
    await (await w.mother()).get(w.own('/consents/choices')),
    await (await w.mother()).get(w.own('/statutory-links')),
    await (await w.coordinator()).get(w.family('/plan/options')),
  ])
    expect(page.body).not.toMatch(/Krisecenter|flygtet/)
  expect((await (await w.mother()).get(w.own('/log'))).body).toContain('Socialafdelingen')
})

test('the administrator gives a department its neutral name; a walled father who reads all he can never meets the real one', async () => {
  const administrator = randomUUID()
  await bulk(w.app.store.job, w.municipality, (writer) =>
    writer.write('employee', [
      {
        id: administrator,
        name: 'Anne Administrator',
        title: 'Administrator',
        department: 'familie',
        functions: ['administrator'],
        starts_at: '2026-01-01T00:00:00.000Z',
      },
    ]),
  )
  const setup = '/api/settings/departments'
  const admin = await w.browser({ employee: administrator })
  const job = (await admin.get(setup)).json().departments.find((one: { key: string }) => one.key === 'job')
  const name = (shownAs: string | null, basedOn: number, who = admin) =>
    who.send('PUT', `${setup}/job`, { basedOn, shownAs })
  for (const closed of [await w.coordinator(), await w.jobAdviser()])
    expect([(await closed.get(setup)).statusCode, (await name('X', 1, closed)).statusCode]).toEqual([403, 403])
  expect((await (await w.mother()).get(setup)).statusCode).toBe(404)
  expect((await admin.send('PUT', `${setup}/findes-ikke`, { basedOn: 1, shownAs: 'X' })).statusCode).toBe(404)
  expect((await name(job.name, job.version)).json()).toMatchObject({ status: 400, field: 'shownAs' })
  const link = {
    kind: 'jobplan',
    persons: [w.id.mother],
    ownerDepartment: 'job',
    reference: null,
    nextOn: null,
    goals: [],
    measures: [],
  }
  const coordinator = await w.coordinator()
  expect((await coordinator.send('POST', w.family('/statutory-links'), link)).statusCode).toBe(200)
  const published = await coordinator.send('POST', w.family('/snapshots'), { reason: 'Planen er lavet' })
  expect(published.statusCode, published.body).toBe(200)
  const version = async () => (await coordinator.get(w.family(`/snapshots/${published.json().id}`))).body
  expect(await version()).toContain(job.name)
  expect((await name('Voksenområdet', job.version)).statusCode).toBe(200)
  // What was published before goes by the neutral name, too.
  expect(await version()).toContain('Voksenområdet')
  expect(await version()).not.toContain(job.name)
  expect((await name('En anden', job.version)).statusCode).toBe(409)

  // The coordinator gives the father something to read, and both parents are read about.
  const released = { party: w.id.father, title: 'Samvær', body: 'Samværet er hver onsdag.' }
  expect((await (await w.coordinator()).send('POST', w.family('/releases'), released)).statusCode).toBe(200)
  const read = async (who: ReturnType<typeof w.mother>, routes: readonly string[]): Promise<string> => {
    const browser = await who
    const texts: string[] = []
    for (const route of routes) {
      const answer = await browser.get(route.replace(':family', w.id.family))
      const isPdf = String(answer.headers['content-type']).includes('pdf')
      texts.push(isPdf ? readPdf(answer.rawPayload).pages.join('\n') : answer.body)
    }
    return texts.join('\n')
  }
  const gets = w.app.app.routeKeys.filter((key) => key.startsWith('GET ')).map((key) => key.slice(4))
  const plain = (prefix: string) =>
    gets.filter((path) => path.startsWith(prefix) && !path.endsWith('/stream') && !/:(?!family\b)/.test(path))
  const own = plain('/api/own/')
  expect(own.length).toBeGreaterThan(10)
  for (const who of [w.father(), w.mother(), w.browser({ person: w.id.daughter })]) {
    const all = await read(who, own)
    expect(all).not.toContain(job.name)
    expect(all).not.toMatch(/Krisecenter|flygtet/)
    expect(all).not.toContain('Hjælper med arbejde')
  }
  const team = await read(w.coordinator(), [
    ...plain('/api/families/:family'),
    '/api/employees?q=',
    '/api/referral-options',
  ])
  expect(team).toContain('Voksenområdet')
  expect(team).not.toContain('Krisecenter')

  expect((await name(null, job.version + 1)).statusCode).toBe(200)
  expect((await (await w.mother()).get(w.own())).body).toContain(job.name)
})
