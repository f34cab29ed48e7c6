import type { CallArgs } from '../../shared/api/client.ts'

type Body = CallArgs<'POST /api/families/:family/contact/entries'>['body']

/** What the form holds while it is filled in. `sent` is one attempt to save: the same key and moment until it is answered. */
export interface LogDraft {
  readonly form: string | null
  readonly persons: readonly string[]
  readonly reached: boolean
  readonly aim: Body['aim']
  readonly note: string
  readonly minutes: string
  readonly day: string
  readonly time: string
  readonly askedBy: Body['askedBy']
  readonly employees: readonly string[]
  readonly others: string
  readonly category: string
  readonly acute: boolean
  readonly sent: { readonly key: string; readonly at: string } | null
}

export const emptyLog = (persons: readonly string[]): LogDraft => ({
  form: null,
  persons,
  reached: true,
  aim: null,
  note: '',
  minutes: '',
  day: '',
  time: '',
  askedBy: null,
  employees: [],
  others: '',
  category: 'cooperation',
  acute: false,
  sent: null,
})

/** What is sent; the moment is that of the attempt unless another one was written. */
export const bodyOf = (draft: LogDraft, today: string): Body => ({
  form: draft.form ?? '',
  persons: [...draft.persons],
  reached: draft.reached,
  aim: draft.aim,
  note: wordsOr(draft.note),
  minutes: draft.minutes.trim() === '' ? null : Math.trunc(Number(draft.minutes)) || 0,
  at: momentOf(draft, today) ?? draft.sent?.at ?? null,
  askedBy: draft.askedBy,
  employees: [...draft.employees],
  others: wordsOr(draft.others),
  category: draft.category,
  acute: draft.acute,
})

/** Another moment than now, where one was written: noon where only the day was. Null where neither was, or none exists. */
export function momentOf({ day, time }: Pick<LogDraft, 'day' | 'time'>, today: string): string | null {
  if (day === '' && time === '') return null
  const at = new Date(`${day === '' ? today : day}T${time === '' ? '12:00' : time}`)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

const wordsOr = (words: string): string | null => (words.trim() === '' ? null : words)
