import { expect, test } from 'vitest'
import { whomToKeepApart } from './keep-apart.ts'

const around = {
  custody: [
    { child: 'sami', holder: 'mor' },
    { child: 'sami', holder: 'far' },
    { child: 'ida', holder: 'eva' },
  ],
  livesWith: [],
  inFamily: ['mor', 'far', 'sami', 'eva', 'ida'],
  walledOff: [],
}

test('the other custody holder of a parent’s children is asked about, and nobody else', () => {
  expect(whomToKeepApart('mor', around)).toEqual(['far'])
})

test('a protected child asks about both holders, but not about the one it lives with', () => {
  expect(whomToKeepApart('sami', around)).toEqual(['mor', 'far'])
  expect(whomToKeepApart('sami', { ...around, livesWith: ['mor'] })).toEqual(['far'])
})

test('nobody is asked about twice, or who is not in the family', () => {
  expect(whomToKeepApart('mor', { ...around, walledOff: ['far'] })).toEqual([])
  expect(whomToKeepApart('mor', { ...around, inFamily: ['mor', 'sami'] })).toEqual([])
})
