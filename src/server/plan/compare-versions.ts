import type { z } from 'zod'
import type { comparedOutput } from '../../contract/plan-version.ts'
import { differences, type Difference } from '../../domain/plan/compare.ts'
import { findSnapshot } from '../../store/plan-snapshot.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'

type Compared = z.output<typeof comparedOutput>

/** Two published versions side by side, each cut to its reader as it is when opened; the older stands first, however asked. */
export async function compareVersions(
  unit: UnitOfWork,
  input: { params: { family: string; snapshot: string; other: string } },
): Promise<Compared> {
  const { family, snapshot, other } = input.params
  const [one, two] = [await findSnapshot(unit, family, snapshot), await findSnapshot(unit, family, other)]
  if (!one || !two) throw notFound()
  const [older, newer] = one.number <= two.number ? [one, two] : [two, one]
  unit.saw([family], [snapshot, other])
  return {
    older: { number: older.number, publishedAt: older.publishedAt },
    newer: { number: newer.number, publishedAt: newer.publishedAt },
    differences: differences(older, newer).map(told),
  }
}

const told = ({ kind, before, after, ...rest }: Difference): Compared['differences'][number] => ({
  ...rest,
  fields: [...rest.fields],
  kind: kind as Compared['differences'][number]['kind'],
  before: flat(before),
  after: flat(after),
})

/** Words, numbers and what is empty; nothing of a row's inside. */
const flat = (content: Difference['before']): Compared['differences'][number]['before'] =>
  content === null
    ? null
    : Object.fromEntries(
        Object.entries(content).filter(
          (entry): entry is [string, string | number | null] =>
            entry[1] === null || typeof entry[1] === 'string' || typeof entry[1] === 'number',
        ),
      )
