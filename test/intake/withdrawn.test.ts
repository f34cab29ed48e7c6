import { afterAll, beforeAll, expect, test } from 'vitest'
import { intakeWorld, ownReferral, referred } from './world.ts'

let world: Awaited<ReturnType<typeof intakeWorld>>
beforeAll(async () => {
  world = await intakeWorld()
})
afterAll(() => world.t.close())

const receiptOf = async (family: string): Promise<string> =>
  (await (await world.as('decider')).get(`/api/intake/${family}`)).json().referral.receipt
const withdraw = async (receipt: string, who: 'colleague' | 'triage' = 'colleague') =>
  (await world.as(who)).send('POST', '/api/referrals/withdrawal', { receipt, reason: 'Det var en anden familie.' })

test('the sender says that a referral was a mistake; those who received it see why, and still decide', async () => {
  const family = await referred(world)
  const receipt = await receiptOf(family)
  expect((await withdraw(receipt.toLowerCase())).json()).toEqual({ receipt })
  const seen = (await (await world.as('decider')).get(`/api/intake/${family}`)).json()
  expect(seen.referral).toMatchObject({
    withdrawnReason: 'Det var en anden familie.',
    withdrawnAt: '2026-09-01T08:00:00.000Z',
  })
  expect(seen.tasks).toHaveLength(1)
  expect((await (await world.as('colleague')).get(`/api/intake/${family}`)).statusCode).toBe(404)
  // Said twice, it is said once.
  expect((await withdraw(receipt)).statusCode).toBe(200)
  const again = (await (await world.as('decider')).get(`/api/intake/${family}`)).json()
  expect(again.referral.version).toBe(seen.referral.version)
})

test('somebody else’s referral is refused like one that was never sent', async () => {
  const receipt = await receiptOf(await referred(world))
  const [other, unknown] = [await withdraw(receipt, 'triage'), await withdraw('ZZZZ-ZZ')]
  expect(other.statusCode).toBe(400)
  expect(other.body).toBe(unknown.body)
})

test('a notification of concern stands', async () => {
  const family = await referred(world, { ...ownReferral, kind: 'duty', circumstancesDiscussed: true })
  expect((await withdraw(await receiptOf(family))).json()).toMatchObject({ status: 409, code: 'referral.duty-stands' })
})
