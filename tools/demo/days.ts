import { addDays, type Day } from '../../src/domain/shared/time.ts'

/**
 * A demo that stands still grows old: children come of age and every follow-up is overdue. So its files count from the
 * day on which they are read: "today-120" and "today+9" are days, "age-12-03-14" is the birthday of somebody who is
 * 12 that day and has theirs on 14 March, "turns-15-today+12" of somebody who turns 15 twelve days later.
 */
export function withDays<T>(content: T, today: Day): T {
  if (typeof content === 'string') return dayIn(content, today) as T
  if (Array.isArray(content)) return content.map((one) => withDays<unknown>(one, today)) as T
  if (content === null || typeof content !== 'object') return content
  return Object.fromEntries(Object.entries(content).map(([key, value]) => [key, withDays<unknown>(value, today)])) as T
}

function dayIn(text: string, today: Day): string {
  if (text === 'today') return today
  const shift = /^today([+-]\d+)$/.exec(text)?.[1]
  if (shift !== undefined) return addDays(today, Number(shift))
  const [, turns, later] = /^turns-(\d+)-today([+-]\d+)$/.exec(text) ?? []
  if (turns !== undefined) return bornFor(addDays(today, Number(later)), Number(turns))
  const [, age, birthday] = /^age-(\d+)-(\d\d-\d\d)$/.exec(text) ?? []
  if (age === undefined || birthday === undefined) return text
  const hadIt = today.slice(5) >= birthday
  return `${Number(today.slice(0, 4)) - Number(age) - (hadIt ? 0 : 1)}-${birthday}`
}

/** A birth date of somebody who turns `age` on a day; a day later where that is 1 January or 29 February. */
function bornFor(turns: Day, age: number): Day {
  const on = /-(01-01|02-29)$/.test(turns) ? addDays(turns, 1) : turns
  return `${Number(on.slice(0, 4)) - age}${on.slice(4)}`
}
