import { expect, test } from 'vitest'
import { aboutChild, bodyOf, emptySending } from './sending.ts'

test('about a child whom the sender knows, it is a notification with name and birth date, and nothing else is guessed', () => {
  const known = aboutChild({ givenName: 'Aslak', familyName: 'Birkelund', born: '2014-03-01' })
  const body = bodyOf({ ...emptySending, ...known })
  expect(body).toMatchObject({ kind: 'duty', aboutName: 'Aslak Birkelund', aboutBorn: '2014-03-01', aboutAge: null })
  expect([body.concern, body.unawareReason, body.source]).toEqual(['', null, null])
})

test('a child who is not born, or has no family name yet, leaves what is not known empty', () => {
  expect(aboutChild({ givenName: '', familyName: '', born: null })).toEqual({
    kind: 'duty',
    aboutName: '',
    aboutBorn: '',
  })
  expect(aboutChild({ givenName: 'Aslak', familyName: '', born: null }).aboutName).toBe('Aslak')
})
