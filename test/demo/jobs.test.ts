import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { decide } from '../../src/access/decide.ts'
import { deliveryOf } from '../../src/server/delivery/of-settings.ts'
import { dropOldDrafts } from '../../src/server/jobs/drop-old-drafts.ts'
import { startJobs } from '../../src/server/jobs/run.ts'
import { loadPresets } from '../../src/server/presets.ts'
import { createDatabase } from '../../src/store/database.ts'
import { bulk } from '../../src/store/bulk.ts'
import { demoId } from '../../tools/demo/ids.ts'
import { freshDatabase } from '../support/database.ts'

test('drafts of 30 days go, younger ones stay, and the job can read neither', async () => {
  const store = await freshDatabase()
  const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString()
  for (const municipality of [998, 999]) {
    await bulk(store.job, municipality, async (writer) => {
      const owner = demoId('somebody')
      const [id] = await writer.reserve(1)
      await writer.write('compartment', [
        {
          id,
          case_id: null,
          subject: null,
          category: 'cooperation',
          sensitivity: 1,
          audience: 'author',
          audience_id: owner,
          department: null,
        },
      ])
      await writer.write(
        'draft',
        ['old', 'young'].map((key) => ({
          id: demoId(key),
          compartment: id,
          owner,
          key,
          content: { text: key },
          version: 1,
          updated_at: daysAgo(key === 'old' ? 31 : 29),
        })),
      )
    })
  }
  expect(await dropOldDrafts(store.job)).toBe(2)
  expect(await dropOldDrafts(store.job)).toBe(0)
  await expect(store.job.query('select * from draft')).rejects.toThrow(/permission denied/)
  await store.close()
})

test('the queue is installed by the owner once, and works as a role that may create nothing', async () => {
  const store = await freshDatabase()
  const dataDir = mkdtempSync(join(tmpdir(), 'samspil-jobs-'))
  const said: string[] = []
  const options = {
    store,
    dataDir,
    clock: () => new Date(),
    context: { db: createDatabase(store.app), rules: loadPresets().rules, decide },
    delivery: deliveryOf({ mail: null, sms: null, dataDir }),
    log: (sentence: string) => void said.push(sentence),
  }
  for (let start = 0; start < 2; start += 1) {
    const jobs = await startJobs(options)
    await jobs.stop()
  }
  const { rows } = await store.job.query<{ name: string }>('select name from job.schedule order by name')
  expect(rows.map((row) => row.name)).toEqual(['deliver-notices', 'drop-old-drafts', 'seal-access-log'])
  await expect(store.job.query('create table job.mine (id int)')).rejects.toThrow(/permission denied/)
  expect(said).toEqual([])
  await store.close()
  rmSync(dataDir, { recursive: true, force: true })
})
