import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Services } from '../../src/server/services.ts'
import { requireSession } from '../../src/server/session-of.ts'
import { logEntry } from '../../src/store/access-log.ts'
import { compartmentsOf, idOf } from './data/ids.ts'
import { personKey } from './data/person-key.ts'
import { MUNICIPALITY } from './data/statements.ts'

/** What the product's own answers are compared with, on the same application and the same connections. */
export function registerBenchRoutes(app: FastifyInstance, services: Services): void {
  app.get('/bench/row/:n', async (request) =>
    oneProtectedRow(services, await requireSession(request), Number((request.params as { n: string }).n), request.id),
  )
  app.get('/bench/write/:n', async (request) =>
    oneProtectedRow(
      services,
      await requireSession(request),
      Number((request.params as { n: string }).n),
      request.id,
      'write',
    ),
  )
  app.get('/bench/key/:n', async (request) => {
    const { rows } = await services.pool.query({
      name: 'bench-key',
      text: 'select person from identity.person_key where municipality = $1 and key = $2',
      values: [MUNICIPALITY, personKey(Number((request.params as { n: string }).n))],
    })
    return rows[0]
  })
}

/** The least that a protected answer can be: one row by its key, read or written, in a transaction that carries a ring and writes one entry in the log. */
const oneProtectedRow = (
  services: Services,
  session: { account: string; employee: string | null },
  n: number,
  request: string,
  what: 'read' | 'write' = 'read',
): Promise<unknown> =>
  services.store.db.transaction().execute(async (tx) => {
    await sql`set local app.municipality = ${sql.lit(String(MUNICIPALITY))}`.execute(tx)
    await sql`set local app.ring = ${sql.lit(`{${compartmentsOf(n).join(',')}}`)}`.execute(tx)
    const id = idOf('case', n)
    const { rows } =
      what === 'read'
        ? await sql`select id, name, version from family where municipality = ${MUNICIPALITY} and id = ${id}`.execute(
            tx,
          )
        : await sql`update family set version = version where municipality = ${MUNICIPALITY} and id = ${id} returning id, name, version`.execute(
            tx,
          )
    const at = services.clock().toISOString()
    await logEntry({
      asking: {
        actor: { account: session.account, kind: 'employee', id: session.employee ?? '', municipality: MUNICIPALITY },
        purpose: 'coordination',
        at,
        today: at.slice(0, 10),
      },
      request,
      action: 'bench',
      outcome: 'content',
      rule: 'ring',
      role: 'coordinator',
      department: 'familie',
      cases: [id],
      objects: [],
    }).execute(tx)
    if (rows.length !== 1) throw new Error('the row is not there')
    return rows[0]
  })
