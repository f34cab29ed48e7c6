import { cprKeyOf } from '../../store/people.ts'
import { keptApart, type MergeFacts } from '../../domain/merge/plan-merge.ts'
import {
  casesBoundTo,
  compartmentsAbout,
  custodyAround,
  participationsAround,
  wallsAround,
  type CustodyRow,
  type KeyRow,
  type PartRow,
  type WallRow,
} from '../../store/merge.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import type { Opener } from '../../store/proposal.ts'
import type { Services } from '../services.ts'
import { mayOpenAccess } from '../shared/case-guard.ts'

/** All that is known about two people before they become one, or apart again. */
export interface Around {
  readonly kept: string
  readonly gone: string
  /** Spells that have not ended, enclaves left out. */
  readonly parts: readonly PartRow[]
  readonly keys: readonly KeyRow[]
  readonly custody: readonly CustodyRow[]
  readonly walls: readonly WallRow[]
  readonly facts: MergeFacts
  /** Families in which either has ever had a part, or something written. */
  readonly cases: readonly string[]
}

/** Reads what the two stand in. What a closed circle (§ 115) holds is left alone, and not told of. */
export async function lookAround(unit: UnitOfWork, kept: string, gone: string): Promise<Around> {
  const who = [kept, gone]
  const all = (await participationsAround(unit, who)).filter((p) => !p.enclave)
  const keys = (await compartmentsAbout(unit, who)).filter((c) => !c.enclave)
  const walls = await wallsAround(unit, who)
  const custody = await custodyAround(unit, who)
  const isAbout = (key: KeyRow, person: string): boolean =>
    key.subject === person || key.also.includes(person) || key.audienceId === person
  const written = (person: string): string[] => [
    ...keys.flatMap((key) => (key.caseId !== null && isAbout(key, person) ? [key.caseId] : [])),
    ...all.filter((p) => p.person === person).map((p) => p.caseId),
  ]
  const writtenIn = { kept: [...new Set(written(kept))], gone: [...new Set(written(gone))] }
  const parts = all.filter((p) => !p.over)
  return {
    kept,
    gone,
    parts,
    keys,
    custody,
    walls,
    facts: {
      kept,
      gone,
      at: unit.asking.at,
      participations: parts,
      custody,
      walls,
      writtenIn,
      boundCases: await casesBoundTo(unit, kept, gone),
    },
    cases: [...new Set([...writtenIn.kept, ...writtenIn.gone])],
  }
}

/** One sentence for every reason: which it is could tell of a family, a number or a wall that the reader may not know. */
export const notHere = (): Problem =>
  new Problem(
    409,
    'merge-not-here',
    'De to kan ikke lægges sammen her. Tal med jeres databeskyttelsesrådgiver, som kan se, om der er mere at tage hensyn til.',
  )

/** Whether all families that the two stand in are the actor's to open. */
export const coordinatesAll = (unit: UnitOfWork, cases: readonly string[]): boolean =>
  cases.every((caseId) => mayOpenAccess(unit, caseId))

/** The roles that open a family to somebody (see `mayOpenAccess`), by the rule book. */
export const openingRoles = ({ presets }: Services): string[] =>
  [...presets.rules.roles.values()]
    .filter(({ side, cells }) =>
      cells.any?.some(
        (cell) =>
          side === 'professional' &&
          cell.categories.includes('child-case') &&
          cell.read >= 3 &&
          cell.may.includes('invite'),
      ),
    )
    .map(({ id }) => id)

/** Whether one employee stands in an opening role in every one of these cases. */
export const opensAll = (openers: readonly Opener[], employee: string, cases: readonly string[]): boolean =>
  cases.every((caseId) => openers.some((one) => one.caseId === caseId && one.employee === employee))

/** Throws 409 `merge-not-here` unless the two may become one by this actor's hand alone. */
export async function requireMergeable(unit: UnitOfWork, around: Around): Promise<void> {
  if (!coordinatesAll(unit, around.cases) || !(await mayBeMerged(unit, around))) throw notHere()
}

/** Whether the two may become one, whoever decides it: no wall between them, no two numbers, nothing that would open. */
export async function mayBeMerged(unit: UnitOfWork, around: Around): Promise<boolean> {
  const { kept, gone, keys, parts, facts } = around
  const numbers = [await cprKeyOf(unit, kept), await cprKeyOf(unit, gone)]
  const ownRoom = (key: KeyRow): boolean => key.caseId === null && (key.category !== 'identity' || key.sensitivity > 1)
  const standsIn = (person: string, caseId: string): boolean =>
    parts.some((p) => p.person === person && p.caseId === caseId)
  // What lies with a party who has left the family, or was written with them, would open again by their coming back.
  const opensParty = keys.some(
    (key) =>
      (key.audience === 'party' || key.audience === 'conversation') &&
      key.audienceId === kept &&
      key.caseId !== null &&
      standsIn(gone, key.caseId) &&
      !standsIn(kept, key.caseId),
  )
  return !(keptApart(facts) || numbers.every(Boolean) || keys.some(ownRoom) || opensParty)
}
