import { expect, test } from 'vitest'
import { keepParts } from './keep-parts.ts'

test('a component that we draw ourselves goes, the rest stays as it was', () => {
  expect(keepParts('.card{a:b}\n.form-input{c:d}')).toBe('.form-input{c:d}')
})

test('a rule shared by several parts keeps those that stay', () => {
  expect(keepParts('.card, .button:not(.a, .b), .footer{a:b}')).toBe('.button:not(.a, .b){a:b}')
})

test('rules inside a media query are judged one by one, and an emptied query goes', () => {
  expect(keepParts('@media print{.card{a:b}.button{c:d}}@media screen{.card{a:b}}')).toBe('@media print{.button{c:d}}')
})
