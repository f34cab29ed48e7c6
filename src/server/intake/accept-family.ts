import type { Decision } from '../../contract/intake.ts'
import { findEmployee } from '../../store/employee.ts'
import { moveCourse } from '../../store/intake.ts'
import { fileName } from '../../store/search.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { refuse } from './refuse.ts'

interface Accepted {
  readonly caseId: string
  readonly course: { readonly id: string; readonly version: number }
  readonly body: Extract<Decision, { decision: 'accept' }>
  readonly referral: { readonly aboutBorn: string | null }
}

/**
 * What accepting creates: the family with its plan, exactly one responsible coordinator, and the child it began with.
 * The decider writes it and gets no standing in the family by it. Answers the course's version.
 */
export async function acceptFamily(unit: UnitOfWork, { caseId, course, body, referral }: Accepted): Promise<number> {
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
  await unit.insert('family', {
    id: caseId,
    compartment: cooperation,
    name: body.familyName,
    language: 'da',
    interpreter: false,
  })
  await fileName(unit, { kind: 'family', object: caseId, compartment: cooperation, text: body.familyName })
  await unit.insert('plan', { id: unit.newId(), compartment: cooperation, case_id: caseId })
  await unit.insertFact('membership', {
    id: unit.newId(),
    case_id: caseId,
    employee: coordinator.id,
    department: coordinator.department,
    role: 'coordinator',
    starts_at: at,
    added_by: actor.id,
  })
  await addChild(unit, caseId, { ...body.child, born: body.child.born ?? referral.aboutBorn })
  const version = await moveCourse(unit, course, cooperation)
  if (version === null) throw notFound()
  return version
}

async function addChild(
  unit: UnitOfWork,
  caseId: string,
  child: { givenName: string; familyName: string; born: string | null },
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
  await fileName(unit, {
    kind: 'person',
    object: person,
    compartment: identity,
    text: `${child.givenName} ${child.familyName}`,
  })
}
