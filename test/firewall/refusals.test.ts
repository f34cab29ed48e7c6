import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreementRoutes } from '../../src/contract/agreement.ts'
import { boardRoutes } from '../../src/contract/board.ts'
import { commentRoutes } from '../../src/contract/comment.ts'
import { contactRoutes } from '../../src/contract/contact.ts'
import { meetingConductRoutes } from '../../src/contract/meeting-conduct.ts'
import { meetingRoutes } from '../../src/contract/meeting.ts'
import { messageRoutes } from '../../src/contract/message.ts'
import { minutesRoutes } from '../../src/contract/minutes.ts'
import type { RouteShape } from '../../src/contract/route.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { sampleBodies, type IdOf } from '../worlds/sample-body.ts'
import { AFTERWARDS, firewallWorld, type FirewallWorld, type Reader } from './firewall-world.ts'

/** Commands by which somebody on the one side reaches for a row of the other: told as one that is not there, whatever they send. */
const COMMANDS = Object.entries({
  ...agreementRoutes,
  ...boardRoutes,
  ...commentRoutes,
  ...contactRoutes,
  ...meetingConductRoutes,
  ...meetingRoutes,
  ...messageRoutes,
  ...minutesRoutes,
} as Record<string, RouteShape>).flatMap(([key, shape]) => {
  const [method, path] = key.split(' ') as ['GET' | 'POST' | 'PUT' | 'DELETE', string]
  return method === 'GET' || !path.includes(':family') ? [] : [{ key, method, path, shape }]
})
const NOBODY = '0199aaaa-0000-7000-8000-000000000000'

/** Which row of a side an address or a body asks for by each name. */
const ROW: Readonly<Record<string, string>> = {
  item: 'punkt',
  items: 'punkt',
  earlier: 'punkt',
  card: 'kort 1',
  cards: 'kort 1',
  after: 'kort 1',
  cameFrom: 'kort 1',
  comment: 'kortsvar 1',
  line: 'linje 1',
  object: 'linje 1',
  said: 'bemaerkning 1',
  agreed: 'aftale 1',
  text: 'tekst 1',
  message: 'besked 1',
  upTo: 'besked 1',
  request: 'oenske 1',
  entry: 'kontakt 1',
}

let t: TestApp
let w: FirewallWorld
beforeAll(async () => {
  t = await testApp()
  w = await firewallWorld(t, 1504)
  await w.write('mor')
  await w.write('far')
  await w.at(AFTERWARDS)
  await w.raiseWall()
}, 60_000)
afterAll(() => t.close())

/** The ids of a world: rows of a side as they are, or as those of nobody. */
const idsOf =
  (side: 'mor' | 'far', isReal: boolean): IdOf =>
  (name) => {
    if (name === 'family') return w.id.family
    if (name === 'meeting') return w.meeting
    if (name === 'employee') return w.id.jobAdviser
    const row = ROW[name]
    if (row === undefined) return name === 'admission' || name === 'participant' ? NOBODY : w.id.mother
    return isReal ? w.ids.get(`${side}: ${row}`)! : NOBODY
  }
const addressOf = (path: string, idOf: IdOf): string =>
  path.replace(/:(\w+)/g, (_, name: string) =>
    name === 'gate' ? 'pre-meeting' : name === 'step' ? 'hvem' : idOf(name),
  )

/** Each reach for a row of a side whose answer differs from that for a row that is not there. */
async function tellsApart(reader: Reader, side: 'mor' | 'far'): Promise<{ tried: number; told: string[] }> {
  const told: string[] = []
  let tried = 0
  for (const { key, method, path, shape } of COMMANDS) {
    const [real, none] = [idsOf(side, true), idsOf(side, false)]
    const bodies = sampleBodies(shape.body, real)
    const others = sampleBodies(shape.body, none)
    for (const [n, body] of bodies.entries()) {
      const [there, nowhere] = [addressOf(path, real), addressOf(path, none)]
      if (there === nowhere && JSON.stringify(body) === JSON.stringify(others[n])) continue
      tried += 1
      const answers = [
        await w.as(reader).send(method, there, body),
        await w.as(reader).send(method, nowhere, others[n]),
      ]
      const [one, other] = answers.map(
        ({ statusCode, body: said }) => `${statusCode} ${said.replace(/"request":"[^"]*"/, '')}`,
      )
      if (one !== other || answers[0]!.statusCode < 400) told.push(`${key}: ${one} | ${other}`)
    }
  }
  return { tried, told }
}

test.each(['mother', 'child', 'jobAdviser', 'shelter', 'volunteer', 'guest'] as const)(
  '%s who reaches for a row of his side is answered as for one that is not there',
  async (reader) => {
    const { tried, told } = await tellsApart(reader, 'far')
    expect(told).toEqual([])
    expect(tried).toBeGreaterThan(40)
  },
  120_000,
)

test.each(['father', 'grandfather', 'hisAdviser', 'hisGuest'] as const)(
  '%s who reaches for a row of her side is answered as for one that is not there',
  async (reader) => {
    const { tried, told } = await tellsApart(reader, 'mor')
    expect(told).toEqual([])
    expect(tried).toBeGreaterThan(40)
  },
  120_000,
)

test('whoever reads her side is answered otherwise: the reach is real', async () => {
  const { told } = await tellsApart('coordinator', 'mor')
  expect(told.length).toBeGreaterThan(10)
}, 120_000)
