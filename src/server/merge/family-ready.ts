import { crossesWall, type FamilyMergeFacts } from '../../domain/merge/plan-family-merge.ts'
import { bornOfAll, familyMergesOf, familyNow, peopleIn, waitsForMore } from '../../store/family-merge.ts'
import {
  compartmentsAbout,
  custodyAround,
  participationsAround,
  wallsAround,
  type PartRow,
  type WallRow,
} from '../../store/merge.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'

/** Two families, and which of them the actor has: of their own they are told what stands in the way, of the other nothing. */
export interface Pair {
  readonly goesOn: string
  readonly closed: string
  readonly mine: ReadonlySet<string>
}

/** One sentence for whatever lies with the other family: which it is could tell of what the reader may not know. */
export const familiesNotHere = (): Problem =>
  new Problem(
    409,
    'family-merge-not-here',
    'De to familier kan ikke lægges sammen herfra, som det står nu. Tal med din leder, som kan tage fat i den anden families koordinator.',
  )

const RUNNING = new Set(['accepted', 'consented', 'active'])

type Facts = FamilyMergeFacts & { readonly parts: readonly PartRow[]; readonly walls: readonly WallRow[] }

/** What stands in the way in one family, in words for whoever works with it; null when nothing does. */
async function inTheWay(unit: UnitOfWork, { goesOn }: Pair, caseId: string): Promise<[string, string] | null> {
  const standing = (await familyMergesOf(unit, caseId)).filter(
    ({ answer, undoneAt }) => answer === 'accepted' && undoneAt === null,
  )
  if (standing.some(({ closed }) => closed === caseId))
    return ['already-merged', 'Familien er allerede lagt sammen med en anden. Skil dem ad først.']
  if (caseId !== goesOn && standing.length > 0)
    return ['already-merged', 'En anden familie er lagt ind i denne, så det er den, der skal gå videre.']
  const { course } = await familyNow(unit, caseId)
  if (course?.state === 'closed')
    return ['course-closed', 'Forløbet er afsluttet. En familie, der er lukket, kan ikke lægges sammen med en anden.']
  if (!course || !RUNNING.has(course.state))
    return [
      'course-not-open',
      'Forløbet er ikke i gang. Er det en henvendelse, så læg den til familien i stedet for at lægge to familier sammen.',
    ]
  const waits = await waitsForMore(unit, caseId)
  if (waits.move)
    return [
      'move-pending',
      'Familien er ved at flytte til en anden kommune. Træk flytningen tilbage, eller gør den færdig.',
    ]
  if (waits.person)
    return [
      'person-merge-pending',
      'Der venter et forslag om at samle to personer. Svar på det, eller træk det tilbage, før familierne lægges sammen.',
    ]
  return null
}

/** All that is known about two families before they become one. */
export async function lookAtFamilies(unit: UnitOfWork, { goesOn, closed }: Pair): Promise<Facts> {
  const { at, today } = unit.asking
  const people = [...new Set((await peopleIn(unit, [goesOn, closed])).map(({ person }) => person))]
  const parts = (await participationsAround(unit, people)).filter((p) => [goesOn, closed].includes(p.caseId))
  const keys = (await compartmentsAbout(unit, people)).filter(
    ({ caseId, category, sensitivity, enclave }) =>
      !enclave && (caseId === goesOn || (caseId === null && (category !== 'identity' || sensitivity > 1))),
  )
  const about = keys.flatMap(({ subject, also, audienceId }) => [subject, ...also, audienceId])
  return {
    goesOn,
    closed,
    at,
    today,
    parts,
    custody: await custodyAround(unit, people),
    walls: await wallsAround(unit, people),
    writtenAbout: new Set(about.filter((one) => one !== null)),
    born: await bornOfAll(unit, people),
  }
}

/**
 * Whether the two may become one now. Throws 409: with what stands in the way in a family of the actor's own, and
 * `family-merge-not-here` for whatever lies with the other.
 */
export async function requireJoinable(unit: UnitOfWork, pair: Pair): Promise<Facts> {
  for (const caseId of [pair.goesOn, pair.closed]) {
    const found = await inTheWay(unit, pair, caseId)
    if (!found) continue
    if (!pair.mine.has(caseId)) throw familiesNotHere()
    throw new Problem(409, ...found)
  }
  const facts = await lookAtFamilies(unit, pair)
  if (crossesWall(facts)) {
    const seen = facts.walls.filter(({ caseId }) => pair.mine.has(caseId))
    if (!crossesWall({ ...facts, walls: seen })) throw familiesNotHere()
    throw new Problem(
      409,
      'across-firewall',
      'Der er sat skel mellem en i den ene familie og en i den anden. Så længe det står, kan de to familier ikke lægges sammen: den ene part ville komme til at stå synligt hos den anden.',
    )
  }
  return facts
}
