import type { CaseBook } from './family-rows.ts'
import { startOf } from './meeting-times.ts'
import type { AttendedFile, MinutesFile } from './minutes-file.ts'

interface Held {
  readonly meeting: string
  readonly item: string
  readonly title: string
  readonly position: number
  readonly compartment: number
  /** When the meeting was held, as an instant. */
  readonly heldAt: string
}

/** What was noted and decided about an item, and what was made of it for the family. */
export function putMinutes(c: CaseBook, { lines, approvedBy, texts }: MinutesFile, held: Held): void {
  const { item, compartment, heldAt, meeting, title, position } = held
  const there = { compartment, case_id: c.caseId, updated_at: heldAt }
  const id = c.id('minutes', item)
  // What is approved lies where it lasts (decision 295).
  const kept = {
    subject: null,
    category: 'cooperation',
    audience: 'kept',
    audienceId: item,
    department: c.home,
  } as const
  const place = approvedBy === null ? there : { ...there, compartment: c.place(kept) }
  c.book.put('minutes', {
    id,
    ...place,
    item,
    ...(approvedBy !== null && {
      approved_at: heldAt,
      approved_by: c.employee(approvedBy),
      meeting,
      held_at: heldAt,
      position,
      title,
    }),
  })
  for (const [n, line] of lines.entries())
    c.book.put('minutes_line', {
      id: c.id('minutes-line', `${item}-${n}`),
      ...place,
      minutes: id,
      position: n,
      kind: line.kind,
      says: line.says,
      decided_by: line.decidedBy === null ? null : c.employee(line.decidedBy),
      written_by: c.employee(line.by),
      written_at: new Date(Date.parse(heldAt) + (n + 1) * 300_000).toISOString(),
    })
  for (const [n, text] of texts.entries()) {
    const textId = c.id('minutes-text', `${item}-${n}`)
    const words = { heading: text.heading, says: text.says, decided: text.decided }
    const reader = c.person(text.reader)
    c.book.put('minutes_text', {
      id: textId,
      ...there,
      item,
      ...words,
      written_by: c.employee(text.by),
      approved_at: text.approvedBy === null ? null : heldAt,
      approved_by: text.approvedBy === null ? null : c.employee(text.approvedBy),
    })
    c.book.put('minutes_reader', {
      id: c.id('minutes-reader', `${item}-${n}`),
      ...there,
      text: textId,
      reader,
      given_at: text.approvedBy === null ? null : heldAt,
    })
    if (text.approvedBy === null) continue
    const own = { subject: null, category: 'cooperation', audience: 'party', audienceId: reader, department: c.home }
    c.book.put('minutes_shown', {
      id: c.id('minutes-shown', `${item}-${n}`),
      compartment: c.place({ ...own, audience: 'party' }),
      case_id: c.caseId,
      text: textId,
      reader,
      held_at: heldAt,
      ...words,
      updated_at: heldAt,
    })
  }
}

/** Who came to a meeting and who did not, where the team alone reads it. */
export function putAttendance(
  c: CaseBook,
  attended: readonly AttendedFile[],
  { meeting, on }: { readonly meeting: string; readonly on: string },
): void {
  const compartment = c.place({ subject: null, category: 'cooperation', audience: 'team', department: c.home })
  const clock = (at: string | null): string | null => (at === null ? null : startOf(on, at))
  for (const [n, one] of attended.entries())
    c.book.put('attendance', {
      id: c.id('attendance', `${meeting}-${n}`),
      compartment,
      case_id: c.caseId,
      meeting,
      employee: one.employee === null ? null : c.employee(one.employee),
      person: one.person === null ? null : c.person(one.person),
      department: one.employee === null ? null : c.departmentOf(one.employee),
      state: one.state,
      from_at: clock(one.from),
      until_at: clock(one.until),
      updated_at: startOf(on, one.until ?? '16:00'),
    })
}
