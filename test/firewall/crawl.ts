import { readPdf } from '../../src/server/delivery/read-pdf.ts'
import { READ_PATHS } from '../worlds/read-paths.ts'
import type { FirewallWorld, Reader } from './firewall-world.ts'

const NOBODY = '0199aaaa-0000-7000-8000-000000000000'
/** Of no family, and asked on a page of their own. */
const BESIDE = [
  '/api/families/:family/history?of=all',
  '/api/search?q=FAR',
  '/api/search?q=MOR',
  '/api/families',
  '/api/session',
]

/** Which ids an address may ask for by each name. */
function valuesOf(w: FirewallWorld, snapshot: string): Readonly<Record<string, readonly string[]>> {
  const { id, item, meeting } = w
  return {
    family: [id.family],
    meeting: [meeting],
    item: [item.alle, item.mor, item.far],
    person: [id.mother, id.father],
    employee: [id.hisAdviser, id.shelter],
    snapshot: [snapshot],
    key: ['firewall'],
    kind: ['agreement'],
    row: [NOBODY],
  }
}

function addressesOf(path: string, values: Readonly<Record<string, readonly string[]>>): string[] {
  const name = /:(\w+)/.exec(path)?.[1]
  if (name === undefined) return [path]
  return (values[name] ?? [NOBODY]).flatMap((value) => addressesOf(path.replace(`:${name}`, value), values))
}

/** Everything that can be asked for about the family, by every route that reads. */
export function addresses(w: FirewallWorld, snapshot: string): string[] {
  const values = valuesOf(w, snapshot)
  const paths = [
    ...new Set(READ_PATHS.map(({ route }) => route.replace('GET ', ''))),
    ...BESIDE,
    ...Object.values(w.item).map((item) => `/api/agreements/:family?item=${item}`),
    ...Object.values(w.item).map((item) => `/api/agreements/:family/choices?item=${item}`),
    `/api/families/:family/rights?employee=${w.id.hisAdviser}`,
  ]
  return [...new Set(paths.flatMap((path) => addressesOf(path, values)))]
}

export interface Answered {
  readonly status: number
  /** All that left the product: headers, the name of a file among them, and the body; a document as the text on its pages. */
  readonly said: string
}

/** Of each answer, what is the same when nothing has changed. */
const CHANGING = new Set(['date', 'x-request-id', 'connection', 'keep-alive'])

/** What a reader is answered at each address, and at the calendar's. */
export async function crawl(w: FirewallWorld, reader: Reader, urls: readonly string[]): Promise<Map<string, Answered>> {
  const browser = w.as(reader)
  const told = new Map<string, Answered>()
  const feed = w.feeds.get(reader)!
  for (const url of [...urls, feed]) {
    const { statusCode, headers, body, rawPayload } = await browser.get(url)
    const isPdf = String(headers['content-type']).startsWith('application/pdf')
    const kept = Object.entries(headers).filter(([name]) => !CHANGING.has(name) && !name.startsWith('x-ratelimit'))
    const text = isPdf ? JSON.stringify(readPdf(rawPayload)) : body.replaceAll(/"request":"[^"]+"/g, '')
    told.set(url, { status: statusCode, said: `${JSON.stringify(isPdf ? [] : kept)} ${text}` })
  }
  return told
}

/** The marked words in what somebody was told. */
export const marksIn = (told: ReadonlyMap<string, Answered>): string[] =>
  [...new Set([...told.values()].flatMap(({ said }) => said.match(/\b(?:MOR|FAR|ALLE)-[A-Z]+\d?/g) ?? []))].toSorted()
