import type { z } from 'zod'
import type { agreementRoutes } from '../../contract/agreement.ts'
import { readAgreements } from '../../store/agreement.ts'
import { readMeetings, readOwnAdmissions } from '../../store/meeting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { mayOrganise } from '../shared/organise-meeting.ts'
import { shown } from './list-agreements.ts'
import { placeOf, requireCase } from './on-agreement.ts'
import { readersIn, type Who } from '../shared/agreement-readers.ts'

type Sheets = z.input<(typeof agreementRoutes)['GET /api/agreements/:family/sheets/:meeting']['output']>

/**
 * What was agreed at a meeting, on one sheet for each reader: the reader's own, and for whoever calls the meetings also a
 * copy for each who was invited, with no more than both may read. Throws 404 for a meeting that is not the reader's.
 */
export async function handOutSheets(
  unit: UnitOfWork,
  input: { params: { family: string; meeting: string } },
): Promise<Sheets> {
  const { family, meeting: id } = input.params
  requireCase(unit, family)
  const meeting = (await readMeetings(unit, family, id))[0]
  const invited = (await readOwnAdmissions(unit, family, id))[0]
  if (!meeting && !invited) throw notFound()
  const rows = (await readAgreements(unit, family)).filter((row) => row.meeting === id && !row.takenBack).toReversed()
  const readers = await readersIn(unit, family)
  const me: Who = { kind: unit.asking.actor.kind === 'employee' ? 'employee' : 'person', id: unit.asking.actor.id }
  const others = mayOrganise(unit, family)
    ? readers.admissions
        .filter((a) => a.meeting === id && a[me.kind] !== me.id)
        .map((a) => ({
          name: a.name,
          who: { kind: a.person === null ? 'employee' : 'person', id: a.person ?? a.employee ?? '' } satisfies Who,
        }))
    : []
  unit.saw(
    [family],
    rows.map((row) => row.id),
  )
  const own = readers.admissions.find((a) => a.meeting === id && a[me.kind] === me.id)
  return {
    title: meeting?.title ?? null,
    startsAt: meeting?.startsAt ?? invited?.meetingAt ?? null,
    copies: [
      { for: me.id, name: own?.name ?? null, mine: true, agreements: rows.map((row) => shown(unit, family, row)) },
      ...others.map(({ name, who }) => ({
        for: who.id,
        name,
        mine: false,
        agreements: rows
          .filter((row) => readers.reads(placeOf(unit, row.compartment), who))
          .map((row) => shown(unit, family, row)),
      })),
    ],
  }
}
