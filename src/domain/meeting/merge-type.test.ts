import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeTypes, typeClashes, typeFields, type Side } from './merge-type.ts'
import type { MeetingType } from './type.ts'

const folder = 'presets/meetings'
const types = readdirSync(folder).map((file) => JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')) as MeetingType)
const aType = fc.constantFrom(...types)

test('alike they have no clash; chosen all from one side they are that side, but for key and version', () => {
  fc.assert(
    fc.property(aType, aType, (mine, theirs) => {
      expect(typeClashes(mine, structuredClone(mine), null)).toEqual([])
      expect(mergeTypes(mine, theirs, () => 'mine')).toEqual(mine)
      const { id, version } = mine
      expect(mergeTypes(mine, theirs, () => 'theirs')).toEqual({ ...theirs, id, version })
    }),
  )
})

test('what one changed alone is known to be theirs, and both’s changes are kept when they met nowhere', () => {
  fc.assert(
    fc.property(aType, fc.subarray([...typeFields], { minLength: 1 }), aType, (base, fields, other) => {
      const [first = 'name', ...rest] = fields
      const mine = { ...base, [first]: other[first] }
      const theirs = { ...base, ...Object.fromEntries(rest.map((field) => [field, other[field]])) }
      const sides = new Map<string, Side | null>(
        typeClashes(mine, theirs, base).map(({ field, changedBy }) => [field, changedBy]),
      )
      expect([...sides.values()]).not.toContain(null)
      const merged = mergeTypes(mine, theirs, (field) => sides.get(field) ?? 'mine')
      expect(typeClashes(merged, { ...theirs, [first]: other[first] }, null)).toEqual([])
    }),
  )
})
