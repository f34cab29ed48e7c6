import { availableParallelism } from 'node:os'
import pg from 'pg'
import { typeParsers } from './type-parsers.ts'
import type { Work } from './roles.ts'

/** One pool of connections a role. */
export type Pools = Record<Work, pg.Pool>

type Limits = { readonly max: number; readonly statement_timeout?: number; readonly pipeline?: boolean }

/**
 * Jobs and sealing may take long, and copy rows, which a pipelined connection cannot; a request that takes 15 s has lost its reader. More connections than this wait for
 * each other's processors, and the slowest answers come later.
 */
const LIMITS: Record<Work, Limits> = {
  app: { max: Math.max(6, 3 * availableParallelism()), statement_timeout: 15_000, pipeline: true },
  job: { max: 4 },
  seal: { max: 1 },
}

/**
 * How a connection of ours is set up. UTC and ISO make instants readable by the type parsers;
 * the setting with `citus` is what makes `set local` reach the shards, and plain PostgreSQL ignores it. Compiling a
 * statement costs more than any of ours runs.
 */
export function connectionConfig(url: string, work: Work): pg.PoolConfig {
  return {
    connectionString: url,
    application_name: `samspil ${work}`,
    options: '-c citus.propagate_set_commands=local -c TimeZone=UTC -c DateStyle=ISO,YMD -c jit=off',
    idle_in_transaction_session_timeout: 30_000,
    types: typeParsers,
    ...LIMITS[work],
  }
}

/** Opens the pools; no connection is made before the first is asked for. */
export function openPools(urls: Record<Work, string>, log: (sentence: string) => void): Pools {
  const open = (work: Work): pg.Pool => {
    const pool = new pg.Pool(connectionConfig(urls[work], work))
    // An idle connection that breaks is replaced at the next request; unheard, it would end the process.
    pool.on('error', (error) => log(`A connection of ${work} broke: ${error.message}`))
    return pool
  }
  return { app: open('app'), job: open('job'), seal: open('seal') }
}

/** Ends all connections after the statements under way. */
export async function closePools(pools: Pools): Promise<void> {
  await Promise.all([pools.app.end(), pools.job.end(), pools.seal.end()])
}
