import { expect, test } from 'vitest'
import { matrixOf, signatureState, stateOf, type Basis, type Signature } from './consent-words.ts'

const signature: Signature = {
  id: 's',
  version: 1,
  signer: 'mum',
  onBehalfOf: 'mum',
  required: true,
  signedAt: null,
  refusedAt: null,
  withdrawnAt: null,
  form: null,
}
const basis: Basis = {
  id: 'b',
  version: 1,
  kind: 'consent-to-pass-on',
  persons: ['mum'],
  coversFamily: false,
  categories: ['school'],
  fromDepartments: ['skole'],
  toDepartment: 'job',
  purpose: null,
  paragraph: null,
  startsAt: '2026-01-01T00:00:00.000Z',
  endsAt: null,
  withdrawnAt: null,
  createdAt: '2026-01-01T00:00:00.000Z',
  signatures: [signature],
}
const today = '2026-09-01'

test('a consent stands from the last yes until it ends or is taken back', () => {
  expect(stateOf(basis, today)).toBe('standing')
  expect(stateOf({ ...basis, endsAt: '2026-08-31T22:00:00.000Z' }, today)).toBe('over')
  expect(stateOf({ ...basis, withdrawnAt: '2026-02-01' }, today)).toBe('withdrawn')
  expect(stateOf({ ...basis, startsAt: null, withdrawnAt: '2026-02-01' }, today)).toBe('cancelled')
})

test('a question waits until somebody says no', () => {
  expect(stateOf({ ...basis, startsAt: null }, today)).toBe('waiting')
  expect(stateOf({ ...basis, startsAt: null, signatures: [{ ...signature, refusedAt: '2026-02-01' }] }, today)).toBe(
    'refused',
  )
})

test('the matrix holds standing consents only', () => {
  const { categories, departments, cell } = matrixOf(
    [basis, { ...basis, id: 'c', startsAt: null, toDepartment: 'skole' }],
    today,
  )
  expect([categories, departments]).toEqual([['school'], ['job']])
  expect(cell('school', 'job').map((one) => one.id)).toEqual(['b'])
  expect(cell('school', 'skole')).toEqual([])
})

test('a child without a signature is heard', () => {
  expect(signatureState({ ...signature, required: false })).toBe('hear')
  expect(signatureState({ ...signature, required: false, signedAt: '2026-02-01' })).toBe('heard')
})
