import type { agreementRoutes } from './agreement.ts'
import type { birthdayRoutes } from './birthday.ts'
import type { boardRoutes } from './board.ts'
import type { commentRoutes } from './comment.ts'
import type { consentRoutes } from './consent.ts'
import type { contactRoutes } from './contact.ts'
import type { courseRoutes } from './course.ts'
import type { departmentRoutes } from './department.ts'
import type { draftRoutes } from './draft.ts'
import type { enquiryRoutes } from './enquiry.ts'
import type { employeeRoutes } from './employee.ts'
import type { grantRoutes } from './grant.ts'
import type { grantAuthorityRoutes } from './grant-authority.ts'
import type { leavingRoutes } from './leaving.ts'
import type { familyMergeRoutes } from './family-merge.ts'
import type { familyRoutes } from './family.ts'
import type { homesRoutes } from './homes.ts'
import type { historyRoutes } from './history.ts'
import type { insightRoutes } from './insight.ts'
import type { intakeRoutes } from './intake.ts'
import type { referralDoors } from './referral.ts'
import type { loadLimitRoutes } from './load-limit.ts'
import type { meetingTypeRoutes } from './meeting-type.ts'
import type { meetingConductRoutes } from './meeting-conduct.ts'
import type { meetingReplyRoutes } from './meeting-reply.ts'
import type { meetingRoutes } from './meeting.ts'
import type { mergeRoutes } from './merge.ts'
import type { messageRoutes } from './message.ts'
import type { minutesRoutes } from './minutes.ts'
import type { mistakeRoutes } from './mistake.ts'
import type { movingRoutes } from './moving.ts'
import type { myDayRoutes } from './my-day.ts'
import type { newsRoutes } from './news.ts'
import type { noticeRoutes } from './notice.ts'
import type { peopleRoutes } from './people.ts'
import type { planDepthRoutes } from './plan-depth.ts'
import type { planLinkRoutes } from './plan-link.ts'
import type { planVersionRoutes } from './plan-version.ts'
import type { planRoutes } from './plan.ts'
import type { protectionRoutes } from './protection.ts'
import type { programmeRoutes } from './programme.ts'
import type { ruleBookRoutes } from './rule-book.ts'
import type { teamLeadRoutes } from './team-lead.ts'
import type { teamRoutes } from './team.ts'
import type { voiceRoutes } from './voice.ts'

/** Every route of the contract, by key; the pages' client is inferred from it. */
export type Api = typeof draftRoutes &
  typeof familyRoutes &
  typeof homesRoutes &
  typeof protectionRoutes &
  typeof voiceRoutes &
  typeof planRoutes &
  typeof planDepthRoutes &
  typeof planLinkRoutes &
  typeof planVersionRoutes &
  typeof loadLimitRoutes &
  typeof grantRoutes &
  typeof grantAuthorityRoutes &
  typeof departmentRoutes &
  typeof employeeRoutes &
  typeof leavingRoutes &
  typeof intakeRoutes &
  typeof enquiryRoutes &
  typeof referralDoors &
  typeof meetingRoutes &
  typeof meetingReplyRoutes &
  typeof meetingConductRoutes &
  typeof meetingTypeRoutes &
  typeof boardRoutes &
  typeof minutesRoutes &
  typeof messageRoutes &
  typeof commentRoutes &
  typeof newsRoutes &
  typeof agreementRoutes &
  typeof insightRoutes &
  typeof historyRoutes &
  typeof mistakeRoutes &
  typeof ruleBookRoutes &
  typeof programmeRoutes &
  typeof myDayRoutes &
  typeof noticeRoutes &
  typeof peopleRoutes &
  typeof consentRoutes &
  typeof courseRoutes &
  typeof contactRoutes &
  typeof teamRoutes &
  typeof teamLeadRoutes &
  typeof birthdayRoutes &
  typeof mergeRoutes &
  typeof familyMergeRoutes &
  typeof movingRoutes
