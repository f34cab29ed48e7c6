import { performance } from 'node:perf_hooks'
import { CARD, listen, send, share, tableWithBoard, type Listening } from './board.ts'
import { idOf } from './data/ids.ts'
import { FAMILIES_EACH } from './data/statements.ts'
import { residentOf } from './processes.ts'
import { finding, unmeasured, type Finding } from './report.ts'
import type { Site } from './site.ts'

const BOARDS = 200
const CARDS = 400
const WARM_UP = 50
const MOST = 10
const MOST_MEGABYTES = 400
const MEGABYTE = 1_000_000

interface Open {
  readonly cookie: string
  readonly family: string
  readonly item: string
  readonly stream: Listening
}

/**
 * Two hundred boards open at once on one server process, each of a family of its own with a stream that follows it: a card
 * on one after the other until its stream has told of it, beside the writing of one protected row, and what the server
 * holds meanwhile, PostgreSQL apart.
 */
export async function measureBoards(site: Site): Promise<Finding[]> {
  const boards = await openBoards(site)
  try {
    const cards: number[] = []
    const writes: number[] = []
    for (let n = 0; n < WARM_UP + CARDS; n++) {
      const { cookie, family, item, stream } = boards[(n * 7) % boards.length] as Open
      const sent = performance.now()
      const { id } = await send(site.origin, cookie, 'POST', `/api/boards/${family}/${item}/cards`, CARD)
      const heard = await stream.heard(String(id))
      const asked = performance.now()
      await send(site.origin, boards[0]?.cookie ?? '', 'GET', '/bench/write/0')
      if (n < WARM_UP) continue
      cards.push(heard - sent)
      writes.push(performance.now() - asked)
    }
    const [p95, p50] = [share(cards, 0.95), share(writes, 0.5)]
    console.log(
      `  a card: p50 ${share(cards, 0.5).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms; one write: p50 ${p50.toFixed(1)} ms`,
    )
    return [
      finding(
        'boards',
        `p95 of a card with ${BOARDS} boards open beside the p50 of one protected write`,
        p95 / p50,
        'at most',
        MOST,
        'ratio',
      ),
      memory(site),
    ]
  } finally {
    for (const { stream } of boards) stream.close()
  }
}

function memory(site: Site): Finding {
  const name = `with ${BOARDS} boards open, PostgreSQL apart`
  if (process.platform !== 'linux') return unmeasured('boards', name, MOST_MEGABYTES, 'MB')
  const bytes = residentOf(site.server.pid).reduce((sum, one) => sum + one.bytes, 0)
  return finding('boards', name, bytes / MEGABYTE, 'at most', MOST_MEGABYTES, 'MB')
}

/** One board for each of so many families; a coordinator of a small town leads several. */
async function openBoards(site: Site): Promise<Open[]> {
  const lanes = Math.min(BOARDS, Math.floor(site.population.families / FAMILIES_EACH))
  const cookies = await site.cookiesOf(Array.from({ length: lanes }, (_, n) => ({ employee: idOf('employee', n * 3) })))
  const opened: Open[] = []
  for (let n = 0; n < BOARDS; n++) {
    const cookie = cookies[n % lanes] ?? ''
    const family = idOf('case', (n % lanes) * FAMILIES_EACH + Math.floor(n / lanes))
    const item = await tableWithBoard(site.origin, cookie, { family, guests: [] })
    opened.push({ cookie, family, item, stream: await listen(`${site.origin}/api/boards/${family}/stream`, cookie) })
  }
  return opened
}
