import { ageOn } from '../../domain/shared/time.ts'
import { cprSentences, parseCpr, type Cpr } from '../../domain/shared/cpr.ts'
import { refusedField } from '../shared/case-guard.ts'

export interface PersonFields {
  readonly givenName: string | null
  readonly familyName: string | null
  readonly born: string | null
  readonly due: string | null
}

/**
 * What must hold about somebody before it is written down. The unborn have an expected day of birth and no name, date or
 * number yet. Throws 400 at the field.
 */
export function checkPerson(person: PersonFields, standsAs: string, today: string): void {
  if (person.born !== null && person.born > today)
    throw refusedField(
      'born',
      'person.born-later',
      'Fødselsdatoen ligger i fremtiden. Er barnet ikke født, så skriv terminen i stedet.',
    )
  if (person.born !== null && (ageOn(person.born, today) ?? 0) > 130)
    throw refusedField('born', 'day.impossible', 'Fødselsdatoen ligger for langt tilbage.')
  if (person.due === null) {
    if (person.givenName === null) throw refusedField('givenName', 'person.name-missing', 'Skriv et fornavn.')
    return
  }
  if (person.born !== null)
    throw refusedField(
      'born',
      'person.unborn-with-number',
      'Et ufødt barn har en termin. Skriv enten termin eller fødselsdato.',
    )
  if (standsAs !== 'child') throw refusedField('due', 'person.unborn-adult', 'Kun et barn kan være ufødt.')
}

export interface IdentifierFields {
  readonly cpr: string | null
  readonly noCprReason: string | null
}

export interface IdentifierChoice {
  /** The row to write; null when nobody has been asked. */
  readonly row: {
    readonly kind: 'cpr' | 'replacement' | 'none'
    readonly value: string | null
    readonly reason: string | null
  } | null
  readonly cpr: Cpr | null
  readonly warnings: readonly string[]
}

/**
 * Reads what was typed about a CPR number. People without one are ordinary; the check digit only warns.
 * Throws 400 at `cpr` for a number that cannot be one, or that tells another birth date.
 */
export function checkIdentifier(
  fields: IdentifierFields,
  about: { born: string | null; due: string | null; outside: boolean },
  today: string,
): IdentifierChoice {
  if (fields.cpr === null) {
    return {
      row: fields.noCprReason === null ? null : { kind: 'none', value: null, reason: fields.noCprReason },
      cpr: null,
      warnings: [],
    }
  }
  if (about.outside)
    throw refusedField('cpr', 'person.outside', 'Vi gemmer ikke CPR-nummer på dem, indsatsen ikke er for.')
  if (about.due !== null)
    throw refusedField('cpr', 'person.unborn-with-number', 'Et ufødt barn har ikke noget CPR-nummer.')
  const read = parseCpr(fields.cpr, today)
  if (!read.ok) throw refusedField('cpr', read.code, cprSentences[read.code].da)
  const { cpr } = read
  if (!cpr.replacement && about.born !== null && about.born !== cpr.birthDate) {
    throw refusedField('cpr', 'cpr.other-birth-date', 'Fødselsdatoen og CPR-nummeret passer ikke sammen.')
  }
  return {
    row: { kind: cpr.replacement ? 'replacement' : 'cpr', value: cpr.digits, reason: null },
    cpr,
    warnings: cpr.warnings,
  }
}

interface Spell {
  readonly startsOn: string
  readonly endsOn: string | null
}

/** A period ends after it begins; moving its beginning is a correction and says why. Throws 400 at the field. */
export function checkSpell(next: Spell & { readonly reason: string | null }, now: Spell): void {
  if (next.endsOn !== null && next.endsOn <= next.startsOn)
    throw refusedField('endsOn', 'period.ends-before-start', 'Perioden slutter, før den begynder.')
  if (next.startsOn !== now.startsOn && next.reason === null)
    throw refusedField('reason', 'reason.missing', 'Skriv, hvorfor datoen rettes.')
}
