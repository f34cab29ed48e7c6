import { expect, test } from 'vitest'
import { keepParts, logical } from './keep-parts.ts'

test('a component that we draw ourselves goes, the rest stays as it was', () => {
  expect(keepParts('.card{a:b}\n.form-input{c:d}')).toBe('.form-input{c:d}')
})

test('a rule shared by several parts keeps those that stay', () => {
  expect(keepParts('.card, .button:not(.a, .b), .footer{a:b}')).toBe('.button:not(.a, .b){a:b}')
})

test('rules inside a media query are judged one by one, and an emptied query goes', () => {
  expect(keepParts('@media print{.card{a:b}.button{c:d}}@media screen{.card{a:b}}')).toBe('@media print{.button{c:d}}')
})

test('what is said with left and right is said with where a line begins and ends', () => {
  expect(logical('.a{padding-left:1px;left:0;border-right:0}.b{text-align:left}')).toBe(
    '.a{padding-inline-start:1px;inset-inline-start:0;border-inline-end:0}.b{text-align:start}',
  )
  expect(logical('.c{border-top-left-radius:2px;border-bottom-right-radius:3px}')).toBe(
    '.c{border-start-start-radius:2px;border-end-end-radius:3px}',
  )
})

test('a class with a side in its name keeps its name', () => {
  expect(logical('.text-left:hover, .left{color:red}')).toBe('.text-left:hover, .left{color:red}')
})
