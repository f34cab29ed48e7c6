import type { z } from 'zod'
import type { myDayRoutes } from '../../contract/my-day.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { waitingMinutes } from '../../store/minutes-waiting.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { actingDepartment } from '../shared/case-guard.ts'
import { mayOrganise } from '../shared/organise-meeting.ts'

type Task = z.input<(typeof myDayRoutes)['GET /api/my-day']['output']>['tasks'][number]

/**
 * Minutes that wait for an approval: of their items with whoever leads meetings, of texts for single readers with everybody
 * of the team but their writer. Items close two weeks after the meeting, and with them what waits.
 */
export async function minutesTasks(unit: UnitOfWork, aside: ReadonlySet<string>): Promise<Task[]> {
  return (await waitingMinutes(unit)).flatMap((row): Task[] => {
    const { family, familyName, meeting, heldAt } = row
    if (aside.has(family) || actingDepartment(unit, family) === null) return []
    const items = mayOrganise(unit, family) ? row.items : 0
    if (items + row.texts === 0) return []
    const why = [
      items > 0 ? `${items === 1 ? 'Et punkt' : `${items} punkter`} er ikke godkendt` : null,
      row.texts > 0
        ? `${row.texts === 1 ? 'En tekst' : `${row.texts} tekster`} venter på en, der ikke selv har skrevet den`
        : null,
    ]
    return [
      {
        kind: 'minutes',
        when: 'today',
        family,
        familyName,
        title: 'Referat, der venter på godkendelse',
        due: dayAt(heldAt),
        why: why.filter((one) => one !== null).join('. '),
        meeting,
      },
    ]
  })
}
