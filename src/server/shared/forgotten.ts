import { everyWords } from '../../domain/contact/every.ts'
import { lookAt, rhythmOn, type Look } from '../../domain/contact/rhythm.ts'
import { readAgreed, readCourses, readMade, type AgreedRow } from '../../store/contact-day.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

/** In a course that is under way, what was agreed is looked after. */
const UNDER_WAY = new Set(['accepted', 'consented', 'active'])

export interface LookedAt {
  readonly agreed: AgreedRow
  readonly look: Look
}

/** How the contact with each of these families stands against what was agreed with it; nothing of those without an agreement. */
export async function lookAtFamilies(unit: UnitOfWork, cases: readonly string[]): Promise<LookedAt[]> {
  const held = await agreedIn(unit, cases)
  return held.length === 0 ? [] : lookAtAgreed(unit, held)
}

export interface Held {
  readonly agreed: AgreedRow
  readonly rests: readonly { readonly from: string; readonly until: string | null }[]
}

/** The agreement that holds today in each of these families whose course is under way. */
export async function agreedIn(unit: UnitOfWork, cases: readonly string[]): Promise<Held[]> {
  if (cases.length === 0) return []
  const { today } = unit.asking
  const all = await readAgreed(unit, cases)
  if (all.length === 0) return []
  const families = [...new Set(all.map(({ family }) => family))]
  const courses = new Map((await readCourses(unit, families)).map((one) => [one.family, one]))
  return families.flatMap((family) => {
    const agreed = rhythmOn(
      all.filter((one) => one.family === family),
      today,
    )
    const course = courses.get(family)
    return agreed && course && UNDER_WAY.has(course.state) ? [{ agreed, rests: course.rests }] : []
  })
}

/** Looks at contact under agreements that hold, each with the pauses of its course. */
export async function lookAtAgreed(unit: UnitOfWork, held: readonly Held[]): Promise<LookedAt[]> {
  const { today } = unit.asking
  const made = new Map(
    (
      await readMade(
        unit,
        held.map(({ agreed }) => agreed.family),
      )
    ).map((one) => [one.family, one]),
  )
  return held.map(({ agreed, rests }) => {
    const { lastReached = null, vain = [] } = made.get(agreed.family) ?? {}
    const days = [
      ...(lastReached === null ? [] : [{ day: lastReached, reached: true }]),
      ...vain.map((day) => ({ day, reached: false })),
    ]
    return { agreed, look: lookAt(agreed, { made: days, rests, today }) }
  })
}

/** Why contact stands on somebody's list: what was agreed, how long it is, and how often it was tried in vain. */
export function whyForgotten({ agreed, look }: LookedAt): string {
  const since =
    look.lastReached === null
      ? 'I har ikke haft kontakt, siden I aftalte det'
      : look.days === 1
        ? '1 dag siden sidst'
        : `${look.days} dage siden sidst`
  const tried =
    look.tried === 0 ? [] : [look.tried === 1 ? 'prøvet 1 gang forgæves' : `prøvet ${look.tried} gange forgæves`]
  return [`Aftalt ${everyWords(agreed.everyDays)}`, since, ...tried].join(' · ')
}
