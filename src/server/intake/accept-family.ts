import type { Decision } from '../../contract/intake-decision.ts'
import { findEmployee } from '../../store/employee.ts'
import { moveCourse } from '../../store/intake.ts'
import { participationsOf, planDepartment } from '../../store/place.ts'
import { fileName } from '../../store/search.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { fileNames } from '../shared/file-names.ts'
import { refuse } from './refuse.ts'

interface Accepted {
  readonly caseId: string
  readonly course: { readonly id: string; readonly version: number }
  readonly body: Extract<Decision, { decision: 'accept' }>
  readonly referral: { readonly aboutBorn: string | null }
  /** The most families a coordinator has by the programme; null where it says none. */
  readonly countsAgainst: number | null
  /** For the key by which the child is found again. */
  readonly secret: string
}

/**
 * What accepting creates: the family with its plan, exactly one responsible coordinator, and the child it began with.
 * The decider writes it and gets no standing in the family by it. Answers the course's version.
 */
export async function acceptFamily(
  unit: UnitOfWork,
  { caseId, course, body, referral, countsAgainst, secret }: Accepted,
): Promise<number> {
  const coordinator = await findEmployee(unit, body.coordinator)
  if (!coordinator) {
    refuse([
      {
        field: 'coordinator',
        code: 'visitation.coordinator-unknown',
        detail: 'Vælg en medarbejder, der er ansat i kommunen nu.',
      },
    ])
    throw notFound()
  }
  const { at, actor } = unit.asking
  const cooperation = await unit.drop({
    caseId,
    subject: null,
    category: 'cooperation',
    audience: 'family',
    department: coordinator.department,
  })
  if (!(await takeUpAgain(unit, caseId, coordinator)))
    await makeFamily(unit, { caseId, cooperation, body, referral, secret })
  await unit.insertFact('membership', {
    id: unit.newId(),
    case_id: caseId,
    employee: coordinator.id,
    department: coordinator.department,
    role: 'coordinator',
    starts_at: at,
    counts_against: countsAgainst,
    added_by: actor.id,
  })
  const version = await moveCourse(unit, course, cooperation)
  if (version === null) throw notFound()
  return version
}

interface Made extends Pick<Accepted, 'caseId' | 'body' | 'referral' | 'secret'> {
  readonly cooperation: number
}

async function makeFamily(unit: UnitOfWork, { caseId, cooperation, body, referral, secret }: Made): Promise<void> {
  await unit.insert('family', {
    id: caseId,
    compartment: cooperation,
    name: body.familyName,
    language: 'da',
    interpreter: false,
  })
  await fileName(unit, { kind: 'family', object: caseId, compartment: cooperation, text: body.familyName })
  await unit.insert('plan', { id: unit.newId(), compartment: cooperation, case_id: caseId })
  await addChild(unit, caseId, { ...body.child, born: body.child.born ?? referral.aboutBorn }, secret)
}

/**
 * A family that said no once and is offered the programme again is the same family: its people take part again from now,
 * and nothing of it is made twice. Answers false where there is none yet.
 */
async function takeUpAgain(
  unit: UnitOfWork,
  caseId: string,
  coordinator: { readonly name: string; readonly department: string },
): Promise<boolean> {
  const earlier = await participationsOf(unit, caseId)
  const home = await planDepartment(unit, caseId)
  if (earlier.length > 0 && home !== null && home !== coordinator.department)
    refuse([
      {
        field: 'coordinator',
        code: 'visitation.other-department',
        detail: `${coordinator.name} arbejder i en anden afdeling end den, der har familiens plan. Vælg en derfra.`,
      },
    ])
  for (const { person, standsAs, inInitiative } of earlier)
    await unit.insertFact('participation', {
      id: unit.newId(),
      case_id: caseId,
      person,
      stands_as: standsAs,
      in_initiative: inInitiative,
      own_access: false,
      starts_at: unit.asking.at,
    })
  return earlier.length > 0
}

async function addChild(
  unit: UnitOfWork,
  caseId: string,
  child: { givenName: string; familyName: string; born: string | null },
  secret: string,
): Promise<void> {
  const person = unit.newId()
  await unit.insertFact('person', { id: person, born: child.born })
  const identity = await unit.drop({
    caseId: null,
    subject: person,
    category: 'identity',
    audience: 'family',
    department: null,
  })
  await unit.insert('person_detail', {
    id: person,
    compartment: identity,
    given_name: child.givenName,
    family_name: child.familyName,
  })
  await unit.insertFact('participation', {
    id: unit.newId(),
    case_id: caseId,
    person,
    stands_as: 'child',
    in_initiative: true,
    own_access: false,
    starts_at: unit.asking.at,
  })
  await fileNames(unit, person, identity, child, secret)
}
