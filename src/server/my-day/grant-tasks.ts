import type { z } from 'zod'
import type { myDayRoutes } from '../../contract/my-day.ts'
import { dayAt, daysBetween } from '../../domain/shared/time.ts'
import { readWaits } from '../../store/grant-waits.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

type Task = z.input<(typeof myDayRoutes)['GET /api/my-day']['output']>['tasks'][number]

const TO_DO = {
  grant: '',
  'reality-check': '. Indkald til realitetstjek',
  nobody: '. Den, der blev spurgt, kan ikke svare mere. Find en anden under Bevillinger',
}

/** Grants and reality checks that the families wait for which the reader holds together, each with for how long. */
export async function grantTasks(unit: UnitOfWork, held: readonly string[]): Promise<Task[]> {
  if (held.length === 0) return []
  return (await readWaits(unit, held)).flatMap(({ kind, family, familyName, what, waitsFor, since }): Task[] => {
    if (kind === 'measure' || kind === 'order') return []
    const days = daysBetween(dayAt(since), unit.asking.today)
    const long = days === 0 ? 'Er søgt i dag' : `Har ventet ${days} ${days === 1 ? 'dag' : 'dage'}`
    return [
      {
        kind: 'waits',
        when: 'waiting',
        family,
        familyName,
        title:
          kind === 'nobody'
            ? `${what}: ingen kan svare`
            : kind === 'grant'
              ? `${what} venter på svar fra ${waitsFor ?? 'en leder'}`
              : `${what} venter på realitetstjek`,
        due: null,
        why: `${long}${TO_DO[kind]}`,
      },
    ]
  })
}
