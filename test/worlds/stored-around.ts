import { randomUUID } from 'node:crypto'
import type { BulkRow } from '../../src/store/bulk.ts'
import type { Wall } from './stored-facts.ts'
import { markOf, type Write } from './stored-ids.ts'
import { DEPARTMENTS, NOW, type World } from './world.ts'

/** A marked row of each kind that lies around a family, in each compartment of a case. */
export async function writeAround(
  write: Write,
  world: World,
  { anybody, wallOf }: { anybody: string; wallOf: ReadonlyMap<string, Wall> },
): Promise<void> {
  const inCase = world.compartments.flatMap((c) =>
    c.caseId === null
      ? []
      : [{ caseId: c.caseId, home: randomUUID(), mark: markOf(c.id), compartment: c.id, place: c }],
  )
  const base = (one: { caseId: string; compartment: number }) => ({
    id: randomUUID(),
    compartment: one.compartment,
    case_id: one.caseId,
    updated_at: NOW,
  })
  const employee = world.employees[0]!.id
  const day = '2026-01-01'
  const rowsOf = (row: (one: (typeof inCase)[number]) => object): BulkRow[] =>
    inCase.map((one) => ({ ...base(one), ...row(one) }))
  await write(
    'home',
    rowsOf((one) => ({ id: one.home, name: `Hjem ${one.mark}`, kind: 'family' })),
  )
  await write(
    'residence',
    rowsOf((one) => ({ home: one.home, person: anybody, share: 'some', note: one.mark, starts_on: day })),
  )
  await write(
    'placement',
    rowsOf((one) => ({ child: anybody, kind: 'kin', visits: one.mark, starts_on: day })),
  )
  await write(
    'partner_assessment',
    rowsOf((one) => ({
      person: anybody,
      assessed_by: employee,
      assessed_on: day,
      outcome: 'resource',
      violence: 'no',
      reason: one.mark,
    })),
  )
  await write(
    'restriction',
    rowsOf((one) => ({ person: anybody, kind: 'not-told', what: one.mark, starts_on: day })),
  )
  await write(
    'wall_question',
    inCase.flatMap((one) => {
      const wall = wallOf.get(one.caseId)
      return wall === undefined ? [] : [{ ...base(one), ...wall, asked_at: NOW, reason: one.mark }]
    }),
  )
  await write(
    'released_text',
    rowsOf((one) => ({
      party: one.place.audienceId !== null && one.place.audience === 'party' ? one.place.audienceId : anybody,
      title: 'Til dig',
      body: one.mark,
      released_by: employee,
      released_at: NOW,
    })),
  )
  await write(
    'telling',
    rowsOf((one) => ({
      owner: anybody,
      origin: randomUUID(),
      kind: 'story',
      body: one.mark,
      department: one.place.department ?? DEPARTMENTS[0],
      told_at: NOW,
    })),
  )
  await write(
    'supporter',
    rowsOf((one) => ({ name: one.mark, does: 'Henter i skole', agreed_on: day })),
  )
  await write(
    'communication',
    rowsOf((one) => ({ person: anybody, reach: [], words: one.mark })),
  )
}
