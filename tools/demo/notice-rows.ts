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
}

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
    proven_at: ALWAYS,
    updated_at: ALWAYS,
  })
}

const ALWAYS = '2020-01-01T00:00:00.000Z'
