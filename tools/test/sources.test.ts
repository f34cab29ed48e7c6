import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const sheet = readFileSync('docs/sources.md', 'utf8')
const keys = [...sheet.matchAll(/^\| `([a-z0-9-]+)` \|/gm)].map((found) => found[1])

// The demo's families are made up: they cite nothing, and "key" is a person's or a goal's name there.
const presets = readdirSync('presets', { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.json') && !name.startsWith('demo/'),
)

const citedIn = (name: string): string[] =>
  [...readFileSync(join('presets', name), 'utf8').matchAll(/"key":\s*"([^"]+)"/g)].flatMap((found) => found[1] ?? [])

describe('the list of sources', () => {
  it('gives each source one key', () => {
    expect(keys).toEqual([...new Set(keys)])
  })

  it.each(presets)('knows every source that %s cites', (name) => {
    expect(citedIn(name).filter((key) => !keys.includes(key))).toEqual([])
  })
})
