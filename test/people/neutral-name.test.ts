import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { familyWorld } from './family-world.ts'

const w = familyWorld()

test('a department whose name tells of a place goes by its neutral name in the log and in what exists', async () => {
  const employee = randomUUID()
  const since = '2026-01-01T00:00:00.000Z'
  await bulk(w.app.store.job, w.municipality, async (writer) => {
    await writer.write('department', [
      { key: 'ly', name: 'Krisecenter Lyet', shown_as: 'Socialafdelingen', does_what: 'Rådgiver' },
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
    expect(page.body).not.toContain('Krisecenter')
  expect((await (await w.mother()).get(w.own('/log'))).body).toContain('Socialafdelingen')
})
