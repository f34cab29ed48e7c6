import { Temporal } from 'temporal-polyfill'
import type { z } from 'zod'
import type { prepareConsentBody } from '../../contract/consent.ts'
import { departments } from '../../store/consent.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { refusedField, requireOpeningAccess, requireRight } from '../shared/case-guard.ts'
import { startCourse } from './course.ts'
import { signersFor, type Signers } from './signers.ts'

type Body = z.output<typeof prepareConsentBody>
type TakePart = Extract<Body, { kind: 'consent-to-take-part' }>
type PassOn = Extract<Body, { kind: 'consent-to-pass-on' }>
type Imposed = Extract<Body, { kind: 'imposed-by-youth-crime-board' }>
type Saved = { id: string; version: number }

/**
 * Prepares a consent, or writes down that taking part is imposed. Nobody's access changes before everybody has signed.
 * Throws 403, 400 at a field, 409 `signers-unknown`.
 */
export async function prepareConsent(unit: UnitOfWork, caseId: string, body: Body, services: Services): Promise<Saved> {
  if (body.kind === 'consent-to-pass-on') return prepareSharing(unit, caseId, body, services)
  requireOpeningAccess(unit, caseId, 'Kun koordinatoren kan spørge familien om at deltage.')
  return body.kind === 'consent-to-take-part'
    ? prepareTakePart(unit, caseId, body, services)
    : impose(unit, caseId, body, services)
}

async function prepareTakePart(unit: UnitOfWork, caseId: string, body: TakePart, services: Services): Promise<Saved> {
  const signers = await signersFor(unit, caseId, 'take-part', body.persons, services.presets.consentRules)
  return keep(unit, caseId, { kind: body.kind, persons: signers.persons, paragraph: signers.paragraph }, signers)
}

async function prepareSharing(unit: UnitOfWork, caseId: string, body: PassOn, services: Services): Promise<Saved> {
  requireRight(
    unit,
    caseId,
    { category: 'cooperation' },
    'share',
    'Kun koordinatoren kan spørge familien om at dele oplysninger.',
  )
  const known = new Set((await departments(unit)).map((d) => d.key))
  const { categories } = services.presets.rules
  if (body.categories.some((category) => !categories.has(category)))
    throw refusedField('categories', 'consent.category', 'Vælg emner fra listen.')
  if (body.fromDepartments.some((key) => !known.has(key)))
    throw refusedField('fromDepartments', 'consent.department', 'Vælg afdelinger fra listen.')
  if (!known.has(body.toDepartment))
    throw refusedField('toDepartment', 'consent.department', 'Vælg en afdeling fra listen.')
  if (body.fromDepartments.includes(body.toDepartment))
    throw refusedField(
      'toDepartment',
      'consent.same-department',
      'En afdeling skal ikke spørge om lov til at se sit eget.',
    )
  if (body.until !== null && body.until <= unit.asking.today)
    throw refusedField('until', 'period.ends-before-start', 'Datoen skal ligge efter i dag.')
  if (body.remindOn !== null && body.remindOn <= unit.asking.today)
    throw refusedField('remindOn', 'period.ends-before-start', 'Datoen skal ligge efter i dag.')
  const signers = await signersFor(unit, caseId, 'share-disclose', body.persons, services.presets.consentRules)
  return keep(
    unit,
    caseId,
    {
      kind: body.kind,
      persons: signers.persons,
      covers_family: body.coversFamily,
      categories: unique(body.categories),
      from_departments: unique(body.fromDepartments),
      to_department: body.toDepartment,
      purpose: body.purpose,
      paragraph: signers.paragraph,
      ends_at: body.until === null ? null : startOf(body.until),
      remind_on: body.remindOn,
    },
    signers,
  )
}

/** The youth crime board has decided it: no signature is asked for, and the paragraph is written down. */
async function impose(unit: UnitOfWork, caseId: string, body: Imposed, services: Services): Promise<Saved> {
  const persons = await signersFor(unit, caseId, null, body.persons, [])
  const saved = await keep(
    unit,
    caseId,
    { kind: body.kind, persons: persons.persons, paragraph: body.paragraph, starts_at: unit.asking.at },
    persons,
  )
  await startCourse(unit, caseId, services, 'imposed by the youth crime board')
  return saved
}

async function keep(
  unit: UnitOfWork,
  caseId: string,
  row: { kind: Body['kind']; persons: string[] } & Record<string, unknown>,
  signers: Signers,
): Promise<Saved> {
  const id = unit.newId()
  await unit.insertFact('basis', {
    id,
    case_id: caseId,
    recorded_by: unit.asking.actor.id,
    created_at: unit.asking.at,
    ...row,
  })
  for (const signature of signers.signatures)
    await unit.insertFact('basis_signature', { id: unit.newId(), basis: id, ...signature })
  return { id, version: 1 }
}

const unique = (values: readonly string[]): string[] => [...new Set(values)]

/** The instant at which a day begins in Denmark. */
const startOf = (day: string): string =>
  Temporal.PlainDate.from(day).toZonedDateTime('Europe/Copenhagen').toInstant().toString()
