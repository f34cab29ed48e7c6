import { endOf } from '../../domain/meeting/overlap.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { windowOf } from '../shared/meeting-window.ts'

interface Invitation {
  readonly caseId: string
  readonly meeting: {
    readonly id: string
    readonly compartment: number
    readonly startsAt: string
    readonly minutes: number | null
  }
  readonly employee: string | null
  readonly person: string | null
  readonly compartments: readonly number[]
  /** From when, for whoever prepares the meeting; everybody else from the day before. */
  readonly from?: string
  readonly why: string | null
  /** Whether the family says yes before it opens. */
  readonly asksFamily: boolean
}

/** Writes an invitation, and why: the reason lies with the meeting, where the family reads it. Answers its id. */
export async function invite(unit: UnitOfWork, invitation: Invitation): Promise<string> {
  const { caseId, meeting, employee, person, compartments, from, why, asksFamily } = invitation
  const { opensAt, closesAt } = windowOf(meeting.startsAt)
  const id = unit.newId()
  await unit.insertFact('admission', {
    id,
    case_id: caseId,
    meeting: meeting.id,
    employee,
    person,
    compartments: [...compartments],
    starts_at: from ?? opensAt,
    ends_at: closesAt,
    meeting_at: meeting.startsAt,
    meeting_until: meeting.minutes === null ? null : endOf(meeting),
    waits: asksFamily,
  })
  if (why !== null || asksFamily)
    await unit.insert('meeting_participant', {
      id: unit.newId(),
      compartment: meeting.compartment,
      case_id: caseId,
      meeting: meeting.id,
      admission: id,
      why,
      asked: asksFamily,
    })
  return id
}
