import type { Actor, Asking } from '../../access/facts.ts'
import { isSame } from '../../domain/notice/appointment.ts'
import { isLocale, type Locale } from '../../domain/shared/locale.ts'
import { dayAt } from '../../domain/shared/time.ts'
import type { Scope } from '../../store/facts.ts'
import { readOwnLanguage, readOwnSetting, type NoticeSetting } from '../../store/notice.ts'
import { stillHolds } from '../../store/outbox.ts'
import type { Context } from '../../store/undertaking.ts'
import { as, type UnitOfWork } from '../../store/unit-of-work.ts'
import { appointmentScope, ownAppointments } from '../shared/own-appointments.ts'
import { shutTexts } from '../shared/shut-texts.ts'
import type { Claimed, ClaimedAppointment, ClaimedNews } from './notice-queue.ts'

/** What the recipient of a message may know now, each question by the recipient's own ring; shown to nobody. */
export interface Look {
  /** How they want to be told. */
  readonly setting: () => Promise<NoticeSetting | undefined>
  /** The language that they have chosen for their pages. */
  readonly language: () => Promise<Locale>
  /** Whether they are expected at that hour. */
  readonly isExpected: (notice: ClaimedAppointment) => Promise<boolean>
  /** Whether what it tells of stands and is open to them: at meetings, or where they else read of the family. */
  readonly holds: (notice: ClaimedNews) => Promise<boolean>
}

/** Looks as the one for whom a message is. */
export function lookAs(context: Context, notice: Claimed, now: Date): Look {
  const { municipality, employee, person, id } = notice
  const kind = employee === null ? 'citizen' : 'employee'
  const actor: Actor = { account: null, kind, id: employee ?? person, municipality }
  const at = now.toISOString()
  const look = <T>(purpose: Asking['purpose'], scope: Scope, work: (unit: UnitOfWork) => Promise<T>): Promise<T> => {
    const asking: Asking = { actor, purpose, at, today: dayAt(at) }
    return as(context, { action: 'deliver-notices', request: id, silent: true, asking, scope }, work)
  }
  return {
    setting: () => look('own-insight', { kind: 'none' }, readOwnSetting),
    language: async () => {
      const chosen = await look('own-insight', { kind: 'none' }, readOwnLanguage)
      return isLocale(chosen) ? chosen : 'da'
    },
    isExpected: async (one) => {
      const appointments = await look('calendar', appointmentScope, ownAppointments)
      return appointments.some((appointment) => appointment.admission === one.admission && isSame(appointment, one))
    },
    holds: async ({ caseId, about }) => {
      const find = (purpose: Asking['purpose']) =>
        look(purpose, { kind: 'case', caseId }, (unit) => stillHolds(unit, about, shutTexts(unit, caseId)))
      return (await find(kind === 'employee' ? 'coordination' : 'own-insight')) || find('meeting')
    },
  }
}
