import type { Page } from 'playwright-core'

interface Task {
  readonly kind: string
  readonly when: string
  readonly family: string | null
  readonly due: string | null
}

const NAMES = [
  'Askholm',
  'Birkemose',
  'Dalsgård',
  'Egelund',
  'Fuglsang',
  'Granhøj',
  'Hjortkær',
  'Ibsgård',
  'Jordbærlund',
  'Kildemark',
  'Lindeskov',
  'Mosehøj',
  'Nørregran',
  'Overbæk',
  'Pilegård',
  'Ravnkilde',
  'Solbakken',
] as const

/** What each of the families adds to a day, one after the other. */
const KINDS = [
  ['message', 'today', 'Amal har skrevet til dig', 'Ikke læst endnu. Du svarer familien', -1],
  ['follow-up', 'week', 'Opfølgning på planen', 'Du er koordinator for familien', 3],
  ['contact', 'overdue', 'Tag kontakt, som I har aftalt', 'I har aftalt kontakt hver uge. Sidst for 12 dage siden', -5],
  ['scaling', 'week', 'Tal mangler til opfølgningen', '2 mål har ikke fået et tal siden sidste opfølgning', 3],
  ['remark', 'today', 'Familien har skrevet en bemærkning', 'Ikke besvaret. Du svarer familien', -1],
  ['waits', 'waiting', 'Aflastning venter på svar fra en leder', 'Har ventet 6 dage', null],
  ['minutes', 'today', 'Referat, der venter på godkendelse', '2 punkter er ikke godkendt', -4],
  [
    'consent',
    'waiting',
    'Et samtykke mangler en underskrift',
    'Afdelingerne kan først dele, når alle har skrevet under',
    null,
  ],
] as const

const dayFrom = (today: string, days: number): string =>
  new Date(Date.parse(`${today}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

/** Lets a coordinator's day answer with seventeen families beside those that are there: two things for each. */
export async function withManyFamilies(page: Page): Promise<void> {
  const order = ['now', 'overdue', 'today', 'week', 'later', 'waiting']
  await page.route('**/api/my-day', async (route) => {
    const answer = await route.fetch()
    const day = (await answer.json()) as { today: string; tasks: Task[] }
    const more = NAMES.flatMap((name, at) =>
      [at, at + 3].map((place) => {
        const [kind, when, title, why, days] = KINDS[place % KINDS.length]!
        const family = `00000000-0000-4000-8000-${String(at + 1).padStart(12, '0')}`
        return {
          kind,
          when,
          title,
          why,
          family,
          familyName: `Familien ${name}`,
          due: days === null ? null : dayFrom(day.today, days),
          ...(kind === 'minutes' && { meeting: family }),
        }
      }),
    )
    const tasks = [...day.tasks, ...more].toSorted(
      (a, b) => order.indexOf(a.when) - order.indexOf(b.when) || (a.due ?? '9').localeCompare(b.due ?? '9'),
    )
    await route.fulfill({ response: answer, json: { ...day, tasks } })
  })
}
