import http from 'node:http'
import { performance } from 'node:perf_hooks'
import { idOf } from './data/ids.ts'
import { finding, type Finding } from './report.ts'
import type { Site } from './site.ts'

const STREAMS = 30
const CARDS = 120
const WARM_UP = 20
const MOST = 10
/** The lane whose coordinator holds the meeting; the next thirty lanes' coordinators are guests at the table. */
const LANE = 1

export const CARD = {
  field: 'fungerer',
  says: 'Et kort',
  voice: 'professional',
  counted: null,
  told: null,
  cameFrom: null,
}

type Json = Readonly<Record<string, unknown>>

/**
 * One board with thirty streams open: from the moment a card is sent until each stream has told of it, beside the
 * writing of one protected row in the same run.
 */
export async function measureBoard(site: Site): Promise<Finding[]> {
  const employees = Array.from({ length: STREAMS + 1 }, (_, n) => idOf('employee', (LANE + n) * 3))
  const [host = '', ...guests] = await site.cookiesOf(employees.map((employee) => ({ employee })))
  const family = idOf('case', LANE * 18)
  const item = await tableWithBoard(site.origin, host, { family, guests: employees.slice(1) })
  const table = await Promise.all(guests.map((cookie) => listen(`${site.origin}/api/boards/${family}/stream`, cookie)))
  try {
    const cards: number[] = []
    const writes: number[] = []
    for (let n = 0; n < WARM_UP + CARDS; n++) {
      const sent = performance.now()
      const { id } = await send(site.origin, host, 'POST', `/api/boards/${family}/${item}/cards`, CARD)
      const heard = await Promise.all(table.map((stream) => stream.heard(String(id))))
      const asked = performance.now()
      await send(site.origin, host, 'GET', `/bench/write/${LANE * 18}`)
      if (n < WARM_UP) continue
      cards.push(...heard.map((at) => at - sent))
      writes.push(performance.now() - asked)
    }
    const [p95, p50] = [share(cards, 0.95), share(writes, 0.5)]
    console.log(
      `  a card: p50 ${share(cards, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; one write: p50 ${p50.toFixed(1)} ms`,
    )
    return [
      finding(
        'board',
        `p95 of a card to ${STREAMS} open streams beside the p50 of one protected write`,
        p95 / p50,
        'at most',
        MOST,
        'ratio',
      ),
    ]
  } finally {
    for (const stream of table) stream.close()
  }
}

/** The value below which this part of them lies. */
export const share = (values: readonly number[], part: number): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN

/** A meeting in an hour with everybody invited to its one item, and a board on it. */
export async function tableWithBoard(
  origin: string,
  cookie: string,
  { family, guests }: { readonly family: string; readonly guests: readonly string[] },
): Promise<string> {
  const meetings = `/api/families/${family}/meetings`
  const soon = new Date(Date.now() + 3_600_000).toLocaleString('sv-SE', { timeZone: 'Europe/Copenhagen' })
  const [day = '', time = ''] = soon.split(' ')
  const { id: meeting } = await send(origin, cookie, 'POST', meetings, {
    title: 'Prøve',
    day,
    time: time.slice(0, 5),
    place: null,
    team: [],
    items: [{ title: 'Tavle', note: null }],
  })
  const listed = (await send(origin, cookie, 'GET', meetings)) as {
    meetings: { id: string; items: { id: string }[] }[]
  }
  const item = listed.meetings.find((one) => one.id === meeting)?.items[0]?.id ?? ''
  for (const employee of guests)
    await send(origin, cookie, 'POST', `${meetings}/${String(meeting)}/admissions`, {
      employee,
      person: null,
      items: [item],
    })
  await send(origin, cookie, 'POST', `${meetings}/${String(meeting)}/items/${item}/board`, { preset: 'fire-temaer' })
  return item
}

export async function send(origin: string, cookie: string, method: string, path: string, body?: Json): Promise<Json> {
  const answer = await fetch(`${origin}${path}`, {
    method,
    headers: {
      cookie,
      'sec-fetch-site': 'same-origin',
      ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() }),
    },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${method} ${path} was answered ${answer.status}: ${await answer.text()}`)
  return (await answer.json()) as Json
}

export interface Listening {
  /** When the stream told of this row; waits until it has. */
  readonly heard: (id: string) => Promise<number>
  readonly close: () => void
}

/** Follows a stream of news. */
export function listen(url: string, cookie: string): Promise<Listening> {
  const told = new Map<string, number>()
  const waiting = new Map<string, (at: number) => void>()
  return new Promise((resolve, reject) => {
    const request = http.get(url, { agent: new http.Agent(), headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) return reject(new Error(`a stream was answered ${response.statusCode}`))
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        const at = performance.now()
        for (const [, id = ''] of part.matchAll(/"topic":"board_card","id":"([^"]+)"/g)) {
          told.set(id, at)
          waiting.get(id)?.(at)
        }
      })
      // Closed from here: what is cut off then was heard.
      response.on('error', () => {})
      resolve({
        heard: (id) => {
          const at = told.get(id)
          return at === undefined ? new Promise((done) => waiting.set(id, done)) : Promise.resolve(at)
        },
        close: () => request.destroy(),
      })
    })
    request.on('error', reject)
  })
}
