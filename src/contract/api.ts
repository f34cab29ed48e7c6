import type { consentRoutes } from './consent.ts'
import type { draftRoutes } from './draft.ts'
import type { employeeRoutes } from './employee.ts'
import type { familyRoutes } from './family.ts'
import type { insightRoutes } from './insight.ts'
import type { intakeRoutes, referralDoors } from './intake.ts'
import type { meetingRoutes } from './meeting.ts'
import type { myDayRoutes } from './my-day.ts'
import type { peopleRoutes } from './people.ts'
import type { planRoutes } from './plan.ts'
import type { ruleBookRoutes } from './rule-book.ts'
import type { teamRoutes } from './team.ts'

/** Every route of the contract, by key; the pages' client is inferred from it. */
export type Api = typeof draftRoutes &
  typeof familyRoutes &
  typeof planRoutes &
  typeof employeeRoutes &
  typeof intakeRoutes &
  typeof referralDoors &
  typeof meetingRoutes &
  typeof insightRoutes &
  typeof ruleBookRoutes &
  typeof myDayRoutes &
  typeof peopleRoutes &
  typeof consentRoutes &
  typeof teamRoutes
