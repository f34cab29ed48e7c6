import { remindersFor } from '../../domain/agreement/due.ts'
import { standingOf } from '../../domain/agreement/standing.ts'
import { remindedAt } from '../../domain/notice/news.ts'
import { readAgreements, readReminders } from '../../store/agreement.ts'
import { tellOfNews } from '../../store/notice.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { standingDoers } from './doers.ts'

/**
 * Brings the reminders of an agreement in line with how it stands: one shortly before the day and one after it for each who
 * has said yes, and none for what is settled, taken back or somebody else's. The outbox sends them on their day, to who wants it.
 */
export async function setReminders(unit: UnitOfWork, caseId: string, agreed: string): Promise<void> {
  const row = (await readAgreements(unit, caseId, agreed))[0]
  if (!row) return
  const doers = standingDoers(row)
  const isOpen = !row.takenBack && standingOf({ status: row.status, doers }) === 'open'
  const wanted = new Map(
    doers
      .filter((doer) => isOpen && doer.answer === 'agreed')
      .flatMap(({ person, employee }) =>
        remindersFor(row.due, unit.asking.today).map((one) => ({ person, employee, ...one })),
      )
      .map((one) => [keyOf(one), one]),
  )
  for (const one of await readReminders(unit, agreed)) {
    const isWanted = wanted.delete(keyOf(one))
    if (isWanted === one.calledOff)
      await unit.update('agreement_reminder', one.id, one.version, {
        called_off_at: isWanted ? null : unit.asking.at,
      })
  }
  for (const one of wanted.values()) {
    const id = await unit.insert('agreement_reminder', {
      id: unit.newId(),
      compartment: row.compartment,
      case_id: caseId,
      agreement: row.id,
      for_person: one.person,
      for_employee: one.employee,
      kind: one.kind,
      remind_on: one.on,
    })
    const { person, employee } = one
    await tellOfNews(unit, { kind: 'agreement', caseId, about: id, person, employee, from: remindedAt(one.on) })
  }
}

const keyOf = (one: { person: string | null; employee: string | null; kind: string; on: string }): string =>
  `${one.person ?? one.employee} ${one.kind} ${one.on}`
