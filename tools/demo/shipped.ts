import { fileURLToPath } from 'node:url'
import { loadPresets, type Presets } from '../../src/server/presets.ts'

const PRESETS = fileURLToPath(new URL('../../presets', import.meta.url))
let presets: Presets | undefined

/** What is shipped under presets/, read once. */
export const shippedPresets = (): Presets => (presets ??= loadPresets(PRESETS))

/** Made-up families have entered under the programme as it is shipped now. */
export function underProgramme(programme = 'udenom-banderne'): { programme: string; programme_version: string } {
  const found = shippedPresets().programmes.get(programme)
  if (!found) throw new Error(`presets/demo names the programme ${programme}, which is not shipped.`)
  return { programme, programme_version: found.version }
}
