import { secretOf, readSettings } from '../../src/server/settings.ts'
import { loadPresets } from '../../src/server/presets.ts'
import { openStore } from '../../src/store/open.ts'
import { choose } from './choice.ts'
import { fillTown } from './fill.ts'

/** Fills a municipality with made-up families: `npm run generate -- --families=1000 --seed=7`. */
async function generate(): Promise<void> {
  const choice = choose(process.argv.slice(2))
  const settings = readSettings(process.env)
  const dataDir = choice.data ?? settings.dataDir
  const databaseUrl = choice.data === undefined ? settings.databaseUrl : undefined
  const started = performance.now()
  const store = await openStore({ databaseUrl, dataDir })
  try {
    let told = 0
    const { families, rows } = await fillTown(store.job, choice, {
      presets: loadPresets(),
      secret: secretOf({ ...settings, dataDir }),
      progress: (done) => {
        if (done - told < 5000) return
        told = done
        console.log(`${done.toLocaleString('en')} families …`)
      },
    })
    const seconds = Math.round((performance.now() - started) / 1000)
    const memory = Math.round(process.resourceUsage().maxRSS / 1024)
    console.log(
      families === 0
        ? `Municipality ${choice.municipality} has them all already.`
        : `Wrote ${families.toLocaleString('en')} families, ${rows.toLocaleString('en')} rows, in ${seconds} s (at most ${memory} MB).`,
    )
  } finally {
    await store.close()
  }
}

try {
  await generate()
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
