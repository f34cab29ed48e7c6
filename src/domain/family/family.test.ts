import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bondsOf,
  inverseKind,
  parentsOf,
  relationshipKinds,
  type Relationship,
  type RelationshipKind,
} from './relationship.ts'
import { personSchema, relationshipSchema } from './schema.ts'
import { alwaysShown, siblingsOf } from './siblings.ts'

const today = '2026-11-02'
const always = { from: '2000-01-01', until: null }

function is(
  person: string,
  kind: RelationshipKind,
  of: string,
  period: { from: string; until: string | null } = always,
): Relationship {
  return { person, kind, of, ...period }
}

describe('a relationship', () => {
  it('read from both sides and back again keeps at least who is the elder', () => {
    for (const kind of relationshipKinds) expect(inverseKind(inverseKind(inverseKind(kind)))).toBe(inverseKind(kind))
  })

  it('written once is seen by both', () => {
    const rows = [is('mor', 'mother', 'sami')]
    expect(bondsOf('sami', rows, today)).toEqual([{ other: 'mor', kind: 'mother' }])
    expect(bondsOf('mor', rows, today)).toEqual([{ other: 'sami', kind: 'child' }])
  })

  it('written from both sides is one bond, told as precisely as either', () => {
    expect(bondsOf('sami', [is('sami', 'child', 'mor'), is('mor', 'mother', 'sami')], today)).toEqual([
      { other: 'mor', kind: 'mother' },
    ])
  })

  it('holds only in its period', () => {
    const rows = [
      is('per', 'partner', 'mor', { from: '2020-01-01', until: '2024-01-01' }),
      is('per', 'former-partner', 'mor', { from: '2024-01-01', until: null }),
    ]
    expect([bondsOf('mor', rows, '2023-12-31'), bondsOf('mor', rows, today)]).toEqual([
      [{ other: 'per', kind: 'partner' }],
      [{ other: 'per', kind: 'former-partner' }],
    ])
  })

  it('is the same bond whichever side wrote it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...relationshipKinds), (kind) => {
        const seen = bondsOf('a', [is('b', kind, 'a')], today)[0]?.kind
        expect(seen).toBe(kind)
        expect(bondsOf('b', [is('b', kind, 'a')], today)[0]?.kind).toBe(inverseKind(kind))
      }),
    )
  })
})

describe('siblings', () => {
  const rows = [
    is('mor', 'mother', 'sami'),
    is('far', 'father', 'sami'),
    is('mor', 'mother', 'lea'),
    is('far', 'father', 'lea'),
    is('mor', 'mother', 'nor'),
    is('per', 'father', 'nor'),
    is('mor', 'mother', 'baby'),
    is('per', 'father', 'ida'),
    is('eva', 'mother', 'ida'),
    is('mor', 'partner', 'per'),
  ]

  it('follow from the parents: full, half, step, and plain when a parent is unknown', () => {
    expect(siblingsOf('sami', rows, today)).toEqual([
      { person: 'lea', kind: 'full-sibling' },
      { person: 'nor', kind: 'half-sibling' },
      { person: 'baby', kind: 'sibling' },
      { person: 'ida', kind: 'step-sibling' },
    ])
  })

  it('are mutual', () => {
    const people = ['sami', 'lea', 'nor', 'baby', 'ida']
    for (const a of people) {
      for (const { person, kind } of siblingsOf(a, rows, today))
        expect(siblingsOf(person, rows, today)).toContainEqual({ person: a, kind })
    }
  })

  it('written down win over derived ones, unless they say less', () => {
    expect(
      siblingsOf('sami', [...rows, is('baby', 'half-sibling', 'sami'), is('lea', 'sibling', 'sami')], today),
    ).toEqual(
      expect.arrayContaining([
        { person: 'baby', kind: 'half-sibling' },
        { person: 'lea', kind: 'full-sibling' },
      ]),
    )
  })

  it('are shown although they do not take part; a parent is not pulled in', () => {
    expect(alwaysShown(['mor', 'sami'], ['sami'], rows, today)).toEqual([
      { person: 'mor', participates: true },
      { person: 'sami', participates: true },
      ...['lea', 'nor', 'baby', 'ida'].map((person) => ({ person, participates: false })),
    ])
  })

  it('of a former partner are no longer step-siblings', () => {
    const ended = [...rows.slice(0, -1), is('mor', 'partner', 'per', { from: '2020-01-01', until: '2025-01-01' })]
    expect(siblingsOf('sami', ended, today).map((sibling) => sibling.person)).not.toContain('ida')
  })

  it('do not confuse who the parents are', () => {
    expect(parentsOf('nor', rows, today)).toEqual(['mor', 'per'])
  })
})

describe('input about persons', () => {
  const person = {
    givenName: 'Sami',
    familyName: null,
    birthDate: null,
    unborn: false,
    cpr: null,
    language: null,
    interpreter: false,
  }

  it('accepts people without CPR, surname or known birth date, and the unborn without a name', () => {
    expect(personSchema.safeParse(person).success).toBe(true)
    expect(personSchema.safeParse({ ...person, givenName: null, unborn: true }).success).toBe(true)
  })

  it('refuses an unborn child with a number, and a bond to oneself', () => {
    expect(personSchema.safeParse({ ...person, unborn: true, cpr: '0101010101' }).success).toBe(false)
    const one = '0190a0a0-0000-7000-8000-000000000001'
    expect(relationshipSchema.safeParse({ person: one, kind: 'cousin', of: one, ...always }).success).toBe(false)
  })
})
