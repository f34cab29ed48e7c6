import { expect } from 'vitest'
import { deliverNotices } from '../../src/server/jobs/deliver-notices.ts'
import type { Browser, TestApp } from '../support/app.ts'
import { keptDelivery, type KeptDelivery } from '../support/delivery.ts'
import type { twoFamilies } from '../support/two-families.ts'

export const NOW = '2026-09-01T08:00:00.000Z'

type World = Awaited<ReturnType<typeof twoFamilies>>

/** Brings out what waits, as the job does once a minute; answers how many messages left. */
export const bringOut = (t: TestApp, delivery: { mail: KeptDelivery; sms: KeptDelivery }): Promise<number> =>
  deliverNotices({ job: t.store.job, context: t.services.store, delivery, clock: t.services.clock })

/** Chooses to be told by mail, and shows by the code that the address is theirs; what waits besides is brought out too. */
export async function byMail(
  t: TestApp,
  browser: Browser,
  address: string,
  of: readonly ('agreement' | 'news')[] = [],
): Promise<{ id: string; version: number }> {
  const { id } = await done(
    browser.send('PUT', '/api/notices/setting', { channel: 'mail', address, of, basedOn: null }),
  )
  const delivery = { mail: keptDelivery(), sms: keptDelivery() }
  await bringOut(t, delivery)
  return { id, version: await prove(browser, delivery.mail) }
}

/** The code in the latest message. */
export const codeIn = (kept: KeptDelivery): string => /\d{6}/.exec(kept.messages.at(-1)!.text)![0]

/** Writes the code that came back, and answers the version of the choice. */
export async function prove(browser: Browser, kept: KeptDelivery): Promise<number> {
  const { body } = await browser.send('POST', '/api/notices/setting/proof', { code: codeIn(kept) })
  expect(JSON.parse(body), body).toEqual({ isProven: true, left: 0 })
  return (await browser.get('/api/notices')).json().setting.version
}

/** The answer of a command that must be carried out. */
export async function done(answer: ReturnType<Browser['send']>): Promise<{ id: string; version: number }> {
  const { statusCode, body } = await answer
  expect(statusCode, body).toBe(200)
  return JSON.parse(body) as { id: string; version: number }
}

export interface Listed {
  readonly id: string
  readonly version: number
  readonly items: readonly { readonly id: string; readonly title: string }[]
  readonly attendees: readonly {
    readonly id: string
    readonly version: number
    readonly employee: string | null
    readonly person: string | null
  }[]
}

/** The meetings of the first family, as its coordinator calls, moves and ends them. */
export function meetingsOf(world: World, coordinator: Browser) {
  const url = `/api/families/${world.id.family}/meetings`
  const find = async (id: string): Promise<Listed> =>
    (await coordinator.get(url)).json().meetings.find((one: Listed) => one.id === id)
  const words = { title: 'HEMMELIG-TITEL', place: 'HEMMELIGT-STED', day: '2026-09-10', time: '10:00' }
  return {
    find,
    call: async (titles: readonly string[], team: readonly string[] = []): Promise<Listed> => {
      const items = titles.map((title) => ({ title, note: null }))
      return find((await done(coordinator.send('POST', url, { ...words, team, items }))).id)
    },
    invite: async (meeting: Listed, who: { employee: string } | { person: string }, item = 0): Promise<void> => {
      const items = [meeting.items[item]!.id]
      await done(
        coordinator.send('POST', `${url}/${meeting.id}/admissions`, { employee: null, person: null, ...who, items }),
      )
    },
    endInvitation: async (meeting: string, who: string): Promise<void> => {
      const found = (await find(meeting)).attendees.find((one) => (one.employee ?? one.person) === who)!
      await done(coordinator.send('DELETE', `${url}/${meeting}/admissions/${found.id}`, { basedOn: found.version }))
    },
    move: async (meeting: string, day: string): Promise<void> => {
      const { version } = await find(meeting)
      await done(coordinator.send('PUT', `${url}/${meeting}`, { ...words, day, basedOn: version }))
    },
    callOff: async (meeting: string): Promise<void> => {
      const body = { reason: 'HEMMELIG-GRUND', offersAnother: false, basedOn: (await find(meeting)).version }
      await done(coordinator.send('POST', `${url}/${meeting}/calling-off`, body))
    },
    restore: async (meeting: string): Promise<void> => {
      const body = { reason: 'HEMMELIG-GRUND', basedOn: (await find(meeting)).version }
      await done(coordinator.send('DELETE', `${url}/${meeting}/calling-off`, body))
    },
  }
}
