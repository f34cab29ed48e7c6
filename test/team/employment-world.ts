import { randomUUID } from 'node:crypto'
import { beforeAll } from 'vitest'
import { bulk } from '../../src/store/bulk.ts'
import { courseWorld } from '../course/support.ts'

/** The two families, two administrators, a leader of coordinators, and somebody with functions and no family. */
export function employmentWorld() {
  const { w, send: inCourse, closing, impose } = courseWorld()
  const her = { admin: randomUUID(), other: randomUUID(), lead: randomUUID(), fresh: randomUUID() }
  beforeAll(async () => {
    await bulk(w.app.store.job, w.municipality, (writer) =>
      writer.write(
        'employee',
        (
          [
            [her.admin, 'Ada Administrator', ['administrator']],
            [her.other, 'Asta Administrator', ['administrator']],
            [her.lead, 'Lea Leder', ['team-lead']],
            [her.fresh, 'Freja Frisk', ['visitation', 'decision-right']],
          ] as const
        ).map(([id, name, functions]) => ({
          id,
          name,
          title: 'Medarbejder',
          department: 'familie',
          functions,
          phone: null,
          starts_at: '2026-01-01T00:00:00.000Z',
        })),
      ),
    )
  })

  const as = (employee: string) => w.app.as({ municipality: w.municipality, employee })
  const page = async (employee: string, by = her.admin) =>
    (await (await as(by)).get(`/api/settings/employees/${employee}`)).json()
  const send = async (rest: string, body: object, by = her.admin) => {
    const answer = await (await as(by)).send('POST', `/api/settings/employees/${rest}`, body)
    return { status: answer.statusCode, ...answer.json() }
  }
  const change = async (
    employee: string,
    what: 'end' | 'reopening' | 'change' | 'change-cancelled',
    body: object,
    by = her.admin,
  ) => send(`${employee}/${what}`, { basedOn: (await page(employee)).version, ...body }, by)
  const now = (instant: string): void => w.app.setNow(instant)
  return { w, her, inCourse, closing, impose, as, page, send, change, now }
}
