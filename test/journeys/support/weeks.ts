import type { Page } from 'playwright-core'
import { dayAt, daysBetween, type Day } from '../../../src/domain/shared/time.ts'
import { startDemo, type Demo } from './demo.ts'

const DAY_MS = 86_400_000

export interface Weeks {
  readonly demo: Demo
  /** Lets the days pass until this one; whoever was signed in signs in anew. */
  readonly until: (day: Day) => Promise<void>
  /** Somebody's page, which stays open for the day. */
  readonly at: (name: string, viewing?: { phone?: boolean }) => Promise<Page>
}

/** The product by a clock that begins on a day and is moved on: weeks in a walk of minutes. */
export async function startWeeks(first: Day): Promise<Weeks> {
  const today = dayAt(new Date().toISOString())
  let shift = daysBetween(today, first)
  const demo = await startDemo(() => new Date(Date.now() + shift * DAY_MS))
  const pages = new Map<string, Page>()
  return {
    demo,
    async until(day) {
      for (const page of pages.values()) await page.context().close()
      pages.clear()
      shift = daysBetween(today, day)
    },
    async at(name, viewing) {
      const known = pages.get(name)
      if (known !== undefined) return known
      const page = await demo.signIn(name, viewing)
      pages.set(name, page)
      return page
    },
  }
}
