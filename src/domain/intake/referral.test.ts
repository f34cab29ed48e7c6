import { describe, expect, it } from 'vitest'
import { notToldReasons, referralPath, referralSchema, type Referral } from './referral.ts'
import { intakeSentences } from './sentences.ts'

const referral: Referral = {
  kind: 'professional',
  source: 'ssp',
  receivedOn: '2026-10-01',
  sender: { name: 'Ida Holm', role: 'SSP-konsulent', contact: null },
  persons: [{ name: 'Silas', birthDate: '2011-05-05', relation: null }],
  concern: 'Silas er ofte sammen med ældre unge om natten.',
  wishes: null,
  parentsKnow: { answer: 'yes' },
  specialCircumstances: null,
}

function refusals(change: Record<string, unknown>) {
  const result = referralSchema.safeParse({ ...referral, ...change })
  return result.success ? [] : result.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`)
}

describe('a referral', () => {
  it('is accepted with what an outsider can know', () => {
    expect(refusals({ kind: 'outsider' })).toEqual([])
    expect(refusals({ kind: 'self', sender: null })).toEqual([])
  })

  it('says who sends it, unless the family does', () => {
    expect(refusals({ sender: null })).toEqual(['sender referral.sender-missing'])
  })

  it('that the parents do not know about gives one of the five reasons', () => {
    expect(refusals({ parentsKnow: { answer: 'no' } })).toEqual(['parentsKnow referral.reason-missing'])
    expect(refusals({ parentsKnow: { answer: 'no', reason: 'easier' } })).toEqual([
      'parentsKnow referral.reason-missing',
    ])
    expect(refusals({ parentsKnow: undefined })).toEqual(['parentsKnow referral.parents-know-missing'])
    for (const reason of notToldReasons) expect(refusals({ parentsKnow: { answer: 'no', reason } })).toEqual([])
  })

  it('that is a notification says whether special circumstances were discussed', () => {
    expect(refusals({ kind: 'notification' })).toEqual(['specialCircumstances referral.special-circumstances-missing'])
    expect(refusals({ kind: 'notification', specialCircumstances: { discussed: false, note: null } })).toEqual([])
  })

  it('may be about the unborn, but not about somebody born after it', () => {
    expect(refusals({ persons: [{ name: 'Ufødt', birthDate: null, relation: 'ufødt' }] })).toEqual([])
    expect(refusals({ persons: [{ name: 'Bo', birthDate: '2026-10-02', relation: null }] })).toEqual([
      'persons referral.born-later',
    ])
  })

  it('takes no field that it does not know, such as a CPR number', () => {
    expect(refusals({ cpr: '0101010101' })).toHaveLength(1)
  })
})

describe('the path of a referral', () => {
  it('is the candidate list when the parents know', () => {
    expect(referralPath(referral)).toBe('candidate')
  })

  it('is the notification queue when they do not, or when it is a notification', () => {
    for (const reason of notToldReasons)
      expect(referralPath({ kind: 'outsider', parentsKnow: { answer: 'no', reason } })).toBe('notification-queue')
    expect(referralPath({ kind: 'notification', parentsKnow: { answer: 'yes' } })).toBe('notification-queue')
  })
})

describe('codes of refusal', () => {
  it('each have a sentence', () => {
    const codes = [
      ...refusals({ sender: null, kind: 'notification' }),
      ...refusals({ parentsKnow: { answer: 'no' } }),
      ...refusals({ persons: [] }),
    ].map((line) => line.split(' ')[1] ?? '')
    expect(codes.length).toBe(4)
    for (const code of codes) expect(Object.keys(intakeSentences)).toContain(code)
  })
})
