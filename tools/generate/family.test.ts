import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadPresets } from '../../src/server/presets.ts'
import { missingSignatures, whoMustSign, type Signature } from '../../src/domain/intake/consent-rules.ts'
import { custodyOn, type CustodySpell } from '../../src/domain/family/custody.ts'
import { relationshipSchema } from '../../src/domain/family/schema.ts'
import { parseCpr } from '../../src/domain/shared/cpr.ts'
import { ageOn } from '../../src/domain/shared/time.ts'
import { measureSchema } from '../../src/domain/plan/measure.ts'
import { goalSchema } from '../../src/domain/plan/goal.ts'
import { caseFileSchema, type CaseFile } from '../demo/case-file.ts'
import { consentPerson } from './consents.ts'
import { makeFamily, pathOfMade, type MadeFamily, type Mould } from './family.ts'
import { numberOf } from './numbers.ts'
import { MOST_PEOPLE } from './people.ts'
import { rowsOf } from './rows.ts'

const TODAY = '2026-09-01'
const presets = loadPresets()
const mouldOf = (seed: number): Mould => ({ seed, today: TODAY, presets })
const ID = '01900000-0000-7000-8000-000000000001'

/** Families of any seed, anywhere in a municipality. */
const anyFamily = (check: (file: CaseFile, made: MadeFamily, number: number) => void, numRuns = 150): void =>
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 999_999 }), (seed, number) => {
      const made = makeFamily(mouldOf(seed), number)
      if (made.kind === 'family') check(made.file, made, number)
      else
        expect(pathOfMade(made.referral)).toBe(
          made.referral.parentsKnow && made.referral.kind !== 'duty' ? 'candidate' : 'notification-queue',
        )
    }),
    { numRuns, seed: 20260901 },
  )

describe('a generated family of any seed', () => {
  test('is a case file as those that are written by hand, and nobody in it is named twice or missing', () => {
    anyFamily((file) => {
      const read = caseFileSchema.safeParse(file)
      if (!read.success) throw new Error(JSON.stringify(read.error.issues[0]))
      const keys = file.people.map(({ key }) => key)
      expect(new Set(keys).size).toBe(keys.length)
      expect(keys.length).toBeLessThanOrEqual(MOST_PEOPLE)
      const named = [
        ...file.relationships.flatMap((r) => [r.person, r.relative]),
        ...file.custody.flatMap((c) => [c.child, c.holder]),
        ...file.consents.flatMap((c) => [...c.persons, ...c.signers.flatMap((s) => [s.signer, s.onBehalfOf])]),
        ...file.goals.flatMap((g) => [g.whoseWords, g.concerns ?? keys[0]]),
        ...file.measures.map((m) => m.person),
      ]
      expect(named.filter((key) => !keys.includes(key ?? ''))).toEqual([])
    })
  })

  test('has bonds, custody and ages that the rules accept', () => {
    anyFamily((file) => {
      for (const r of file.relationships)
        expect(
          relationshipSchema.safeParse({
            person: ID,
            kind: r.kind,
            of: ID.replace(/1$/, '2'),
            from: r.from,
            until: r.until,
          }).success,
        ).toBe(true)
      const spells: CustodySpell[] = file.custody.map((c) => ({
        child: c.child,
        person: c.holder,
        kind: c.kind,
        from: c.from,
        until: null,
      }))
      const home = file.people.some(({ key }) => key === 'mor')
      const children = new Set(home ? spells.map((spell) => spell.child) : [])
      expect([...children].flatMap((child) => custodyOn(child, spells, TODAY).problems)).toEqual([])
      const born = (key: string): string => file.people.find((p) => p.key === key)?.born ?? TODAY
      for (const bond of file.relationships.filter(({ kind }) => kind === 'mother' || kind === 'father'))
        expect(ageOn(born(bond.person), born(bond.relative)) ?? 99).toBeGreaterThanOrEqual(
          bond.kind === 'mother' ? 17 : 13,
        )
      for (const person of file.people) expect(person.born === null || person.born < TODAY).toBe(true)
    })
  })

  test('is signed for by everybody who must, on the day it is signed', () => {
    let asked = 0
    anyFamily((file, { shared }) => {
      for (const consent of shared.size > 0 ? [] : file.consents) {
        asked += 1
        const kind = consent.kind === 'consent-to-take-part' ? 'take-part' : 'share-disclose'
        const day = consent.signedOn ?? consent.refusedOn ?? TODAY
        const required = whoMustSign(
          kind,
          consent.persons.map((key) => consentPerson(key, file)),
          day,
          presets.consentRules,
        )
        const given: Signature[] = consent.signers.map(({ signer, onBehalfOf }) => ({
          kind,
          signer,
          about: onBehalfOf,
          answer: 'yes',
          from: day,
          until: null,
        }))
        expect(missingSignatures(required, consent.signedOn === null ? given.slice(0, 0) : given, day)).toHaveLength(
          consent.signedOn === null ? required.signatures.length : 0,
        )
        expect(consent.withdrawnOn === null || (consent.withdrawnOn > day && consent.withdrawnOn <= TODAY)).toBe(true)
      }
    })
    expect(asked).toBeGreaterThan(100)
  })

  test('has goals and measures that could have been typed in', () => {
    anyFamily((file) => {
      for (const goal of file.goals) {
        const { ownWords, wishedChange, successCriterion, horizon } = goal
        const typed = {
          ownWords,
          whoseWords: ID,
          wishedChange,
          successCriterion,
          horizon,
          towards: goal.parentGoal === null ? null : ID,
          concerns: [ID],
          decidedOn: TODAY,
        }
        expect(goalSchema.safeParse(typed).success).toBe(true)
      }
      for (const m of file.measures) {
        const typed = {
          kind: { from: 'catalogue', key: m.kind },
          department: m.department,
          legalBasis: null,
          status: m.status,
          waitingFor: m.waitingFor,
          person: ID,
          goals: [],
          from: m.startsOn,
          until: m.endsOn,
        }
        expect(measureSchema.safeParse(typed).error?.issues ?? []).toEqual([])
        expect(presets.measures.has(m.kind ?? '')).toBe(true)
      }
    })
  })

  test('says nothing about one side of a wall to the other', () => {
    let walls = 0
    anyFamily((file) => {
      for (const { other } of file.firewalls) {
        walls += 1
        expect(file.consents.flatMap((c) => [...c.persons, ...c.signers.map((s) => s.signer)])).not.toContain(other)
        expect(file.actions.map((a) => a.byPerson)).not.toContain(other)
        expect(
          file.people
            .filter((p) => p.key !== other && (p.address ?? p.phone) !== null)
            .every((p) => p.addressProtected),
        ).toBe(true)
      }
    }, 500)
    expect(walls).toBeGreaterThan(5)
  })
})

test('a municipality has every kind of family', () => {
  const made = Array.from({ length: 900 }, (_, n) => makeFamily(mouldOf(7), n))
  const files = made.flatMap((one) => (one.kind === 'family' ? [one] : []))
  const states = new Set(made.map((one) => (one.kind === 'family' ? one.file.course.state : one.referral.state)))
  expect([...states].toSorted()).toEqual(['accepted', 'active', 'candidate', 'closed', 'declined', 'waiting'])
  const some = (name: string, is: (one: MadeFamily) => boolean): void =>
    expect([name, files.some(is)]).toEqual([name, true])
  some('reopened', ({ file }) => (file.closing?.reopened ?? null) !== null)
  some('two homes', ({ shared }) => shared.size > 0)
  some('placed', ({ file }) => file.relationships.some(({ kind }) => kind === 'foster-parent'))
  some('unborn', ({ file }) => file.people.some(({ due }) => due !== null))
  some('long plan', ({ file }) => file.actions.length >= 25 && file.goals.length >= 8)
  some('no plan yet', ({ file }) => file.goals.length === 0)
  some('refused', ({ file }) => file.consents.some(({ refusedOn }) => refusedOn !== null))
  some('withdrawn', ({ file }) => file.consents.some(({ withdrawnOn }) => withdrawnOn !== null))
  some('waiting measure', ({ file }) => file.measures.some(({ status }) => status === 'waiting'))
  some('team of five', ({ file }) => file.team.length >= 5)
  for (const part of [
    'stones',
    'pitfalls',
    'waits',
    'spells',
    'rounds',
    'stances',
    'agreements',
    'links',
    'oralAgreements',
    'pauses',
    'setbacks',
    'handovers',
    'needs',
    'wishes',
    'homes',
    'placements',
    'restrictions',
    'assessments',
    'birthdaySteps',
    'supporters',
    'tellings',
    'communications',
    'changes',
  ] as const)
    some(part, ({ file }) => (file[part] ?? []).length > 0)
  some('after-care', ({ file }) => (file.closing?.afterCare ?? null) !== null)
  some('a need that is left', ({ file }) => (file.closing?.needs ?? []).length > 0)
  some('somebody stands in', ({ file }) => file.team.some(({ standsInFor }) => standsInFor !== undefined))
  some('a pair', ({ file }) => file.team.some(({ pair }) => pair !== undefined))
  expect(new Set(files.map(({ file }) => file.family.language)).size).toBeGreaterThan(5)
  expect(new Set(files.map(({ file }) => file.people.length)).size).toBeGreaterThan(5)
})

test('a child with two homes is one person, with one name and one number, in two families', () => {
  const { book } = rowsOf(mouldOf(7), { from: 0, until: 240 })
  const persons = book.rows('person').map((row) => row['id'])
  expect(new Set(persons).size).toBe(persons.length)
  const homes = new Map<unknown, number>()
  for (const row of book.rows('participation')) homes.set(row['person'], (homes.get(row['person']) ?? 0) + 1)
  expect([...homes.values()].filter((count) => count === 2).length).toBeGreaterThan(3)
  expect(persons).toEqual(expect.arrayContaining([...homes.keys()]))
  for (const table of ['membership', 'goal', 'action', 'basis', 'compartment', 'course', 'custody'] as const) {
    const ids = book.rows(table).map((row) => row['id'])
    expect([table, new Set(ids).size]).toEqual([table, ids.length])
  }
})

test('the same seed makes the same rows, byte for byte, and another seed others', () => {
  const told = (seed: number): string => {
    const { book, keys, cases } = rowsOf(mouldOf(seed), { from: 180, until: 220 })
    return JSON.stringify([
      keys,
      cases,
      ...(['employee', 'person_detail', 'goal', 'action', 'compartment', 'search_token'] as const).map((t) =>
        book.rows(t),
      ),
    ])
  }
  expect(told(7)).toBe(told(7))
  expect(told(7)).not.toBe(told(8))
})

test('a number could belong to nobody, and no two people have the same, however large the municipality', () => {
  const { book } = rowsOf(mouldOf(7), { from: 0, until: 180 })
  const values = book
    .rows('person_identifier')
    .flatMap((row) => (typeof row['value'] === 'string' ? [row['value']] : []))
  expect(new Set(values).size).toBe(values.length)
  for (const value of values) {
    const read = parseCpr(value, TODAY)
    if (!read.ok) throw new Error(`${value}: ${read.code}`)
    expect(read.cpr.replacement || read.cpr.warnings.includes('cpr.modulus-11')).toBe(true)
  }
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 12_000_000 }),
      fc.constantFrom('1984-03-05', '2015-07-09'),
      (person, born) => {
        const number = numberOf(born, 'female', person)
        if (number === null) return
        const read = parseCpr(number.value, TODAY)
        expect(read.ok && read.cpr.birthDate).toBe(born)
        expect(read.ok && read.cpr.replacement).toBe(number.kind === 'replacement')
        // The next one who may be born on the same day has another.
        expect(numberOf(born, 'female', person + 364)?.value).not.toBe(number.value)
      },
    ),
    { seed: 20260901 },
  )
})
