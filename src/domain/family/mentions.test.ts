import { expect, test } from 'vitest'
import { mentions } from './mentions.ts'

const secrets = ['Grønningen 12, 2. tv', 'Krisecentret Fyrtårnet', '22 33 44 55']

test('an address is found whole and by its street, however it is written', () => {
  expect(mentions('Vi ses på grønningen 12 2 tv', secrets)).toEqual(['Grønningen 12, 2. tv'])
  expect(mentions('Hun bor nu på GRØNNINGEN.', secrets)).toEqual(['Grønningen 12, 2. tv'])
})

test('a place and a number are found', () => {
  expect(mentions('Ring 2233 4455 til krisecentret fyrtårnet', secrets)).toEqual([
    'Krisecentret Fyrtårnet',
    '22 33 44 55',
  ])
})

test('ordinary words are let through', () => {
  expect(mentions('Vi mødes den 12. og taler om skolen.', secrets)).toEqual([])
})
