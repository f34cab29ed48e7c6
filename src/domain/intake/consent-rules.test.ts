import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../shared/time.ts'
import { consentKinds, consentRulesSchema, type ConsentKind } from './consent-rule-schema.ts'
import { missingSignatures, whoMustSign, type ConsentPerson, type Signature } from './consent-rules.ts'

const file = readFileSync(new URL('../../../presets/law/consent-rules.json', import.meta.url), 'utf8')
const { rules } = consentRulesSchema.parse(JSON.parse(file))
const today = '2026-11-02'
const mother: ConsentPerson = { id: 'mother', birthDate: '1985-03-03', custodyHolders: [] }

function child(birthDate: string | null, custodyHolders: readonly string[] = ['mother', 'father']): ConsentPerson {
  return { id: 'child', birthDate, custodyHolders }
}

function signers(kind: Parameters<typeof whoMustSign>[0], person: ConsentPerson, day = today) {
  return whoMustSign(kind, [person], day, rules).signatures.map((signature) => signature.signer)
}

describe('who must sign', () => {
  it('is both custody holders at joint custody, and only the one at sole custody', () => {
    expect(signers('take-part', child('2016-01-01'))).toEqual(['mother', 'father'])
    expect(signers('take-part', child('2016-01-01', ['mother']))).toEqual(['mother'])
  })

  it('is the adult alone from the eighteenth birthday', () => {
    expect(signers('take-part', mother)).toEqual(['mother'])
    expect(signers('take-part', child('2008-11-03'))).toContain('mother')
    expect(signers('take-part', child('2008-11-02'))).toEqual(['child'])
  })

  it.each([
    ['take-part', '2011-11-02', '2011-11-03'],
    ['placement', '2011-11-02', '2011-11-03'],
    ['holistic-plan', '2010-11-02', '2010-11-03'],
  ] as const)(
    'for %s includes the young person from the birthday, not the day before',
    (kind, oldEnough, dayTooYoung) => {
      expect(signers(kind, child(oldEnough))).toEqual(['mother', 'father', 'child'])
      expect(signers(kind, child(dayTooYoung))).toEqual(['mother', 'father'])
    },
  )

  it('is left to people to find out when custody or age is unknown', () => {
    expect(whoMustSign('take-part', [child('2016-01-01', [])], today, rules).unresolved).toMatchObject([
      { code: 'consent.no-custody-holder' },
    ])
    expect(whoMustSign('take-part', [child(null)], today, rules).unresolved).toMatchObject([
      { code: 'consent.no-birth-date' },
    ])
  })

  it('asks nobody on behalf of the unborn', () => {
    expect(whoMustSign('take-part', [{ ...child(null), unborn: true }], today, rules)).toEqual({
      signatures: [],
      hear: [],
      unresolved: [],
    })
  })

  it('finds no rule before the act was in force', () => {
    expect(whoMustSign('placement', [child('2015-01-01')], '2023-12-31', rules).unresolved).toMatchObject([
      { code: 'consent.no-rule' },
    ])
  })
})

describe('children', () => {
  it('are heard at every age and have party rights from ten', () => {
    const hear = (birthDate: string) => whoMustSign('take-part', [child(birthDate)], today, rules).hear[0]
    expect(hear('2022-01-01')).toMatchObject({ partyRights: false })
    expect(hear('2016-11-03')).toMatchObject({ partyRights: false })
    expect(hear('2016-11-02')).toMatchObject({ partyRights: true })
  })
})

describe('missing signatures', () => {
  const requirement = whoMustSign('take-part', [mother, child('2011-01-01')], today, rules)
  const all: Signature[] = requirement.signatures.map(({ kind, signer, about }) => ({
    kind,
    signer,
    about,
    answer: 'yes',
    from: '2026-10-01',
    until: null,
  }))

  it('are none when everybody has said yes', () => {
    expect(missingSignatures(requirement, all, today)).toEqual([])
  })

  it('include the one who refused, who withdrew, or who has not begun', () => {
    const spoil: Partial<Signature>[] = [
      { answer: 'no' },
      { until: today },
      { from: addDays(today, 1) },
      { kind: 'share-obtain' },
    ]
    for (const change of spoil) {
      const given = all.map((signature, index) => (index === 1 ? { ...signature, ...change } : signature))
      expect(missingSignatures(requirement, given, today)).toEqual([requirement.signatures[1]])
    }
  })

  it('are not filled by a signature about somebody else', () => {
    const given = all.map((signature) => ({ ...signature, about: 'another' }))
    expect(missingSignatures(requirement, given, today)).toEqual(requirement.signatures)
  })
})

describe('at any age', () => {
  it('a child never signs alone, an adult always does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 * 365 }),
        fc.constantFrom<ConsentKind>('take-part', 'share-obtain', 'share-disclose', 'holistic-plan'),
        (days, kind) => {
          const birthDate = addDays(today, -days)
          const names = signers(kind, child(birthDate))
          const grown = birthDate <= '2008-11-02'
          expect(names.includes('mother') && names.includes('father')).toBe(!grown)
          expect(names.length === 1).toBe(grown)
        },
      ),
    )
  })
})

describe('the rules file', () => {
  it('has a custody rule for each kind of consent, and calls nothing verified that names no act', () => {
    for (const kind of consentKinds)
      expect(
        rules.some((rule) => rule.kind === kind && rule.whoSigns.includes('custody-holder')),
        kind,
      ).toBe(true)
    expect(
      consentRulesSchema.safeParse({
        version: '1',
        rules: [{ ...rules[0], act: null, verified: true }],
      }).success,
    ).toBe(false)
  })
})
