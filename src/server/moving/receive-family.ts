import { readPackage, type MovePackage } from '../../domain/moving/package.ts'
import { fileName } from '../../store/search.ts'
import { fileNameKey } from '../../store/people.ts'
import { savepoint } from '../../store/savepoint.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField } from '../shared/case-guard.ts'
import { nameKey } from '../shared/person-key.ts'
import { receiptOf } from './receipt.ts'
import { departmentOfActor } from '../../store/arrival.ts'

/** Who may take a family in: those who take in referrals or visitate. */
const MAY = ['intake', 'visitation']

/**
 * Takes a family in from another municipality's file: new records with numbers of their own. Whoever takes it in is its
 * coordinator until they hand it over. Throws 403, 400 at `file`, 409 `already-received`.
 */
export async function receiveFamily(
  unit: UnitOfWork,
  text: string,
  services: Services,
): Promise<{ family: string; receipt: string }> {
  if (!unit.facts.functions.some((one) => MAY.includes(one)))
    throw new Problem(403, 'not-yours', 'Kun dem, der tager imod henvendelser, kan tage imod en familie.')
  const read = readPackage(text, unit.municipality, new Set(services.presets.rules.categories.keys()))
  if (!read.ok) throw refusedField('file', read.fault.code, read.fault.sentence)
  const file = read.package
  const department = await departmentOfActor(unit)
  const { at, actor } = unit.asking
  const caseId = unit.newId()
  await unit.insertFact('case_file', { id: caseId, kind: 'family', created_at: at })
  const cooperation = await unit.drop({
    caseId,
    subject: null,
    category: 'cooperation',
    audience: 'family',
    department,
  })
  const team = await unit.drop({ caseId, subject: null, category: 'cooperation', audience: 'team', department })
  const taken = await savepoint(unit, () =>
    unit.insert('family_arrival', {
      id: unit.newId(),
      compartment: team,
      case_id: caseId,
      package: file.package,
      from_number: file.from.number,
      from_name: file.from.name,
      parts: JSON.stringify(file.parts),
      received_at: at,
      received_by: actor.id,
    }),
  )
  if (taken === 'taken')
    throw new Problem(
      409,
      'already-received',
      'Filen er allerede taget ind. Find familien på din liste, eller spørg en kollega.',
      { field: 'file' },
    )
  await unit.insert('family', { id: caseId, compartment: cooperation, ...file.family })
  await fileName(unit, { kind: 'family', object: caseId, compartment: cooperation, text: file.family.name })
  await unit.insert('plan', { id: unit.newId(), compartment: cooperation, case_id: caseId })
  await unit.insertFact('membership', {
    id: unit.newId(),
    case_id: caseId,
    employee: actor.id,
    department,
    role: 'coordinator',
    starts_at: at,
    added_by: actor.id,
  })
  const ids = await takeInPeople(unit, caseId, file, services.secret)
  await takeInBonds(unit, { caseId, department, ids }, file)
  await takeInPlan(unit, { caseId, department, ids }, file)
  unit.saw([caseId], [caseId])
  return { family: caseId, receipt: receiptOf(file.package) }
}

interface Into {
  readonly caseId: string
  readonly department: string
  readonly ids: ReadonlyMap<string, string>
}

const idOf = ({ ids }: Into, ref: string): string => {
  const id = ids.get(ref)
  if (id === undefined) throw new Error('moving: the file was read as whole')
  return id
}

async function takeInPeople(
  unit: UnitOfWork,
  caseId: string,
  file: MovePackage,
  secret: string,
): Promise<ReadonlyMap<string, string>> {
  const { at } = unit.asking
  const ids = new Map<string, string>()
  for (const { ref, givenName, familyName, born, due, standsAs, inInitiative } of file.people) {
    const id = unit.newId()
    ids.set(ref, id)
    await unit.insertFact('person', { id, born })
    const compartment = await unit.drop({
      caseId: null,
      subject: id,
      category: 'identity',
      audience: 'family',
      department: null,
    })
    await unit.insert('person_detail', { id, compartment, given_name: givenName, family_name: familyName, due })
    await fileName(unit, { kind: 'person', object: id, compartment, text: `${givenName} ${familyName}` })
    if (born !== null && givenName !== '' && familyName !== '')
      await fileNameKey(unit, id, nameKey(secret, { givenName, familyName, born }))
    await unit.insertFact('participation', {
      id: unit.newId(),
      case_id: caseId,
      person: id,
      stands_as: standsAs,
      in_initiative: inInitiative ?? true,
      own_access: false,
      starts_at: at,
    })
  }
  return ids
}

async function takeInBonds(unit: UnitOfWork, into: Into, file: MovePackage): Promise<void> {
  const { caseId, department } = into
  const { at, today, actor } = unit.asking
  for (const { protected: guarded, other } of file.walls)
    await unit.insertFact('firewall', {
      id: unit.newId(),
      case_id: caseId,
      protected: idOf(into, guarded),
      other: idOf(into, other),
      kind: 'protected-address',
      starts_at: at,
      set_by: actor.id,
    })
  for (const { child, holder, kind } of file.custody)
    await unit.insertFact('custody', {
      id: unit.newId(),
      child: idOf(into, child),
      holder: idOf(into, holder),
      kind,
      starts_at: at,
      source: 'document',
    })
  if (file.relationships.length > 0) {
    const compartment = await unit.drop({
      caseId,
      subject: null,
      category: 'relations',
      audience: 'family',
      department,
    })
    for (const { person, relative, kind, inHousehold } of file.relationships)
      await unit.insert('relationship', {
        id: unit.newId(),
        compartment,
        case_id: caseId,
        person: idOf(into, person),
        relative: idOf(into, relative),
        kind,
        in_household: inHousehold,
        source: 'document',
      })
  }
  for (const { person, kind, value } of file.contacts) {
    const subject = idOf(into, person)
    const compartment = await unit.drop({ caseId, subject, category: 'contact', audience: 'family', department })
    await unit.insert('contact_point', {
      id: unit.newId(),
      compartment,
      person: subject,
      kind,
      value,
      starts_on: today,
    })
  }
}

async function takeInPlan(unit: UnitOfWork, into: Into, file: MovePackage): Promise<void> {
  const { caseId, department } = into
  const { at, actor } = unit.asking
  for (const [position, { steps, concerns, whoseWords, category, ...goal }] of file.goals.entries()) {
    const subject = concerns === null ? null : idOf(into, concerns)
    const compartment = await unit.drop({ caseId, subject, category, audience: 'family', department })
    const id = await unit.insert('goal', {
      id: unit.newId(),
      compartment,
      case_id: caseId,
      concerns: subject,
      own_words: goal.ownWords,
      whose_words: idOf(into, whoseWords),
      wished_change: goal.wishedChange,
      success_criterion: goal.successCriterion,
      horizon: goal.horizon,
      status: goal.status,
      position,
    })
    // What an employee of the other municipality had promised falls to whoever takes the family in.
    for (const { what, by, due, done } of steps)
      await unit.insert('action', {
        id: unit.newId(),
        compartment,
        case_id: caseId,
        goal: id,
        what,
        by_person: by === null ? null : idOf(into, by),
        by_employee: by === null ? actor.id : null,
        due,
        done_at: done ? at : null,
      })
  }
}
