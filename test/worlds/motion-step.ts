import type { Compartment } from '../../src/access/facts.ts'
import { coordinators, family, rowsOf, today, type Answer, type Stage } from './motion-stage.ts'
import type { WorldActor } from './world.ts'

/** What was tried and answered, and who may see more by it, of what was there before. */
export interface Tried {
  readonly answer: Answer
  readonly gains: (actor: WorldActor, c: Compartment) => boolean
  /** Called when it was done, before anything else happens. */
  readonly done?: () => void
}
/** One thing that happens in a family, by somebody who may; null where nothing of the kind can happen there now. */
export type Step = (s: Stage, caseId: string) => Promise<Tried | null>

export const nobody = () => false
export const only =
  (...ids: readonly (string | null)[]) =>
  (actor: WorldActor): boolean =>
    ids.includes(actor.id)
export const one = <T>(s: Stage, list: readonly T[]): T | undefined => (list.length > 0 ? s.d.pick(list) : undefined)
export const at = (caseId: string, path: string): string => `/api/families/${caseId}${path}`
export const own = (caseId: string, path: string): string => `/api/own/families/${caseId}${path}`

export interface Place extends Record<string, unknown> {
  readonly id: string
  readonly version: number
  readonly employee: string
  readonly role: string
}
export const places = (s: Stage, caseId: string): Promise<Place[]> =>
  rowsOf<Place>(
    s,
    `select id, version, employee, role from membership where municipality = $1 and case_id = $2 and (ends_at is null or ends_at > $3) order by id`,
    caseId,
    s.now,
  )

/** A step that the family's coordinator takes. */
export const byCoordinator =
  (run: (s: Stage, caseId: string, who: WorldActor) => Promise<Tried | null>): Step =>
  async (s, caseId) => {
    const who = one(s, coordinators(s, caseId))
    return who ? run(s, caseId, who) : null
  }

/** Somebody of the family, or undefined. */
export const member = (s: Stage, caseId: string): string | undefined => one(s, family(s, caseId))?.person
export const employee = (s: Stage): string => s.d.pick(s.world.employees).id

export const soon = (s: Stage, days: number): string =>
  new Date(Date.parse(`${today(s)}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
