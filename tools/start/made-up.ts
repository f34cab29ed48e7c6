import { z } from 'zod'
import { day } from '../../src/domain/shared/fields.ts'
import { inMunicipality } from '../../src/store/bulk.ts'
import type { Store } from '../../src/store/open.ts'
import { nameOf } from '../demo/family-rows.ts'
import { shippedPresets } from '../demo/shipped.ts'
import type { DemoSignIn } from '../demo/sign-in-people.ts'
import { EDITION } from '../generate/fill.ts'
import { makeFamily, type Mould } from '../generate/family.ts'
import { employeeId, personIdOf } from '../generate/rows.ts'
import { employeesFrom, FAMILIES_EACH, heads } from '../generate/town.ts'

/** A municipality that `npm run generate` has filled, and some of those who can open it. */
export interface MadeUp {
  readonly municipality: number
  readonly people: readonly DemoSignIn[]
}

/** As many coordinators as fit in a list that is read, and whom else it takes to see a family from more sides. */
const GROUPS = 2
const LANES = [0, 2, 3, 6]
const settingsSchema = z.object({ seed: z.int(), date: day, edition: z.literal(EDITION) })

/** Some people of each municipality of this database that was made up: leaders, colleagues and one family. */
export async function madeUpPeople(store: Pick<Store, 'app' | 'job'>, except: number): Promise<MadeUp[]> {
  const { rows } = await store.app.query<{ number: number }>(
    'select number from reference.municipality where fictional and number <> $1 order by number',
    [except],
  )
  const found: MadeUp[] = []
  for (const { number } of rows) {
    const run = await runOf(store, number)
    const settings = settingsSchema.safeParse(run?.settings)
    if (run && settings.success)
      found.push({ municipality: number, people: peopleOf(number, settings.data, run.families) })
  }
  return found
}

const runOf = (store: Pick<Store, 'job'>, municipality: number) =>
  inMunicipality(store.job, municipality, async (client) => {
    const { rows } = await client.query<{ settings: unknown; families: number }>(
      `select r.settings, (select coalesce(max(b.until_item), 0) from bulk_batch b where b.municipality = r.municipality and b.run = r.id) as families
       from bulk_run r where r.municipality = $1 and r.source = 'generate'`,
      [municipality],
    )
    return rows[0]
  })

function peopleOf(
  municipality: number,
  { seed, date }: z.output<typeof settingsSchema>,
  families: number,
): DemoSignIn[] {
  if (families === 0) return []
  const where = `Digterkøbing ${municipality}`
  const groups = Array.from({ length: GROUPS }, (_, group) => group * FAMILIES_EACH).filter((first) => first < families)
  const colleagues = groups.flatMap((first, group) =>
    employeesFrom(seed, first).filter((_, lane) => (group === 0 ? LANES.includes(lane) : lane === 0)),
  )
  return [
    ...[...heads, ...colleagues].map(({ key, name, title }): DemoSignIn => ({
      subject: `${municipality}-${key}`,
      name,
      role: `${title} i ${where}`,
      group: 'others',
      employee: employeeId(seed, key),
    })),
    ...familyOf(municipality, { seed, today: date, presets: shippedPresets() }, Math.min(families, FAMILIES_EACH)),
  ]
}

/** Those with own pages in the first family that has a plan. */
function familyOf(municipality: number, mould: Mould, families: number): DemoSignIn[] {
  for (let number = 0; number < families; number += 1) {
    const made = makeFamily(mould, number)
    if (made.kind !== 'family' || made.shared.size > 0 || made.file.course.state !== 'active') continue
    if (made.file.goals.length === 0) continue
    const { file } = made
    return file.people
      .filter(({ ownAccess }) => ownAccess)
      .map((person): DemoSignIn => {
        const { givenName, familyName } = nameOf(file, person)
        return {
          subject: `${municipality}-${file.key}-${person.key}`,
          name: `${givenName} ${familyName}`,
          role: `I Familien ${file.family.surname}, Digterkøbing ${municipality}`,
          group: 'others',
          person: personIdOf(mould.seed, number, person.key),
        }
      })
  }
  return []
}
