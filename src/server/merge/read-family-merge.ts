import type { z } from 'zod'
import type { familyMergeRoutes } from '../../contract/family-merge.ts'
import {
  asksOf,
  familyMergesOf,
  familyWords,
  namesOfFamilies,
  planItems,
  type FamilyMergeRow,
  type WordsRow,
} from '../../store/family-merge.ts'
import { changesOf } from '../../store/merge.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import {
  actingDepartment,
  behindWall,
  mayOpenAccess,
  requireOpenFamily,
  requireSomethingOpen,
  standing,
} from '../shared/case-guard.ts'
import { isWaiting, otherFamilies } from './propose-family.ts'

type Routes = typeof familyMergeRoutes
type Page = z.input<Routes['GET /api/families/:family/family-merge']['output']>
type OwnPage = z.input<Routes['GET /api/own/families/:family/family-merge']['output']>

/** Days for which whoever proposed sees what came of it. */
const SHOWN_MS = 28 * 86_400_000

/**
 * Whether the family is one with another, for those who work with it; what is proposed, for its coordinator alone. Nothing
 * of the other family before both have said yes, then its name. Throws 404.
 */
export async function readFamilyMerge(unit: UnitOfWork, caseId: string): Promise<Page> {
  requireOpenFamily(unit, caseId)
  const { at } = unit.asking
  const propose = mayOpenAccess(unit, caseId)
  const all = await familyMergesOf(unit, caseId)
  const said = (
    await familyWords(
      unit,
      all.map(({ id }) => id),
    )
  ).filter((one) => one.caseId === caseId)
  const since = new Date(Date.parse(at) - SHOWN_MS).toISOString()
  const agreed = all.filter(({ answer }) => answer === 'accepted')
  unit.saw(
    [caseId],
    all.map(({ id }) => id),
  )
  return {
    own: propose ? [...(await namesOfFamilies(unit, otherFamilies(unit, caseId)))] : [],
    sent: propose
      ? all
          .filter((one) => one.caseId === caseId && one.startsAt > since && one.startsAt !== one.endsAt)
          .map((one) => ({
            id: one.id,
            version: one.version,
            goesOn: one.goesOn === caseId,
            state: one.answer ?? (isWaiting(one, at) ? 'waiting' : 'expired'),
            at: one.startsAt,
            until: one.endsAt,
          }))
      : [],
    received: !propose
      ? []
      : all.flatMap((one) => {
          const asked = said.find(({ merge }) => merge === one.id)
          if (one.ofCase !== caseId || !isWaiting(one, at) || !asked) return []
          const { id, version, startsAt, endsAt } = one
          return [{ id, version, words: asked.words, goesOn: one.goesOn === caseId, at: startsAt, until: endsAt }]
        }),
    standing: await standingShown(
      unit,
      caseId,
      agreed.filter(({ undoneAt }) => undoneAt === null),
      said,
    ),
    apart: agreed.flatMap(({ id, undoneAt }) => {
      const words = agreedWords(said, id)
      return undoneAt === null
        ? []
        : [{ id, otherName: words?.otherName ?? null, at: undoneAt, reason: words?.undoReason ?? null }]
    }),
    may: { propose },
  }
}

/** What was said once both had said yes: it names the other. */
const agreedWords = (said: readonly WordsRow[], id: string): WordsRow | undefined =>
  said.find(({ merge, otherName }) => merge === id && otherName !== null)

async function standingShown(
  unit: UnitOfWork,
  caseId: string,
  merges: readonly FamilyMergeRow[],
  said: readonly WordsRow[],
): Promise<Page['standing']> {
  const asks = await asksOf(
    unit,
    merges.map(({ id }) => id),
  )
  const opens = mayOpenAccess(unit, caseId)
  const shown: Page['standing'] = []
  for (const { id, version, goesOn, closed, answeredAt, startsAt } of merges) {
    const words = agreedWords(said, id)
    const isKept = goesOn === caseId
    const other = isKept ? closed : goesOn
    const own = asks.find((one) => one.merge === id && one.employee === unit.asking.actor.id)
    const carry = opens && !isKept
    const carried = carry ? (await changesOf(unit, id)).map(({ before }) => before?.['from']) : []
    shown.push({
      id,
      version,
      goesOn: isKept,
      otherName: words?.otherName ?? null,
      other: actingDepartment(unit, other) === null ? null : other,
      reason: words?.words ?? null,
      mergedAt: answeredAt ?? startsAt,
      willing:
        isKept && opens
          ? asks
              .filter((one) => one.merge === id && one.answer === 'yes')
              .map(({ employee, name, departmentName }) => ({ id: employee, name, departmentName }))
          : [],
      ask: !isKept && own ? { version: own.version, answer: own.answer } : null,
      items: carry
        ? (await planItems(unit, caseId)).map((item) => ({ ...item, carried: carried.includes(item.id) }))
        : [],
      may: { undo: isKept && opens, carry },
    })
  }
  return shown
}

/** The same for the family itself: that it is one now and since when, and that it was taken apart. Throws 404. */
export async function readOwnFamilyMerge(unit: UnitOfWork, caseId: string): Promise<OwnPage> {
  requireSomethingOpen(unit)
  if (behindWall(unit, caseId)) return { together: null, apartAt: null }
  const agreed = (await familyMergesOf(unit, caseId)).filter(({ answer }) => answer === 'accepted')
  const merge = agreed.find(({ undoneAt }) => undoneAt === null)
  const { actor, at } = unit.asking
  const goesOn = merge?.goesOn === caseId
  const other = merge && (goesOn ? merge.closed : merge.goesOn)
  const hasPages = unit.facts.participations.some(
    (p) => p.caseId === other && p.person === actor.id && p.ownAccess && standing(p, at),
  )
  return {
    together: merge
      ? { goesOn, since: merge.answeredAt ?? merge.startsAt, other: hasPages ? (other ?? null) : null }
      : null,
    apartAt: merge ? null : (agreed.map(({ undoneAt }) => undoneAt)[0] ?? null),
  }
}
