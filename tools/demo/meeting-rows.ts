import { endOf } from '../../src/domain/meeting/overlap.ts'
import { putAgreements } from './agreement-rows.ts'
import { putBoard } from './board-rows.ts'
import { at, type CaseBook } from './family-rows.ts'
import type { MeetingFile } from './meeting-file.ts'
import { startOf, windowOf } from './meeting-times.ts'
import { putAttendance, putMinutes } from './minutes-rows.ts'

/** The meetings of one family: called, prepared, with whom they are open for, and how each is held. */
export function putMeetings(c: CaseBook): void {
  for (const [i, m] of c.file.meetings.entries()) {
    const id = c.id('meeting', i)
    const startsAt = startOf(m.on, m.time)
    const called = at(c.file.decision.on)
    c.book.put('meeting', {
      id,
      compartment: c.place({ subject: null, category: 'cooperation', department: c.home }),
      case_id: c.caseId,
      title: m.title,
      starts_at: startsAt,
      place: m.place,
      ...kindOf(m, c, called),
      updated_at: called,
    })
    const compartments = m.agenda.map((item, position) => {
      const itemId = c.id('agenda', `${i}-${position}`)
      const compartment = c.place({
        subject: null,
        category: 'cooperation',
        audience: 'meeting',
        audienceId: itemId,
        department: c.home,
      })
      c.book.put('agenda_item', {
        id: itemId,
        compartment,
        case_id: c.caseId,
        meeting: id,
        position,
        title: item.title,
        note: item.note,
        minutes: item.minutes ?? null,
        updated_at: called,
      })
      if (item.board) {
        const heldAt = item.board.closed === null ? called : startsAt
        putBoard(c, item.board, { item: itemId, compartment, heldAt })
      }
      if (item.said)
        putMinutes(c, item.said, {
          meeting: id,
          item: itemId,
          title: item.title,
          position,
          compartment,
          heldAt: startsAt,
        })
      if (item.agreed) putAgreements(c, item.agreed, { meeting: id, item: itemId, on: m.on })
      return { compartment, guests: item.guests }
    })
    const { opensAt, closesAt } = windowOf(startsAt)
    const minutes = m.conduct?.minutes ?? null
    const invited = {
      case_id: c.caseId,
      meeting: id,
      ends_at: closesAt,
      meeting_at: startsAt,
      meeting_until: minutes === null ? null : endOf({ startsAt, minutes }),
    }
    const admit = (employee: string, opens: string, items: readonly number[]): void =>
      c.book.put('admission', {
        id: c.id('admission', `${i}-${employee}`),
        ...invited,
        employee: c.employee(employee),
        person: null,
        compartments: items,
        starts_at: opens,
        waits: m.conduct?.asked.some((one) => one.employee === employee && one.answer !== 'yes') ?? false,
      })
    const admitPerson = (person: string, items: readonly number[]): void =>
      c.book.put('admission', {
        id: c.id('admission', `${i}-${person}`),
        ...invited,
        employee: null,
        person: c.person(person),
        compartments: items,
        starts_at: opensAt,
        waits: false,
      })
    const all = compartments.map((item) => item.compartment)
    admit(m.calledBy, called, all)
    for (const member of m.team) admit(member, opensAt, all)
    for (const guest of m.guests)
      admit(
        guest,
        opensAt,
        compartments.filter((item) => item.guests).map((item) => item.compartment),
      )
    for (const person of m.people ?? []) admitPerson(person, all)
    if (m.attended) putAttendance(c, m.attended, { meeting: id, on: m.on })
    if (m.conduct) putConduct(c, m.conduct, { meeting: id, number: i, calledBy: m.calledBy, called })
  }
}

const kindOf = ({ conduct, calledBy }: MeetingFile, c: CaseBook, called: string): object =>
  conduct
    ? {
        type: conduct.type,
        type_version: 1,
        minutes: conduct.minutes,
        interpreter: conduct.interpreter,
        without_family: conduct.withoutFamily,
        confirmed_at: conduct.confirmed ? called : null,
        confirmed_by: conduct.confirmed ? c.employee(calledBy) : null,
      }
    : {}

interface Conducted {
  readonly meeting: string
  readonly number: number
  readonly calledBy: string
  readonly called: string
}

function putConduct(
  c: CaseBook,
  { grounds, steps, whys, asked }: NonNullable<MeetingFile['conduct']>,
  { meeting, number, calledBy, called }: Conducted,
): void {
  const by = c.employee(calledBy)
  const there = {
    compartment: c.place({ subject: null, category: 'cooperation', department: c.home }),
    case_id: c.caseId,
    meeting,
    updated_at: called,
  }
  for (const { on, ...ground } of grounds)
    c.book.put('meeting_ground', {
      id: c.id('ground', `${number}-${ground.gate}`),
      ...there,
      ...ground,
      on_day: on,
      by_employee: by,
    })
  for (const step of steps)
    c.book.put('meeting_step', {
      id: c.id('step', `${number}-${step.step}`),
      ...there,
      ...step,
      by_employee: by,
      at: called,
    })
  for (const { employee, why } of whys) {
    const said = asked.find((one) => one.employee === employee)
    c.book.put('meeting_participant', {
      id: c.id('participant', `${number}-${employee}`),
      ...there,
      admission: c.id('admission', `${number}-${employee}`),
      why,
      asked: said !== undefined,
      answer: said?.answer ?? null,
      words: said?.words ?? null,
      answered_by: said?.answer && said.by ? c.person(said.by) : null,
      told_to: said?.answer && !said.by ? by : null,
      answered_at: said?.answer ? called : null,
    })
  }
}
