import { addMonths, type Day } from '../shared/time.ts'
import type { Aim } from './form.ts'

interface Counted {
  readonly day: Day
  readonly form: string
  readonly reached: boolean
  readonly aim: Aim | null
}

/** How many contacts a month had, by form; what was tried in vain stands by itself. */
export interface Month {
  /** 'YYYY-MM'. */
  readonly month: string
  readonly reached: number
  readonly tried: number
  readonly byForm: readonly { readonly form: string; readonly count: number }[]
}

/** The last months up to and with this one, the oldest first, each counted; a month without contact is there with none. */
export function monthsOf(entries: readonly Counted[], today: Day, count: number): Month[] {
  const first = `${today.slice(0, 7)}-01`
  return Array.from({ length: count }, (_, n) => addMonths(first, n - count + 1).slice(0, 7)).map((month) => {
    const own = entries.filter(({ day }) => day.slice(0, 7) === month && day <= today)
    const had = own.filter(({ reached }) => reached)
    const forms = [...new Set(had.map(({ form }) => form))].toSorted()
    return {
      month,
      reached: had.length,
      tried: own.length - had.length,
      byForm: forms.map((form) => ({ form, count: had.filter((one) => one.form === form).length })),
    }
  })
}

/** What the contacts that were had were about; `unsaid` where nobody wrote it. */
export interface Balance {
  readonly goal: number
  readonly everyday: number
  readonly presence: number
  readonly unsaid: number
}

/** Talk about the plan against being there (`vidensafdaekning-2020`, 7.1.3 and 7.2.2): counts, and no norm for them. */
export function balanceOf(entries: readonly Counted[]): Balance {
  const had = entries.filter(({ reached }) => reached)
  const count = (aim: Aim | null): number => had.filter((one) => one.aim === aim).length
  return { goal: count('goal'), everyday: count('everyday'), presence: count('presence'), unsaid: count(null) }
}
