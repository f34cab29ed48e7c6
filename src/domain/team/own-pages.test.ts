import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ownPages } from './own-pages.ts'

const none = { functions: [], hasFamilies: false, isInvited: false, answersGrants: false }
const work = fc.record({
  functions: fc.uniqueArray(
    fc.constantFrom('intake', 'visitation', 'team-lead', 'leader', 'administrator', 'data-protection', 'something-new'),
  ),
  hasFamilies: fc.boolean(),
  isInvited: fc.boolean(),
  answersGrants: fc.boolean(),
})

test('the first page is one that the person can use', () => {
  fc.assert(
    fc.property(work, (given) => {
      const { pages, first } = ownPages(given)
      expect(pages).toContain(first)
    }),
  )
})

test('a family or an invitation gives a day, whatever else somebody does', () => {
  fc.assert(
    fc.property(work, (given) => {
      expect(ownPages({ ...given, hasFamilies: true }).first).toBe('day')
      expect(ownPages({ ...given, isInvited: true }).first).toBe('day')
    }),
  )
})

test('whose work is a page of its own lands there, and has no empty day', () => {
  expect(ownPages({ ...none, functions: ['data-protection'] })).toMatchObject({ first: 'supervision' })
  expect(ownPages({ ...none, functions: ['administrator'] })).toMatchObject({ first: 'setup' })
  expect(ownPages({ ...none, functions: ['leader'] }).pages).not.toContain('day')
})

test('only who works with families, leads or supervises is shown those pages', () => {
  expect(ownPages(none).pages).toEqual(['day', 'intake', 'programmes', 'setup'])
  expect(ownPages({ ...none, functions: ['team-lead'] }).pages).toContain('team-lead')
  expect(ownPages({ ...none, hasFamilies: true }).pages).toContain('families')
  expect(ownPages({ ...none, answersGrants: true }).pages).toContain('grants')
})
