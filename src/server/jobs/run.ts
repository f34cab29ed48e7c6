import { join } from 'node:path'
import PgBoss from 'pg-boss'
import type { Store } from '../../store/open.ts'
import type { Context } from '../../store/undertaking.ts'
import type { Delivery } from '../delivery/deliver.ts'
import { deliverNotices } from './deliver-notices.ts'
import { dropOldDrafts } from './drop-old-drafts.ts'
import { sealAccessLog } from './seal.ts'

export interface JobOptions {
  readonly store: Pick<Store, 'ownerUrl' | 'urls' | 'job' | 'seal'>
  /** Where the seals are kept outside the database, as seals.log. */
  readonly dataDir: string
  readonly clock: () => Date
  /** By which jobs that act for somebody are held to what that person may see. */
  readonly context: Context
  readonly delivery: Delivery
  readonly log: (sentence: string) => void
}

export interface Jobs {
  /** Waits for the jobs under way, at most five seconds. */
  readonly stop: () => Promise<void>
}

/** The file of seals in a data folder. */
export const sealsFile = (dataDir: string): string => join(dataDir, 'seals.log')

interface Job {
  readonly name: string
  /** In Danish time. */
  readonly cron: string
  readonly run: (options: JobOptions) => Promise<unknown>
}

const JOBS: readonly Job[] = [
  {
    name: 'seal-access-log',
    cron: '* * * * *',
    run: ({ store, dataDir, clock }) => sealAccessLog(store.seal, { now: clock(), file: sealsFile(dataDir) }),
  },
  {
    name: 'deliver-notices',
    cron: '* * * * *',
    run: ({ store, context, delivery, clock }) => deliverNotices({ job: store.job, context, delivery, clock }),
  },
  { name: 'drop-old-drafts', cron: '17 3 * * *', run: ({ store }) => dropOldDrafts(store.job) },
]

const SCHEMA = 'job'

/** Starts the regular jobs. With several servers on one database each job still runs once. */
export async function startJobs(options: JobOptions): Promise<Jobs> {
  const { store, log } = options
  await install(store.ownerUrl, log)
  const boss = open(store.urls.job, log, { schedule: true, supervise: true })
  await boss.start()
  for (const { name, cron, run } of JOBS) {
    await boss.schedule(name, cron, {}, { tz: 'Europe/Copenhagen' })
    await boss.work(name, { pollingIntervalSeconds: 5 }, () => run(options))
  }
  return { stop: () => boss.stop({ graceful: true, wait: true, timeout: 5000 }) }
}

/** The queue's tables belong to the owner, because working roles may create nothing; see 040-jobs.sql. */
async function install(ownerUrl: string, log: (sentence: string) => void): Promise<void> {
  const boss = open(ownerUrl, log, { schedule: false, supervise: false })
  await boss.start()
  try {
    // The queue that pg-boss keeps its own clock with.
    await boss.createQueue('__pgboss__send-it')
    for (const { name } of JOBS)
      await boss.createQueue(name, { name, policy: 'short', retryLimit: 2, expireInSeconds: 600 })
  } finally {
    await boss.stop({ graceful: false, wait: true, timeout: 1000 })
  }
}

function open(
  connectionString: string,
  log: (sentence: string) => void,
  duties: { readonly schedule: boolean; readonly supervise: boolean },
): PgBoss {
  const boss = new PgBoss({
    connectionString,
    schema: SCHEMA,
    application_name: 'samspil jobs',
    max: 2,
    ...duties,
    // Only the owner may change tables, and only before the duties begin.
    migrate: !duties.supervise,
  })
  boss.on('error', (error) => log(`jobs: ${error.message}`))
  return boss
}
