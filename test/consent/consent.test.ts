import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Room } from '../../src/contract/family.ts'
import { familyWorld, type Saved } from '../people/family-world.ts'

const w = familyWorld()
type Basis = Room['bases'][number]
const prepare = async (body: object, who = w.coordinator()) => (await who).send('POST', w.family('/consents'), body)
const share = (fields: object = {}) => ({
  kind: 'consent-to-pass-on',
  persons: [w.id.daughter],
  coversFamily: false,
  categories: ['school'],
  fromDepartments: ['skole'],
  toDepartment: 'job',
  purpose: 'At planlægge sammen',
  until: null,
  remindOn: '2027-03-01',
  ...fields,
})
const basis = async (id: string): Promise<Basis> => (await w.room()).bases.find((b) => b.id === id)!
const onPaper = { form: 'paper', note: 'Blanket i sagen' }
const answer = async (b: Basis, signer: string, what: 'sign' | 'refuse' | 'withdraw', extra: object = {}) => {
  const signature = b.signatures.find((s) => s.signer === signer)!
  return (await w.coordinator()).send('POST', w.family(`/consents/${b.id}/signatures/${signature.id}/${what}`), {
    ...onPaper,
    basedOn: signature.version,
    ...extra,
  })
}

test('joint custody needs both: with one yes the course stands still, with two it is active from that day', async () => {
  await w.acceptedCourse()
  const { id } = (
    await prepare({ kind: 'consent-to-take-part', persons: [w.id.mother, w.id.daughter, w.id.son] })
  ).json<Saved>()
  const prepared = await basis(id)
  const required = prepared.signatures.filter((s) => s.required)
  expect(required.map((s) => `${s.signer} ${s.onBehalfOf}`).toSorted()).toEqual(
    [
      `${w.id.mother} ${w.id.mother}`,
      ...[w.id.mother, w.id.father].flatMap((by) => [w.id.daughter, w.id.son].map((about) => `${by} ${about}`)),
    ].toSorted(),
  )
  expect(
    prepared.signatures
      .filter((s) => !s.required)
      .map((s) => s.signer)
      .toSorted(),
  ).toEqual([w.id.daughter, w.id.son].toSorted())
  expect(prepared.paragraph).toContain('Forældreansvarsloven')
  const url = (s: string) => `/consents/${id}/signatures/${s}/sign`
  for (const s of required.filter((r) => r.signer === w.id.mother)) {
    const signed = await (await w.mother()).send('POST', w.own(url(s.id)), { basedOn: s.version })
    expect(signed.json(), signed.body).toMatchObject({ complete: false })
  }
  expect((await w.room()).course).toMatchObject({ state: 'accepted', startsOn: null })
  const fathers = required.filter((r) => r.signer === w.id.father)
  for (const [place, s] of fathers.entries()) {
    const signed = await (await w.coordinator()).send('POST', w.family(url(s.id)), { ...onPaper, basedOn: s.version })
    expect(signed.json()).toMatchObject({ complete: place === fathers.length - 1 })
  }
  expect((await w.room()).course).toMatchObject({ state: 'active', startsOn: '2026-09-01' })
  expect(await basis(id)).toMatchObject({ startsAt: '2026-09-01T08:00:00.000Z' })
})

test('the last yes of somebody who cannot read the course starts it all the same', async () => {
  const active = (await w.room()).bases.find((b) => b.kind === 'consent-to-take-part')!
  const withdrawn = await (
    await w.mother()
  ).send(
    'POST',
    w.own(`/consents/${active.id}/signatures/${active.signatures.find((s) => s.signer === w.id.mother)!.id}/withdraw`),
    { basedOn: 2 },
  )
  expect(withdrawn.statusCode, withdrawn.body).toBe(200)
  expect((await w.room()).course).toMatchObject({ state: 'accepted', startsOn: '2026-09-01' })
  const added = await (
    await w.coordinator()
  ).send('POST', w.family('/people'), {
    givenName: 'Gudrun',
    familyName: 'Mosegård',
    born: '1955-01-01',
    due: null,
    standsAs: 'other-adult',
    inInitiative: true,
    cpr: null,
    noCprReason: null,
  })
  const grandmother = added.json<Saved>().id
  await (await w.coordinator()).send('PUT', w.family(`/people/${grandmother}/own-access`), { on: true })
  const { id } = (await prepare({ kind: 'consent-to-take-part', persons: [grandmother] })).json<Saved>()
  const [signature] = (await basis(id)).signatures
  const signed = await (
    await w.browser({ person: grandmother })
  ).send('POST', w.own(`/consents/${id}/signatures/${signature!.id}/sign`), { basedOn: 1 })
  expect(signed.json(), signed.body).toMatchObject({ complete: true })
  expect(signed.body).not.toContain('course')
  expect((await w.room()).course?.state).toBe('active')
})

test('a withdrawn consent ends the other department’s reading with the next request; its own rows stay', async () => {
  const seen = async () => (await (await w.jobAdviser()).get(w.family())).json<Room>()
  expect((await seen()).goals.map((g) => g.id)).toContain(w.id.goal)
  const mother = await w.mother()
  const withdrawn = await mother.send(
    'POST',
    w.own(`/consents/${w.id.consent}/signatures/${w.id.consentSignature}/withdraw`),
    { basedOn: 1 },
  )
  expect(withdrawn.statusCode, withdrawn.body).toBe(200)
  const after = await seen()
  expect(after.goals).toEqual([])
  expect(after.measures.map((m) => m.id)).toEqual([w.id.jobMeasure])
  expect(
    (
      await mother.send('POST', w.own(`/consents/${w.id.consent}/signatures/${w.id.consentSignature}/withdraw`), {
        basedOn: 2,
      })
    ).json().code,
  ).toBe('already-withdrawn')
})

test('a shared consent opens what it names and nothing before everybody has said yes', async () => {
  const { id } = (
    await prepare(
      share({ persons: [w.id.mother], coversFamily: true, categories: ['cooperation'], fromDepartments: ['familie'] }),
    )
  ).json<Saved>()
  const seen = async () => (await (await w.jobAdviser()).get(w.family())).json<Room>()
  expect((await seen()).goals).toEqual([])
  expect((await answer(await basis(id), w.id.mother, 'sign')).json()).toMatchObject({ complete: true })
  expect((await seen()).goals.map((g) => g.id)).toEqual([w.id.goal])
  const { reminders } = (await (await w.coordinator()).get(w.family('/consents/choices'))).json<{
    reminders: unknown[]
  }>()
  expect(reminders).toContainEqual({ basis: id, remindOn: '2027-03-01' })
})

test('a no is kept, stops the consent, and can become a yes only by the same person', async () => {
  const { id } = (await prepare(share())).json<Saved>()
  expect((await answer(await basis(id), w.id.father, 'refuse')).statusCode).toBe(200)
  await answer(await basis(id), w.id.mother, 'sign')
  expect(await basis(id)).toMatchObject({ startsAt: null })
  const fathers = (await basis(id)).signatures.find((s) => s.signer === w.id.father)!
  expect(
    (
      await (
        await w.mother()
      ).send('POST', w.own(`/consents/${id}/signatures/${fathers.id}/sign`), { basedOn: fathers.version })
    ).statusCode,
  ).toBe(404)
  expect(
    (
      await (
        await w.father()
      ).send('POST', w.own(`/consents/${id}/signatures/${fathers.id}/sign`), { basedOn: fathers.version })
    ).statusCode,
    'behind the firewall he is asked by a person',
  ).toBe(404)
  expect(
    (await (await w.coordinator()).send('POST', w.family(`/consents/${id}/cancel`), { basedOn: 1 })).statusCode,
  ).toBe(200)
  expect((await answer(await basis(id), w.id.father, 'sign')).json().code).toBe('already-withdrawn')
})

test('a no by mistake becomes a yes by the same person, and the no keeps its trace', async () => {
  const { id } = (await prepare(share())).json<Saved>()
  const own = async (what: 'sign' | 'refuse') => {
    const signature = (await basis(id)).signatures.find((s) => s.signer === w.id.mother)!
    const url = w.own(`/consents/${id}/signatures/${signature.id}/${what}`)
    return (await w.mother()).send('POST', url, { basedOn: signature.version })
  }
  expect((await own('refuse')).statusCode).toBe(200)
  expect((await own('sign')).statusCode).toBe(200)
  const mothers = (await basis(id)).signatures.find((s) => s.signer === w.id.mother)!
  expect(mothers).toMatchObject({ refusedAt: null, earlier: [{ answer: 'no', reason: null }] })
  // What she answered on her own page, nobody else corrects.
  const correction = { answer: 'no', reason: 'Det var en fejl' }
  const url = w.family(`/consents/${id}/signatures/${mothers.id}/correction`)
  const others = await (
    await w.coordinator()
  ).send('POST', url, { ...onPaper, ...correction, basedOn: mothers.version })
  expect(others.json()).toMatchObject({ status: 403, code: 'not-yours' })
})

test('an answer that was written down wrongly is put right with a reason; the consent holds only while every yes is true', async () => {
  const { id } = (await prepare(share())).json<Saved>()
  const correct = async (signer: string, answer: string, reason = 'Blanketten blev læst forkert') => {
    const signature = (await basis(id)).signatures.find((s) => s.signer === signer)!
    const url = w.family(`/consents/${id}/signatures/${signature.id}/correction`)
    return (await w.coordinator()).send('POST', url, { ...onPaper, answer, reason, basedOn: signature.version })
  }
  expect((await correct(w.id.mother, 'yes')).json()).toMatchObject({ status: 409, code: 'not-answered' })
  const required = (await basis(id)).signatures.filter((s) => s.required).map((s) => s.signer)
  for (const signer of required) await answer(await basis(id), signer, signer === w.id.mother ? 'refuse' : 'sign')
  expect((await correct(w.id.mother, 'no')).json()).toMatchObject({ status: 409, code: 'already-so' })
  expect((await correct(w.id.mother, 'yes', ' ')).json()).toMatchObject({ status: 400, field: 'reason' })
  const right = await correct(w.id.mother, 'yes')
  expect(right.json(), right.body).toMatchObject({ complete: true })
  expect((await basis(id)).startsAt).not.toBeNull()
  // The other way: a yes that was none ends what it had opened, and can be put right again.
  expect((await correct(w.id.mother, 'none')).json()).toMatchObject({ complete: false })
  expect(await basis(id)).toMatchObject({ startsAt: null, withdrawnAt: null })
  expect((await answer(await basis(id), w.id.mother, 'sign')).json()).toMatchObject({ complete: true })
  const mothers = (await basis(id)).signatures.find((s) => s.signer === w.id.mother)!
  expect(mothers.earlier).toMatchObject([
    { answer: 'no', reason: 'Blanketten blev læst forkert' },
    { answer: 'yes', reason: 'Blanketten blev læst forkert' },
  ])
})

test('taking part imposed by the board needs its paragraph and no signature', async () => {
  const { id } = (
    await prepare({
      kind: 'imposed-by-youth-crime-board',
      persons: [w.id.daughter],
      paragraph: 'Afgørelse af 1. september 2026',
    })
  ).json<Saved>()
  expect(await basis(id)).toMatchObject({
    signatures: [],
    startsAt: '2026-09-01T08:00:00.000Z',
    paragraph: 'Afgørelse af 1. september 2026',
  })
  expect(
    (await prepare({ kind: 'imposed-by-youth-crime-board', persons: [w.id.daughter], paragraph: ' ' })).json().field,
  ).toBe('paragraph')
})

test.each([
  ['a stranger', () => share({ persons: [w.id.stranger] }), 'persons'],
  ['nobody known', () => share({ persons: [randomUUID()] }), 'persons'],
  ['an unknown category', () => share({ categories: ['secrets'] }), 'categories'],
  ['an unknown department', () => share({ toDepartment: 'politiet' }), 'toDepartment'],
  ['a department asking itself', () => share({ toDepartment: 'skole' }), 'toDepartment'],
  ['an end in the past', () => share({ until: '2026-08-31' }), 'until'],
  ['a day that does not exist', () => share({ until: '2027-02-30' }), 'until'],
  ['a purpose of control characters', () => share({ purpose: 'a\u0000b' }), 'purpose'],
])('%s in a consent is refused at its field', async (_, body, field) => {
  const refused = await prepare(body())
  expect([refused.statusCode, refused.json().field]).toEqual([400, field])
})

test('when nobody knows who holds custody, nobody is asked to sign', async () => {
  const added = await (
    await w.coordinator()
  ).send('POST', w.family('/people'), {
    givenName: 'Nyt barn',
    familyName: null,
    born: '2019-03-04',
    due: null,
    standsAs: 'child',
    inInitiative: true,
    cpr: null,
    noCprReason: null,
  })
  const child = added.json<Saved>().id
  const refused = await prepare(share({ persons: [child] }))
  expect([refused.statusCode, refused.json()]).toEqual([
    409,
    expect.objectContaining({ code: 'signers-unknown', unresolved: [expect.objectContaining({ person: child })] }),
  ])
})

test('only the coordinator asks and writes answers down; other families’ consents are not there', async () => {
  expect((await prepare(share(), w.jobAdviser())).json().code).toBe('not-yours')
  const { id } = (await prepare(share())).json<Saved>()
  const [signature] = (await basis(id)).signatures
  const url = `/consents/${id}/signatures/${signature!.id}/sign`
  expect((await (await w.jobAdviser()).send('POST', w.family(url), { ...onPaper, basedOn: 1 })).json().code).toBe(
    'not-yours',
  )
  const neighbour = await w.browser({ employee: w.id.neighbour })
  const [foreign, unknown] = [
    await neighbour.send('POST', `/api/families/${w.id.other}${url}`, { ...onPaper, basedOn: 1 }),
    await neighbour.send(
      'POST',
      `/api/families/${w.id.other}/consents/${randomUUID()}/signatures/${randomUUID()}/sign`,
      { ...onPaper, basedOn: 1 },
    ),
  ]
  expect([foreign.statusCode, foreign.body]).toEqual([404, unknown.body])
  expect((await answer(await basis(id), signature!.signer, 'sign', { basedOn: 7 })).json().code).toBe(
    'changed-meanwhile',
  )
  const key = randomUUID()
  const twice = async () => (await w.coordinator()).send('POST', w.family(url), { ...onPaper, basedOn: 1 }, key)
  expect((await twice()).json()).toEqual((await twice()).json())
})
