import { demoId } from './ids.ts'
import type { RowBook } from './row-book.ts'

interface Invited {
  readonly id: string
  readonly employee: string | null
  readonly person: string | null
  readonly meeting_at: string | null
  readonly meeting_until?: string | null
  readonly waits?: boolean
}

/** An address that leads nowhere (`rfc2606` section 2). */
const ADDRESS = 'medarbejder@demokommunen.invalid'
const TOLD_BEFORE_MS = 6 * 86_400_000

/**
 * What those invited to the demo's meetings were told: employees have chosen mail, and nobody of the families has chosen
 * anything yet. Asks for what is in the book, so it comes last.
 */
export function putNotices(book: RowBook): void {
  const invited = (book.rows('admission') as unknown as readonly Invited[]).filter(({ waits }) => waits !== true)
  const employees = new Set(invited.flatMap(({ employee }) => employee ?? []))
  for (const owner of employees) putSetting(book, owner)
  for (const one of invited) {
    if (one.meeting_at === null) continue
    const told = new Date(Date.parse(one.meeting_at) - TOLD_BEFORE_MS).toISOString()
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
  book.put('notice_setting', { id, compartment, owner, channel: 'mail', address: ADDRESS, updated_at: ALWAYS })
}

const ALWAYS = '2020-01-01T00:00:00.000Z'
