import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { accept, intakeWorld, knock, MUNICIPALITY, outsideReferral } from './world.ts'

let world: Awaited<ReturnType<typeof intakeWorld>>
beforeAll(async () => {
  world = await intakeWorld()
})
afterAll(() => world.t.close())

const candidates = async () =>
  (await (await world.as('triage')).get('/api/intake')).json().candidates as { aboutName: string; family: string }[]

/** A statement without the numbers of compartments, which differ from case to case. */
const textOf = (asked: unknown): string =>
  (typeof asked === 'string' ? asked : ((asked as { text?: string }).text ?? '')).replace(/\{[\d,]*\}/g, '?')

describe('the form without sign-in', () => {
  test('tells which municipalities take part, and nothing else', async () => {
    const answer = await world.t.app.inject({ url: '/api/referral-form' })
    expect(answer.json()).toEqual({
      municipalities: [
        { number: 997, name: 'Nabokommune' },
        { number: 998, name: 'Prøvekommune' },
      ],
    })
  })

  test('takes an anonymous referral and answers with a receipt alone', async () => {
    const answer = await world.knock({ ...outsideReferral, aboutName: 'Anonym Andersen' })
    expect(answer.statusCode, answer.body).toBe(200)
    expect(Object.keys(answer.json())).toEqual(['receipt'])
    expect(answer.json().receipt).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{2}$/)
    expect((await candidates()).map((c) => c.aboutName)).toContain('Anonym Andersen')
  })

  test('makes one record of a double click, and gives the same receipt', async () => {
    const key = randomUUID()
    const body = { ...outsideReferral, aboutName: 'Dobbelt Dam' }
    const [first, second] = await Promise.all([world.knock(body, key), world.knock(body, key)])
    expect(first.json()).toEqual(second.json())
    expect((await candidates()).filter((c) => c.aboutName === 'Dobbelt Dam')).toHaveLength(1)
    expect((await world.knock({ ...body, concern: 'Noget andet' }, key)).statusCode).toBe(422)
  })

  test('answers alike, with the same work, for a child that is known and one that is not', async () => {
    const child = { ...outsideReferral, aboutName: 'Kendt Karlsen', aboutBorn: '2014-01-01' }
    const workOf = async () => {
      const spy = vi.spyOn(pg.Client.prototype, 'query')
      const answer = await world.knock(child)
      const statements = spy.mock.calls
        .map(([asked]) =>
          textOf(asked).replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}|(?<="compartment":)\d+/g, '?'),
        )
        .filter((text) => /^\s*(insert|update|select|with)/.test(text))
      spy.mockRestore()
      return { statements, fields: Object.keys(answer.json()), status: answer.statusCode }
    }
    const unknown = await workOf()
    const [found] = (await candidates()).filter((c) => c.aboutName === 'Kendt Karlsen')
    await accept(world, found!.family, { child: { givenName: 'Kendt', familyName: 'Karlsen', born: '2014-01-01' } })
    const known = await workOf()
    expect(unknown).toMatchObject({ status: 200, fields: ['receipt'] })
    expect(unknown.statements.length).toBeGreaterThan(5)
    expect(known).toEqual(unknown)
  })

  test.each([
    ['no reason although the parents do not know', { parentsKnow: false }, 'unawareReason'],
    ['control characters', { concern: 'a\u0000b' }, 'concern'],
    ['10 kB of text', { concern: 'x'.repeat(10_240) }, 'concern'],
    ['a date that does not exist', { aboutBorn: '2019-02-30' }, 'aboutBorn'],
    ['a birth after today', { aboutBorn: '2030-01-01' }, 'aboutBorn'],
    ['a municipality that does not take part', { municipality: 101 }, 'municipality'],
    ['nobody to answer, when somebody asks for help themselves', { kind: 'self' }, 'senderContact'],
    ['nothing to be worried about', { concern: '  ' }, 'concern'],
  ])('refuses %s at its field, and keeps nothing', async (_, patch, field) => {
    const before = (await candidates()).length
    const answer = await world.knock({ ...outsideReferral, ...patch })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ code: 'invalid-input', field })
    expect(await candidates()).toHaveLength(before)
  })

  test('keeps SQL and HTML as the text they are', async () => {
    const concern = `'); drop table referral; -- <script>alert(1)</script>`
    await world.knock({ ...outsideReferral, aboutName: 'Tekst Thomsen', concern })
    const family = (await candidates()).find((c) => c.aboutName === 'Tekst Thomsen')!.family
    expect((await (await world.as('triage')).get(`/api/intake/${family}`)).json().referral.concern).toBe(concern)
  })

  test('takes JSON only, and only with a key', async () => {
    const form = await world.t.app.inject({
      method: 'POST',
      url: '/api/outside-referrals',
      payload: 'a=b',
      remoteAddress: '10.9.9.1',
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'idempotency-key': randomUUID() },
    })
    expect(form.statusCode).toBe(415)
    expect((await knock(world.t, outsideReferral, 'short')).json()).toMatchObject({ code: 'idempotency-key-missing' })
  })

  test('lets one address knock ten times a minute', async () => {
    const from = () =>
      world.t.app.inject({
        method: 'POST',
        url: '/api/outside-referrals',
        payload: { ...outsideReferral, aboutName: '' },
        remoteAddress: '10.8.8.8',
        headers: { 'idempotency-key': randomUUID() },
      })
    for (let call = 1; call <= 10; call++) expect((await from()).statusCode).toBe(400)
    expect((await from()).json()).toMatchObject({ status: 429, code: 'too-many' })
  })

  test('opens nothing for whoever hands in', async () => {
    const { rows } = await world.t.store.seal.query(
      `select distinct outcome, actor_kind, account from access_log where municipality = $1 and action = 'POST /api/outside-referrals' and outcome = 'content'`,
      [MUNICIPALITY],
    )
    expect(rows).toEqual([{ outcome: 'content', actor_kind: 'citizen', account: null }])
    expect((await world.t.app.inject({ url: '/api/intake' })).statusCode).toBe(401)
  })
})
