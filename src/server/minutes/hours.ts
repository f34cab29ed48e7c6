import type { z } from 'zod'
import type { minutesRoutes } from '../../contract/minutes.ts'
import { personHours } from '../../domain/minutes/person-hours.ts'
import { readAttendance, type AttendanceRow } from '../../store/attendance.ts'
import { readMeetings } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { requireTeam } from '../shared/organise-meeting.ts'

type Listed = z.input<(typeof minutesRoutes)['GET /api/families/:family/person-hours']['output']>
type Hours = Listed['course']

/** The time that those noted as having come have spent, with what departments are called. */
export function hoursOf(rows: readonly AttendanceRow[]): Hours {
  const names = new Map(rows.map((row) => [row.department, row.departmentName]))
  const stays = rows.flatMap(({ meeting, employee, person, department, from, until, takenOut }) => {
    const who = employee ?? person
    return who === null || from === null || until === null || takenOut
      ? []
      : [{ meeting, who, department, from, until }]
  })
  const { total, byDepartment, family } = personHours(stays)
  return {
    total,
    family,
    byDepartment: byDepartment.map((one) => ({ ...one, departmentName: names.get(one.department) ?? one.department })),
  }
}

/**
 * The time spent in the family's meetings, as far as the reader sees it: by meeting, and all together without counting
 * anybody twice. It names nobody.
 */
export async function openHours(unit: UnitOfWork, input: { params: { family: string } }): Promise<Listed> {
  const { family } = input.params
  requireTeam(unit, family)
  const rows = (await readAttendance(unit, family)).filter((row) => !row.takenOut)
  const held = (await readMeetings(unit, family)).filter(
    (one) => one.calledOff === null && one.startsAt <= unit.asking.at,
  )
  const noted = held.filter(({ id }) => rows.some((row) => row.meeting === id && row.state === 'came'))
  unit.saw(
    [family],
    noted.map(({ id }) => id),
  )
  return {
    countedOn: unit.asking.today,
    meetings: noted.map(({ id, title, startsAt }) => ({
      id,
      title,
      startsAt,
      hours: hoursOf(rows.filter((row) => row.meeting === id)),
    })),
    course: hoursOf(rows.filter((row) => noted.some(({ id }) => id === row.meeting))),
    notNoted: held.length - noted.length,
  }
}
