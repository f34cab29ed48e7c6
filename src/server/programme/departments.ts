import { namedLike } from '../../domain/team/cover.ts'
import { plainDepartments } from '../../store/department.ts'
import { readSaidDepartments, sayDepartment } from '../../store/programme-department.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField } from '../shared/case-guard.ts'
import { findVersion } from './open-programme.ts'
import { mayEdit, requireEditor, requireEmployee } from '../shared/preset-editor.ts'
import { type Output } from './standing.ts'

type Departments = Output<'GET /api/programmes/:programme/:version/departments'>
interface OneVersion {
  readonly params: { readonly programme: string; readonly version: string }
}

/** Each department that a version names, with which of the municipality's own it is, if somebody has said. */
export async function openDepartments(
  unit: UnitOfWork,
  { params }: OneVersion,
  services: Services,
): Promise<Departments> {
  requireEmployee(unit)
  const programme = await findVersion(unit, params, services)
  const said = await readSaidDepartments(unit, params.programme, params.version)
  const departments = await plainDepartments(unit)
  return {
    programmeName: programme.name.da,
    asked: programme.team.departments.map(({ id, name }) => {
      const own = said.find((one) => one.asked === id)
      const alike = namedLike({ id, name: name.da }, departments)
      return {
        id,
        name: name.da,
        state: own ? (own.department === null ? 'none' : 'said') : alike === null ? 'unsaid' : 'alike',
        department: own ? own.department : alike,
        departmentName: departments.find((one) => one.id === (own ? own.department : alike))?.name ?? null,
        /** Null: this version says nothing itself, what stands was said for another. */
        version: own?.programmeVersion === params.version ? own.version : null,
      }
    }),
    departments,
    may: { edit: mayEdit(unit) },
  }
}

interface Saying {
  readonly params: OneVersion['params'] & { readonly asked: string }
  readonly body: { readonly basedOn: number | null; readonly department: string | null }
}

/** Says which department it is here, or that there is none. Throws 404, 400 at `department`, Conflict. */
export async function sayOwnDepartment(
  unit: UnitOfWork,
  { params, body }: Saying,
  services: Services,
): Promise<Departments> {
  requireEditor(unit)
  const programme = await findVersion(unit, params, services)
  if (!programme.team.departments.some((one) => one.id === params.asked)) throw notFound()
  if (body.department !== null && !(await plainDepartments(unit)).some((one) => one.id === body.department))
    throw refusedField('department', 'programme.department', 'Vælg en afdeling fra listen.')
  const { programme: key, version, asked } = params
  await sayDepartment(
    unit,
    { programme: key, programmeVersion: version, asked, department: body.department },
    body.basedOn,
  )
  return openDepartments(unit, { params }, services)
}
