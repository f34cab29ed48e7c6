import type { Turning } from '../../contract/birthday.ts'
import { changesAt, sourceInWords, stepsAt } from '../../domain/birthday/changes.ts'
import { hasTurned, turningsAround, type Window } from '../../domain/birthday/turning.ts'
import { addMonths } from '../../domain/shared/time.ts'
import { stepsOf, youngPeople, type ChildRow, type StepRow } from '../../store/birthday.ts'
import { custodyNow, personOf } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { mayDo, mayOpenAccess, requireOpenFamily } from '../shared/case-guard.ts'
import { consentsToAskAgain } from './consents-again.ts'

/** Shown from half a year before until two months after. */
const WINDOW: Window = { ahead: 183, behind: 62 }
/** Nobody older than this has one of these birthdays left in the window. */
const OLDEST_MONTHS = 12 * 19

/** The birthdays of one family that change something. Throws 404. */
export async function readBirthdays(
  unit: UnitOfWork,
  caseId: string,
  services: Services,
): Promise<{ today: string; turnings: Turning[]; mayTick: boolean }> {
  requireOpenFamily(unit, caseId)
  const { today } = unit.asking
  const mayTick = mayOpenAccess(unit, caseId)
  const young = await youngPeople(unit, [caseId], addMonths(today, -OLDEST_MONTHS))
  const steps = await stepsOf(unit, [caseId])
  const turnings: Turning[] = []
  for (const { person, age, on } of turningsAround(young, today, WINDOW)) {
    const child = young.find(({ id }) => id === person)
    if (!child) continue
    turnings.push({
      person: { id: person, name: child.name },
      age,
      on,
      turned: hasTurned(child.born, age, today),
      changes: changesAt(age).map(({ da, source, ...change }) => ({
        ...change,
        text: da,
        source: source === null ? null : sourceInWords(source),
      })),
      consents: mayTick ? await consentsToAskAgain(unit, caseId, child, on, services.presets.consentRules) : null,
      readingEnds: age === 18 ? await readingEnds(unit, caseId, child) : [],
      steps: stepsAt(age).map(({ step, da, when }) => {
        const row = rowOf(steps, person, age, step)
        return { step, text: da, when, done: typeof row?.doneAt === 'string', version: row?.version ?? 0 }
      }),
    })
  }
  unit.saw(
    [caseId],
    turnings.map(({ person }) => person.id),
  )
  return { today, turnings, mayTick }
}

const rowOf = (rows: readonly StepRow[], person: string, age: number, step: string): StepRow | undefined =>
  rows.find((row) => row.person === person && row.age === age && row.step === step)

async function readingEnds(unit: UnitOfWork, caseId: string, child: ChildRow): Promise<Turning['readingEnds']> {
  if (!mayDo(unit, caseId, { category: 'relations', subject: child.id })) return null
  const names: { id: string; name: string }[] = []
  for (const { holder } of await custodyNow(unit, [child.id])) {
    const known = await personOf(unit, holder)
    if (known) names.push({ id: holder, name: `${known.givenName} ${known.familyName}`.trim() })
  }
  return names
}
