import type { LookedAtMistake } from '../../contract/mistake.ts'
import { historyKinds, titleOf } from '../../domain/history/kinds.ts'
import {
  goesAlongNames,
  insteadOfMistake,
  mistakeSentences,
  whyMistakeStands,
  type HangingTable,
  type MistakeKind,
  type MistakeStandsBy,
} from '../../domain/history/mistakes.ts'
import { bondsHere } from '../../store/bonds.ts'
import {
  alongOf,
  givenNames,
  holdsOralAgreement,
  versionAgreed,
  writerOf,
  writtenWith,
  type AlongRow,
  type SetBack,
} from '../../store/mistake.ts'
import { readAssessments } from '../../store/protection.ts'
import { findRow } from '../../store/row-history.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { inFamily } from '../shared/case-guard.ts'
import { requireOpenCase } from './standing.ts'

export type Row = Readonly<Record<string, unknown>> & { readonly version: number; readonly compartment: number }
export interface Root {
  readonly kind: MistakeKind
  readonly id: string
}

/** A row that somebody wants to take out, with all that hangs on it, and why it may have to stand. */
export interface Looked {
  readonly row: Row
  readonly along: readonly AlongRow[]
  readonly setsBack: readonly SetBack[]
  readonly stands: readonly MistakeStandsBy[]
}

/**
 * What would go along if a row were taken out, or why it has to stand. Throws 404 where it does not lie open in this family,
 * 403 where it is not the actor’s to take out.
 */
export async function lookAtMistake(
  unit: UnitOfWork,
  { params }: { readonly params: { readonly family: string; readonly kind: MistakeKind; readonly row: string } },
  services: Services,
): Promise<LookedAtMistake> {
  const { row, along, setsBack, stands } = await lookAt(unit, params.family, { kind: params.kind, id: params.row })
  unit.saw([params.family], [params.row])
  return {
    version: row.version,
    kindName: historyKinds[params.kind].name,
    about: await aboutOf(unit, params.kind, row, services),
    stands: stands.map((code) => ({ code, detail: mistakeSentences[code].da })),
    instead: insteadOfMistake[params.kind].da,
    along: counted(along),
    setsBack: setsBack.map(({ kind, was }) =>
      kind === 'plan' ? 'Dagene for opfølgning bliver, som de var før.' : statusBack(String(was['status'])),
    ),
  }
}

const STATUS: Readonly<Record<string, string>> = { active: 'i gang', paused: 'på pause', reached: 'nået' }
const statusBack = (status: string): string => `Et mål bliver sat tilbage til: ${STATUS[status] ?? 'lagt fra jer'}.`

function counted(along: readonly AlongRow[]): string[] {
  const tables = new Map<HangingTable, number>()
  for (const { table } of along) tables.set(table, (tables.get(table) ?? 0) + 1)
  return [...tables].map(([table, count]) => `${count} ${goesAlongNames[table][count === 1 ? 0 : 1]}`)
}

/** As above, for use-cases. */
export async function lookAt(unit: UnitOfWork, caseId: string, root: Root): Promise<Looked> {
  requireOpenCase(unit, caseId)
  const { kind, id } = root
  const row = await findRow(unit, kind, id)
  if (!row || !isOf(unit, caseId, row.compartment)) throw notFound()
  const writer = await writerOf(unit, kind, id)
  requireOwn(unit, kind, row, writer)
  const written = kind === 'follow_up' ? await writtenWith(unit, id) : []
  const along = [...(await alongOf(unit, caseId, root)), ...(await numbersOf(unit, written))]
  const me = unit.asking.actor
  return {
    row,
    along,
    setsBack: await whatToSetBack(unit, written),
    stands: whyMistakeStands({
      byCitizen: me.kind === 'citizen',
      kind,
      along: along.map((one) => ({ ...one, byMe: one.by === me.id, mayWrite: mayWrite(unit, one.compartment) })),
      versionAgreed: await versionAgreed(unit, caseId, id),
      oral: await holdsOralAgreement(unit, caseId, id),
      bond: kind === 'partner_assessment' && (await bondStandsOn(unit, caseId, id)),
    }),
  }
}

export const mayWrite = (unit: UnitOfWork, compartment: number): boolean => {
  const place = unit.compartmentOf(compartment)
  return place !== undefined && unit.may(place, 'write').answer === 'content'
}

/** Whether a compartment is this family's, or that of a person who is in it now. */
function isOf(unit: UnitOfWork, caseId: string, compartment: number): boolean {
  const place = unit.compartmentOf(compartment)
  if (!place) return false
  return place.caseId === null
    ? place.subject !== null && inFamily(unit, caseId, place.subject) !== undefined
    : place.caseId === caseId
}

/**
 * What somebody in the family wrote, they alone take out; a number, whoever wrote it down. The rest by whoever may write
 * there. Throws 403.
 */
function requireOwn(
  unit: UnitOfWork,
  kind: MistakeKind,
  row: Row,
  writer: { readonly by: string | null; readonly byFamily: boolean },
): void {
  const { actor } = unit.asking
  const isMine = writer.by === actor.id || (kind === 'scaling' && row['recorded_by'] === actor.id)
  if (isMine && (actor.kind === 'citizen' || mayWrite(unit, row.compartment))) return
  if (actor.kind === 'citizen')
    throw new Problem(
      403,
      'not-yours',
      'Det er ikke dig, der har skrevet det. Sig til koordinatoren, at det er en fejl.',
    )
  if (writer.byFamily)
    throw new Problem(403, 'not-yours', 'Det har en i familien selv skrevet. Kun de kan selv tage det ud igen.')
  if (kind === 'scaling')
    throw new Problem(403, 'not-yours', 'Kun den, der har skrevet tallet ned, kan tage det ud igen.')
  if (!mayWrite(unit, row.compartment))
    throw new Problem(403, 'not-yours', 'Du kan læse det, men ikke tage det ud. Tal med den, der har skrevet det.')
}

/** Numbers that were written down in the same follow-up. */
async function numbersOf(unit: UnitOfWork, written: Awaited<ReturnType<typeof writtenWith>>): Promise<AlongRow[]> {
  const found: AlongRow[] = []
  for (const { object } of written.filter(({ kind, change }) => kind === 'scaling' && change === 'insert')) {
    const row = await findRow(unit, 'scaling', object)
    if (!row || row['taken_out'] !== null) continue
    const { version, compartment } = row
    const by = String(row['recorded_by'])
    found.push({
      table: 'scaling',
      id: object,
      version,
      compartment,
      direct: false,
      isOthersYes: false,
      by,
      byFamily: false,
    })
  }
  return found
}

const COLUMNS = { plan: ['last_follow_up', 'next_follow_up'], goal: ['status'] } as const

/** What a follow-up changed elsewhere and stands so still: the days of the plan, and what became of goals. */
async function whatToSetBack(
  unit: UnitOfWork,
  written: Awaited<ReturnType<typeof writtenWith>>,
): Promise<readonly SetBack[]> {
  const found: SetBack[] = []
  for (const { kind, object, before, after } of written) {
    if (kind !== 'plan' && kind !== 'goal') continue
    const row = await findRow(unit, kind, object)
    const columns = COLUMNS[kind]
    if (!row || !mayWrite(unit, row.compartment) || columns.some((one) => row[one] !== after[one])) continue
    const of = (from: Readonly<Record<string, unknown>> | null) =>
      Object.fromEntries(columns.map((one) => [one, from?.[one] ?? null]))
    found.push({ kind, id: object, was: of(before), now: of(after) })
  }
  return found
}

/** Whether a bond to a former partner rests on this assessment and on no other. */
async function bondStandsOn(unit: UnitOfWork, caseId: string, id: string): Promise<boolean> {
  const all = await readAssessments(unit, caseId)
  const here = all.find((one) => one.id === id)
  const next = all.find((one) => one.person === here?.person && one.id !== id)
  if (!here || here.outcome !== 'resource' || next?.outcome === 'resource') return false
  const bonds = await bondsHere(unit, caseId)
  return bonds.some((one) => one.kind === 'former-partner' && (one.person === here.person || one.of === here.person))
}

/** By what people know a row: its own words, whom it is about, or its day. */
export async function aboutOf(
  unit: UnitOfWork,
  kind: MistakeKind,
  row: Readonly<Record<string, unknown>>,
  { presets }: Services,
): Promise<string | null> {
  if (kind === 'statutory_link') return presets.statutoryPlans.get(String(row['kind']))?.name.da ?? String(row['kind'])
  const person = row['person'] ?? row['child'] ?? row['by_person']
  const title = titleOf(kind, row) ?? (kind === 'scaling' ? String(row['value']) : null)
  if (kind === 'goal' || kind === 'measure' || kind === 'action' || typeof person !== 'string') return title
  const name = (await givenNames(unit, [person])).get(person) ?? null
  return [name, title].filter((one) => one !== null).join(': ') || null
}
