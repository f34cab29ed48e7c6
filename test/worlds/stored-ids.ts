import type { Compartment } from '../../src/access/facts.ts'
import type { BulkRow, BulkTable } from '../../src/store/bulk.ts'
import type { World } from './world.ts'

/** Writes rows into a table, where there are any. */
export type Write = (table: BulkTable, rows: readonly BulkRow[]) => Promise<void>

/** The mark that the one row of a compartment carries in its text: whoever reads it has opened the compartment. */
export const markOf = (compartment: number): string => `§${compartment}§`
export const marksIn = (text: string): Set<number> => new Set([...text.matchAll(/§(\d+)§/g)].map((m) => Number(m[1])))

/** What an agreement says that was written by mistake and taken out. */
export const TAKEN_OUT = 'Skrevet ved en fejl og taget ud'

/** Every person carries this name too, so that a search can find them all. */
export const COMMON_NAME = 'Allesammen'

/** The one meeting of a case likewise. */
export const meetingOf = (caseId: string): string => `${caseId.slice(0, -4)}1111`

/** The one item of an agenda that lies in a meeting's compartment; a board hangs on it. */
export const itemOf = (caseId: string, compartment: number): string =>
  `${caseId.slice(0, -12)}${String(compartment).padStart(12, '0')}`

/** The invitations of a world, in its own order, likewise. */
export const admissionOf = (caseId: string, n: number): string => `${caseId.slice(0, -4)}${String(4000 + n)}`

/** The move of a case to another municipality likewise: everything that may go along goes along. */
export const moveOf = (caseId: string): string => `${caseId.slice(0, -4)}2222`

/** The published plan of a case has an id that follows from the case's. */
export const snapshotOf = (caseId: string): string => `${caseId.slice(0, -4)}0000`

/** And one published after it, in which every goal is worded otherwise. */
export const secondSnapshotOf = (caseId: string): string => `${caseId.slice(0, -4)}2222`

/** The statutory plans of a world: in a few compartments of each family, among them one about several people. */
export const linksOf = (world: World): { caseId: string; id: string; compartment: number }[] =>
  world.cases.flatMap((one) => {
    const open = world.compartments.filter((c) => c.caseId === one.id && c.audience === 'family')
    const few = [...open.slice(0, 2), ...open.filter((c) => c.also?.length).slice(0, 1)]
    return few.map((c, n) => ({ caseId: one.id, compartment: c.id, id: `${one.id.slice(0, -4)}333${n}` }))
  })

/** The compartment that a family's own row lies in, with its meeting, its course and its published plans. */
export const commonPart = (world: World, caseId: string): Compartment | undefined =>
  world.compartments.find(
    (c) => c.caseId === caseId && c.category === 'cooperation' && c.subject === null && c.audience === 'family',
  )

/** The compartments that lie in a case. */
export const inCases = (world: World): (Compartment & { readonly caseId: string })[] =>
  world.compartments.flatMap((c) => (c.caseId === null ? [] : [{ ...c, caseId: c.caseId }]))
