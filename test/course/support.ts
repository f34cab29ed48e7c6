import type { Course } from '../../src/contract/course-answer.ts'
import { bulk } from '../../src/store/bulk.ts'
import type { Browser } from '../support/app.ts'
import { familyWorld } from '../people/family-world.ts'

const DECIDER = '0199cccc-0000-7000-8000-000000000001'

/** The two families; the first of them has been accepted, and comes under way by what is imposed or signed. */
export function courseWorld() {
  const world = familyWorld()
  // Days pass here, and sessions end: everybody signs in anew each time.
  const browser = (who: { employee: string } | { person: string }): Promise<Browser> =>
    world.app.as({ municipality: world.municipality, ...who })
  const w = Object.assign(Object.create(world) as typeof world, {
    browser,
    coordinator: () => browser({ employee: world.id.coordinator }),
    jobAdviser: () => browser({ employee: world.id.jobAdviser }),
    mother: () => browser({ person: world.id.mother }),
    father: () => browser({ person: world.id.father }),
  })
  const courseOf = async (who: Promise<Browser>, path: string): Promise<Course> => {
    const answer = await (await who).get(path)
    if (answer.statusCode !== 200) throw new Error(`${answer.statusCode} ${answer.body}`)
    return answer.json<Course>()
  }
  const course = (who = w.coordinator()): Promise<Course> => courseOf(who, w.family('/course'))
  /** How a course may end, but for the version that it is based on. */
  const closingOf = () => ({
    reason: 'familien-er-et-godt-sted',
    note: null,
    decidedBy: 'Familien og koordinatoren sammen',
    handedTo: 'ordinary',
    handedDepartment: null,
    handedName: 'Rådgiver i familieafdelingen',
    handedOn: '2026-09-15',
    acceptedBy: null,
    acceptedOn: null,
    needs: [],
    words: [],
    meetings: [],
    afterCare: { contact: w.id.neighbour, days: ['2026-12-01'] },
  })
  return {
    w,
    course,
    ownCourse: (who = w.mother()): Promise<Course> => courseOf(who, w.own('/course')),
    leader: () => w.browser({ employee: w.id.leader }),
    decider: () => w.browser({ employee: DECIDER }),
    neighbour: () => w.browser({ employee: w.id.neighbour }),
    send: async (method: 'POST' | 'PUT', path: string, body: object, who = w.coordinator()) =>
      (await who).send(method, w.family(path), body),
    closing: async (change: object = {}) => ({ ...closingOf(), basedOn: (await course()).course?.version, ...change }),
    closingOf,
    /** Somebody who weighs families with decision right. */
    employDecider: () =>
      bulk(w.app.store.job, w.municipality, (writer) =>
        writer.write('employee', [
          {
            id: DECIDER,
            name: 'Bodil Beslutter',
            title: 'Leder',
            department: 'familie',
            functions: ['visitation', 'decision-right'],
            starts_at: '2026-01-01T00:00:00.000Z',
            ends_at: null,
          },
        ]),
      ),
    /** Makes the course active by the youth crime board's decision; answers the basis. */
    impose: async (): Promise<string> => {
      const answer = await (
        await w.coordinator()
      ).send('POST', w.family('/consents'), {
        kind: 'imposed-by-youth-crime-board',
        persons: [w.id.daughter],
        paragraph: 'Lov om bekæmpelse af ungdomskriminalitet § 13',
      })
      if (answer.statusCode !== 200) throw new Error(answer.body)
      return answer.json<{ id: string }>().id
    },
  }
}
