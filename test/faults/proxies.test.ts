import { expect, test } from 'vitest'
import { doors } from '../../src/server/doors.ts'
import { testApp } from '../support/app.ts'

const MOST = doors['GET /health'].perMinute

/** How many of so many requests from different people behind one proxy are let in. */
async function letIn(trustProxy: readonly string[], remoteAddress: string): Promise<number> {
  const t = await testApp({ trustProxy })
  try {
    let answered = 0
    for (let i = 0; i < MOST + 5; i += 1) {
      const headers = { 'x-forwarded-for': `198.51.100.${i % 200}` }
      const { statusCode } = await t.app.inject({ url: '/health', remoteAddress, headers })
      if (statusCode === 200) answered += 1
    }
    return answered
  } finally {
    await t.close()
  }
}

test('behind a proxy that is trusted each has a limit of their own', async () => {
  expect(await letIn(['10.20.0.0/16'], '10.20.0.4')).toBe(MOST + 5)
})

test('nobody gets more by writing another address in a header', async () => {
  expect(await letIn(['10.20.0.0/16'], '203.0.113.9')).toBe(MOST)
  expect(await letIn([], '10.20.0.4')).toBe(MOST)
})
