import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ownPath } from './return-to.ts'

describe('the place to return to after sign-in', () => {
  test.each(['/', '/familier/0198?vis=plan#maal', '/s%C3%B8g?q=%2F%2F'])('%s is kept as it is', (path) => {
    expect(ownPath(path)).toBe(path)
  })

  test.each([
    ['another site', 'https://evil.example/'],
    ['another host by two slashes', '//evil.example'],
    ['another host by backslash', '/\\evil.example'],
    ['another host after characters that browsers drop', '/\t/evil.example'],
    ['a path that becomes another host when tidied', '/.//evil.example'],
    ['a script', 'javascript:alert(1)'],
    ['a relative path', 'familier'],
    ['nothing', ''],
    ['a line break for the header', '/a\r\nset-cookie: x=1'],
    ['far too much', `/${'a'.repeat(2000)}`],
  ])('%s is refused', (_what, value) => {
    expect(ownPath(value)).toBeNull()
  })

  test('whatever is accepted stays on the origin, also when it is resolved a second time', () => {
    const pieces = fc.constantFrom('/', '\\', '.', '..', '@', ':', '%2f', '%5c', 'evil.example', 'a', '\t', '?', '#')
    const attempts = fc.array(pieces, { maxLength: 8 }).map((parts) => `/${parts.join('')}`)
    fc.assert(
      fc.property(attempts, (attempt) => {
        const path = ownPath(attempt)
        if (path === null) return
        const once = new URL(path, 'https://samspil.example')
        const twice = new URL(once.pathname + once.search, 'https://samspil.example')
        expect([once.origin, twice.origin]).toEqual(['https://samspil.example', 'https://samspil.example'])
      }),
    )
  })
})
