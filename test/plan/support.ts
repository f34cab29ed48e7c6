import { afterAll, beforeAll } from 'vitest'
import { testApp, type Browser, type TestApp } from '../support/app.ts'
import { twoFamilies } from '../support/two-families.ts'

type World = Awaited<ReturnType<typeof twoFamilies>>

/** The two families over a database of their own, with the people of the plan signed in when they are asked for. */
export function planWorld() {
  let app: TestApp | undefined
  let world: World | undefined
  beforeAll(async () => {
    app = await testApp()
    world = await twoFamilies(app.store)
  })
  afterAll(() => app?.close())
  const known = new Map<string, Promise<Browser>>()
  const browser = (key: string, who: { employee: string } | { person: string }): Promise<Browser> => {
    const found = known.get(key) ?? app!.as({ municipality: world!.municipality, ...who })
    known.set(key, found)
    return found
  }
  return {
    get app(): TestApp {
      return app!
    },
    get id(): World['id'] {
      return world!.id
    },
    get municipality(): number {
      return world!.municipality
    },
    coordinator: () => browser('coordinator', { employee: world!.id.coordinator }),
    jobAdviser: () => browser('jobAdviser', { employee: world!.id.jobAdviser }),
    neighbour: () => browser('neighbour', { employee: world!.id.neighbour }),
    mother: () => browser('mother', { person: world!.id.mother }),
    father: () => browser('father', { person: world!.id.father }),
    daughter: () => browser('daughter', { person: world!.id.daughter }),
    /** Path of the family for professionals and, with `own`, for its members. */
    family: (rest = '') => `/api/families/${world!.id.family}${rest}`,
    own: (rest = '') => `/api/own/families/${world!.id.family}${rest}`,
    goal: (change: object = {}) => ({
      ownWords: 'Vi vil spise sammen',
      whoseWords: world!.id.mother,
      wishedChange: 'Alle ved bordet',
      successCriterion: 'Tre aftener om ugen',
      horizon: 'long-term',
      parentGoal: null,
      concerns: null,
      category: 'cooperation',
      ...change,
    }),
    measure: (change: object = {}) => ({
      department: 'familie',
      category: 'parenting',
      person: world!.id.mother,
      kind: 'familiebehandling',
      title: null,
      outsideCatalogueReason: null,
      goal: world!.id.goal,
      legalBasis: 'Barnets lov § 32, stk. 1, nr. 5',
      status: 'planned',
      waitingFor: null,
      startsOn: null,
      endsOn: null,
      ...change,
    }),
  }
}
