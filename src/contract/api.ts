import type { draftRoutes } from './draft.ts'
import type { familyRoutes } from './family.ts'

/** Every route of the contract, by key; the pages' client is inferred from it. */
export type Api = typeof draftRoutes & typeof familyRoutes
