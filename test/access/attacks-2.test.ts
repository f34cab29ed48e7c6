import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { courseWorld } from '../course/support.ts'
import { attackWorld, employeeRow, memberRow } from './attack-world.ts'

/** Attacks on what came with courses, leaders, moves and merges (docs/decisions/190). */

describe('who leads coordinators and a course that is closed', () => {
  const { w, send, closing, impose, neighbour, course, decider, employDecider } = courseWorld()
  const lead = randomUUID()
  const asLead = () => w.browser({ employee: lead })
  beforeAll(async () => {
    await w.acceptedCourse()
    await bulk(w.app.store.job, w.municipality, (writer) =>
      writer.write('employee', [{ ...employeeRow(lead, 'Lea Leder', 'familie'), functions: ['team-lead'] }]),
    )
    await employDecider()
    await impose()
  })

  test('a leader lets nobody into a closed course: not by a place that was open, nor by one that closing seems to leave', async () => {
    expect((await send('POST', '/team/ask-leader', { words: null })).statusCode).toBe(200)
    const place = (await (await asLead()).get('/api/team-lead')).json().places[0]
    expect((await send('POST', '/closings', await closing())).statusCode).toBe(200)
    const naming = `/api/team-lead/families/${w.id.family}/namings/${place.id}`
    const name = async (employee: string) =>
      (await (await asLead()).send('POST', naming, { basedOn: 1, employee })).statusCode
    expect(await name(w.id.neighbour)).toBe(404)
    expect((await (await asLead()).get('/api/team-lead')).json()).toMatchObject({ places: [], uncovered: [] })
    // The one who closed stands there until midnight: that is no place to hand on.
    const all = await (await asLead()).send('POST', `/api/team-lead/employees/${w.id.coordinator}/namings`, {})
    expect(all.json()).toEqual({ opened: 0 })

    w.app.setNow('2026-09-03T08:00:00.000Z')
    const later = (await (await asLead()).get('/api/team-lead')).json()
    expect(later.uncovered).toEqual([])
    const open = `/api/team-lead/families/${w.id.family}/naming`
    expect((await (await asLead()).send('POST', open, {})).statusCode).toBe(404)
    expect((await (await neighbour()).get(w.family())).statusCode).toBe(200)
    w.app.setNow('2026-09-01T08:00:00.000Z')
  })

  test('what the family said and took back is read by nobody who decides', async () => {
    const mother = await w.mother()
    const said = (await mother.send('POST', w.own('/setbacks'), { words: 'Jeg er bange' })).json()
    const review = async () => (await (await decider()).get(`/api/reopenings/${w.id.family}`)).body
    expect(await review()).toContain('Jeg er bange')
    const back = await mother.send('POST', w.own(`/setbacks/${said.id}/take-back`), { basedOn: 1 })
    expect(back.statusCode, back.body).toBe(200)
    expect(await review()).not.toContain('Jeg er bange')
    expect((await (await w.coordinator()).get(w.family('/course'))).body).not.toContain('Jeg er bange')
    expect((await mother.get(w.own('/course'))).body).toContain('Jeg er bange')
  })

  test('whoever keeps in touch leaves with the last day that is left', async () => {
    const [check] = (await course(neighbour())).checks
    const cancel = await send(
      'POST',
      `/checks/${check?.id}/cancel`,
      { basedOn: 1, reason: 'Familien vil ikke' },
      neighbour(),
    )
    expect(cancel.statusCode, cancel.body).toBe(200)
    w.app.setNow('2026-09-14T08:00:00.000Z')
    expect((await (await neighbour()).get(w.family())).statusCode).toBe(200)
    w.app.setNow('2026-09-20T08:00:00.000Z')
    expect((await (await neighbour()).get(w.family())).statusCode).toBe(404)
    w.app.setNow('2026-09-01T08:00:00.000Z')
  })
})

describe('who leads coordinators', () => {
  const lead = randomUUID()
  const w = attackWorld((put) =>
    put('employee', { ...employeeRow(lead, 'Lea Leder', 'familie'), functions: ['team-lead'] }),
  )
  const asLead = () => w.employee(lead)

  test('looks through nobody else’s families, and lets themselves into none', async () => {
    const adviser = await (await asLead()).send('POST', `/api/team-lead/employees/${w.id.jobAdviser}/namings`, {})
    expect(adviser.statusCode).toBe(404)
    await (await asLead()).send('POST', `/api/team-lead/employees/${w.id.coordinator}/namings`, {})
    const [place] = (await (await asLead()).get('/api/team-lead')).json().places
    const self = await (
      await asLead()
    ).send('POST', `/api/team-lead/families/${w.id.family}/namings/${place.id}`, { basedOn: 1, employee: lead })
    expect(self.json()).toMatchObject({ status: 400, field: 'employee' })
    expect((await (await asLead()).get(`/api/families/${w.id.family}`)).statusCode).toBe(404)
  })
})

describe('a family that moves', () => {
  const [helper, guest] = [randomUUID(), randomUUID()]
  const w = attackWorld(async (put, id) => {
    await put('employee', employeeRow(helper, 'Mads Med', 'familie'), employeeRow(guest, 'Gerda Gæst', 'skole'))
    await put('membership', memberRow(id.family, helper, 'familie', 'co-coordinator'))
  })
  const base = () => `/api/families/${w.id.family}`
  const coordinator = () => w.employee(w.id.coordinator)
  const asLaw = (part: string) => ({ part, basis: 'statute', paragraph: 'Lov § 1' })
  const body = {
    toNumber: 998,
    toName: 'Nabokommunen',
    movesOn: '2026-10-01',
    parts: [asLaw('people'), asLaw('contacts'), asLaw('plan')],
    said: [],
  }
  let move = ''

  test('is moved by the one responsible, and not by whoever helps with a part', async () => {
    const co = await w.employee(helper)
    expect((await co.send('POST', `${base()}/moves`, body)).statusCode).toBe(403)
    const prepared = await (await coordinator()).send('POST', `${base()}/moves`, body)
    expect(prepared.statusCode, prepared.body).toBe(200)
    move = prepared.json().id
    expect((await co.get(`${base()}/moves`)).json()).toMatchObject({ mayMove: false, move: null })
    expect((await co.get(`${base()}/moves/${move}/extract.pdf`)).statusCode).toBe(403)
  })

  test('takes no protected address along by a child who lives there, nor in the words of the plan', async () => {
    const send = async (path: string, more: object) => {
      const answer = await (await coordinator()).send('POST', `${base()}${path}`, more)
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json()
    }
    const phone = { kind: 'phone', protected: false, startsOn: null }
    await send(`/people/${w.id.daughter}/contacts`, { ...phone, kind: 'address', value: 'Hemmelig-adresse 9, 2. tv' })
    await send(`/people/${w.id.son}/contacts`, { ...phone, value: '31 32 33 34' })
    await send('/relationships', {
      person: w.id.son,
      relative: w.id.mother,
      kind: 'child',
      inHousehold: true,
      startsOn: null,
      endsOn: null,
      source: 'told',
    })
    await send(`/moves/${move}/shown`, { on: '2026-09-01', basedOn: 1 })
    const file = async () => (await coordinator()).get(`${base()}/moves/${move}/package`)
    expect((await file()).json().contacts).toEqual([])
    await send('/goals', {
      ownWords: 'Vi vil blive på Hemmelig Adresse',
      whoseWords: w.id.mother,
      wishedChange: 'Ro',
      successCriterion: 'Alle sover',
      horizon: 'long-term',
      parentGoal: null,
      concerns: null,
      category: 'cooperation',
    })
    expect((await file()).json()).toMatchObject({ status: 409, code: 'moving.names-secret' })
    expect((await (await coordinator()).get(`${base()}/moves/${move}/extract.pdf`)).statusCode).toBe(409)
  })
})

describe('a protected address', () => {
  const w = attackWorld(() => Promise.resolve())
  const base = () => `/api/families/${w.id.family}`
  const send = async (method: 'POST' | 'PUT', path: string, body: object) => {
    const answer = await (await w.employee(w.id.coordinator)).send(method, `${base()}${path}`, body)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json()
  }
  const read = async (path: string) => (await (await w.employee(w.id.coordinator)).get(`${base()}${path}`)).json()
  const walls = async (): Promise<string[]> =>
    (await read('/around')).firewalls.map((one: { other: string }) => one.other)
  const answer = async () => {
    const open = (await read('/protection')).questions.find((one: { answer: unknown }) => one.answer === null)
    await send('POST', `/wall-questions/${open.id}/answer`, {
      answer: 'not-needed',
      reason: 'De er enige',
      basedOn: open.version,
    })
  }
  const bond = { kind: 'partner', inHousehold: true, startsOn: null, endsOn: null }

  test('asks when those who lived together no longer do, and when a new address stands in place of the old', async () => {
    await send('POST', `/firewalls/${w.id.firewall}/end`, { basedOn: 1 })
    const { id } = await send('POST', '/relationships', {
      ...bond,
      person: w.id.mother,
      relative: w.id.father,
      source: 'told',
    })
    const contact = `/people/${w.id.mother}/contacts/${w.id.address}`
    await send('PUT', contact, { basedOn: 1, value: 'Fælles vej 1', endsOn: null })
    expect(await walls()).toEqual([])
    await send('PUT', `/relationships/${id}`, { ...bond, inHousehold: false, basedOn: 1, reason: null })
    expect(await walls()).toEqual([w.id.father])
    await answer()
    expect(await walls()).toEqual([])
    await send('PUT', contact, { basedOn: 2, value: 'Ny vej 2', endsOn: null })
    expect(await walls()).toEqual([w.id.father])
    await answer()
    await send('PUT', contact, { basedOn: 3, value: 'Ny vej 2', endsOn: '2026-12-01' })
    expect(await walls()).toEqual([])
  })

  test('of a child with two homes is not known to whoever lives in one of them', async () => {
    const home = async (name: string) => (await send('POST', '/homes', { name, kind: 'family', protectedFor: null })).id
    const [first, second] = [await home('Den ene'), await home('Den anden')]
    const live = (person: string, where: string, share: string) =>
      send('POST', '/residences', { home: where, person, share, note: null, startsOn: '2026-08-01' })
    await live(w.id.mother, first, 'all')
    await live(w.id.father, second, 'all')
    await live(w.id.son, first, 'half')
    await live(w.id.son, second, 'half')
    await send('POST', `/people/${w.id.son}/contacts`, {
      kind: 'address',
      value: 'Ny vej 2',
      protected: true,
      startsOn: null,
    })
    expect((await walls()).toSorted()).toEqual([w.id.mother, w.id.father].toSorted())
  })
})

describe('two records taken apart again', () => {
  const w = attackWorld(() => Promise.resolve())

  test('are both kept apart from whom one was kept apart from while they were one', async () => {
    const browser = await w.employee(w.id.coordinator)
    const send = async (path: string, body: object) => {
      const answer = await browser.send('POST', `/api/families/${w.id.family}${path}`, body)
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json()
    }
    const aksel = {
      givenName: 'Aksel',
      familyName: 'Mosegård',
      born: '1950-03-01',
      due: null,
      cpr: null,
      noCprReason: null,
      standsAs: 'network',
      inInitiative: true,
    }
    const [kept, gone] = [(await send('/people', aksel)).id, (await send('/people', aksel)).id]
    const merge = (await send('/merges', { kept, gone, reason: 'Samme mand' })).id
    await send('/firewalls', { protected: kept, other: w.id.father, kind: 'violence' })
    await send('/firewalls', { protected: w.id.daughter, other: kept, kind: 'violence' })
    await send(`/merges/${merge}/undo`, { reason: 'To brødre', basedOn: 1, placed: [] })
    const { firewalls } = (await browser.get(`/api/families/${w.id.family}/around`)).json()
    const pairs = firewalls.map((one: { protected: string; other: string }) => `${one.protected} ${one.other}`)
    expect(pairs).toEqual(expect.arrayContaining([`${gone} ${w.id.father}`, `${w.id.daughter} ${gone}`]))
    expect(pairs).toEqual(expect.arrayContaining([`${kept} ${w.id.father}`, `${w.id.daughter} ${kept}`]))
  })
})

describe('who works for one of two parents', () => {
  const [hers, his] = [randomUUID(), randomUUID()]
  const w = attackWorld(async (put, id) => {
    await put('employee', employeeRow(hers, 'Hanne Hendes', 'job'), employeeRow(his, 'Henrik Hans', 'skole'))
    await put(
      'membership',
      memberRow(id.family, hers, 'job', 'adviser', id.mother),
      memberRow(id.family, his, 'skole', 'adviser', id.father),
    )
  })

  test('is told of those who work for all, and of nobody who works for the other', async () => {
    for (const path of ['', '/team']) {
      const page = await (await w.employee(hers)).get(`/api/families/${w.id.family}${path}`)
      expect(page.body, path).toContain('Kirsten Koordinator')
      expect(page.body, path).not.toContain('Henrik Hans')
      const all = await (await w.employee(w.id.coordinator)).get(`/api/families/${w.id.family}${path}`)
      expect(all.body, path).toContain('Henrik Hans')
    }
  })
})
