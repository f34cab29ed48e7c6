import { remindedAt } from '../../src/domain/notice/news.ts'
import { demoId } from './ids.ts'
import type { RowBook } from './row-book.ts'

interface Invited {
  readonly id: string
  readonly meeting: string
  readonly starts_at: string
  readonly employee: string | null
  readonly person: string | null
  readonly meeting_at: string | null
  readonly meeting_until?: string | null
  readonly waits?: boolean
}

/** An address that leads nowhere (`rfc2606` section 2). */
const ADDRESS = 'medarbejder@demokommunen.invalid'

/**
 * What those invited to the demo's meetings were told: employees have chosen mail, and nobody of the families has chosen
 * anything yet. Asks for what is in the book, so it comes last.
 */
export function putNotices(book: RowBook): void {
  const invited = (book.rows('admission') as unknown as readonly Invited[]).filter(({ waits }) => waits !== true)
  const employees = new Set(invited.flatMap(({ employee }) => employee ?? []))
  for (const owner of employees) putSetting(book, owner)
  for (const one of invited) {
    const told = calledAt(invited, one.meeting)
    // Whoever called the meeting is let in from that hour, and is not told of it.
    if (one.meeting_at === null || one.starts_at === told) continue
    const byMail = one.employee !== null
    book.put('notice', {
      id: demoId(`notice ${one.id}`),
      employee: one.employee,
      person: one.person,
      case_id: null,
      about: null,
      admission: one.id,
      admission_version: 1,
      method: 'request',
      starts_at: one.meeting_at,
      until_at: one.meeting_until ?? null,
      created_at: told,
      state: byMail ? 'sent' : 'unwanted',
      channel: byMail ? 'mail' : null,
      uid: demoId(`appointment ${one.id}`),
      sequence: 0,
      attempts: 1,
      next_at: told,
      settled_at: told,
    })
  }
  putReminders(book)
}

interface Reminder {
  readonly id: string
  readonly case_id: string
  readonly for_employee: string | null
  readonly for_person: string | null
  readonly remind_on: string
  readonly updated_at: string
}

/** What is to be reminded of waits for its day, also for those who have not chosen it: it is looked at when it is due. */
function putReminders(book: RowBook): void {
  for (const one of book.rows('agreement_reminder') as unknown as readonly Reminder[]) {
    if (one.for_employee !== null && !hasSetting(book, one.for_employee)) putSetting(book, one.for_employee)
    book.put('notice', {
      id: demoId(`notice ${one.id}`),
      employee: one.for_employee,
      person: one.for_person,
      case_id: one.case_id,
      about: one.id,
      method: 'agreement',
      admission: null,
      admission_version: null,
      starts_at: null,
      until_at: null,
      created_at: one.updated_at,
      state: 'waiting',
      channel: null,
      uid: null,
      sequence: null,
      attempts: 0,
      next_at: remindedAt(one.remind_on),
      settled_at: null,
    })
  }
}

const hasSetting = (book: RowBook, owner: string): boolean =>
  book.rows('notice_setting').some((row) => row['owner'] === owner)

/** When a meeting was called: its organiser prepares it from then on. */
const calledAt = (invited: readonly Invited[], meeting: string): string =>
  invited.flatMap((one) => (one.meeting === meeting ? one.starts_at : [])).toSorted()[0] ?? ''

function putSetting(book: RowBook, owner: string): void {
  const compartment = book.compartment({
    caseId: null,
    subject: null,
    category: 'cooperation',
    sensitivity: 1,
    audience: 'author',
    audienceId: owner,
    department: null,
  })
  const id = demoId(`notice setting ${owner}`)
  book.put('notice_setting', {
    id,
    compartment,
    owner,
    channel: 'mail',
    address: ADDRESS,
    of_agreements: true,
    proven_at: ALWAYS,
    updated_at: ALWAYS,
  })
}

const ALWAYS = '2020-01-01T00:00:00.000Z'
