/** How an agreement ended; `open` while it has not. */
export const statuses = ['open', 'done', 'not-done', 'not-needed'] as const
export type Status = (typeof statuses)[number]

/** What the one who is to do it has said: nothing yet, yes, or no. */
export const answers = ['asked', 'agreed', 'declined'] as const
export type Answer = (typeof answers)[number]

export interface Doer {
  readonly person: string | null
  readonly employee: string | null
  readonly answer: Answer
}

export interface Agreed {
  readonly status: Status
  readonly due: string | null
  readonly doers: readonly Doer[]
}

/** Where an agreement stands: nobody has said yes to a proposal, everybody has said no to one that is declined. */
export type Standing = Status | 'proposed' | 'declined'

/** Where an agreement stands, by its status and by what those have said who are to do it. */
export function standingOf({ status, doers }: Pick<Agreed, 'status' | 'doers'>): Standing {
  if (status !== 'open') return status
  if (doers.some(({ answer }) => answer === 'agreed')) return 'open'
  return doers.some(({ answer }) => answer === 'asked') ? 'proposed' : 'declined'
}

/** Who writes an agreement down: an employee, or one of the family. */
export interface Writer {
  readonly kind: 'employee' | 'person'
  readonly id: string
}

/**
 * What somebody has said when an agreement with them is written down. A professional says yes for themselves alone:
 * whatever another writes for them is a proposal, and what the family writes is a wish (`vidensafdaekning-2020`, the rules
 * of the network meeting). What is written for the family was said at the table, and they can say no to it afterwards.
 */
export const firstAnswer = (writer: Writer, doer: Pick<Doer, 'person' | 'employee'>): Answer =>
  doer.employee === null || (writer.kind === 'employee' && writer.id === doer.employee) ? 'agreed' : 'asked'

/** The answer that stands when somebody else rewrites what a professional has said yes to: it is asked anew. */
export const answerAfterChange = (
  writer: Writer,
  doer: Doer,
  changed: { readonly what: boolean; readonly due: boolean },
): Answer => (doer.answer === 'agreed' && (changed.what || changed.due) ? firstAnswer(writer, doer) : doer.answer)

/** What becomes of an agreement; `not-carried` takes a later day back again. */
export type Change =
  | { readonly status: 'open' | 'done' | 'not-carried' }
  | { readonly status: 'not-done' | 'not-needed'; readonly why: string }
  | { readonly status: 'carried'; readonly due: string; readonly why: string | null }

export interface Settled extends Agreed {
  readonly why: string | null
  /** When it was carried on, and the day before; both null when it was not. */
  readonly carriedAt: string | null
}

/** Whether an agreement stands already as somebody wants it: two who tick at once get the same answer. */
export function standsAs(now: Settled, wanted: Change): boolean {
  if (wanted.status === 'not-carried') return now.carriedAt === null
  if (wanted.status === 'carried') return now.status === 'open' && now.carriedAt !== null && now.due === wanted.due
  if (wanted.status === 'not-done' || wanted.status === 'not-needed')
    return now.status === wanted.status && now.why === wanted.why
  return now.status === wanted.status
}

/**
 * What hinders a change; null when nothing does. What nobody has said yes to is not done and not carried on: it is
 * answered, or no longer needed. A later day lies after the one it had and after today.
 */
export function hindrance(
  now: Settled,
  wanted: Change,
  today: string,
): 'nobody-agreed' | 'settled' | 'not-later' | null {
  if (wanted.status === 'open' || wanted.status === 'not-needed') return null
  if (wanted.status === 'carried' || wanted.status === 'not-carried') {
    if (now.status !== 'open') return 'settled'
    if (wanted.status === 'not-carried') return null
  }
  const standing = standingOf(now)
  if (standing === 'proposed' || standing === 'declined') return 'nobody-agreed'
  if (wanted.status === 'carried' && (wanted.due <= today || (now.due !== null && wanted.due <= now.due)))
    return 'not-later'
  return null
}
