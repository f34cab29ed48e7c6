import { createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { routeStates } from '../shared/shell/route-states.tsx'
import { root, under } from './root.ts'
import { presetRoutes } from './setup/preset-routes.ts'

const day = createRoute({
  ...under,
  path: '/fag',
  component: lazyRouteComponent(() => import('./day/day-page.tsx'), 'DayPage'),
})
const families = createRoute({
  ...under,
  path: '/fag/familier',
  component: lazyRouteComponent(() => import('./family/families-page.tsx'), 'FamiliesPage'),
})
const messages = createRoute({
  ...under,
  path: '/fag/beskeder',
  component: lazyRouteComponent(() => import('./messages/messages-page.tsx'), 'MessagesPage'),
})
const intake = createRoute({
  ...under,
  path: '/fag/henvendelser',
  component: lazyRouteComponent(() => import('./intake/intake-page.tsx'), 'IntakePage'),
})
const inIntake = { getParentRoute: () => intake }
const notifications = createRoute({
  ...inIntake,
  path: '/',
  component: lazyRouteComponent(() => import('./intake/intake-page.tsx'), 'NotificationsPage'),
})
const candidates = createRoute({
  ...inIntake,
  path: '/kandidater',
  component: lazyRouteComponent(() => import('./intake/intake-page.tsx'), 'CandidatesPage'),
})
const waitingList = createRoute({
  ...inIntake,
  path: '/venteliste',
  component: lazyRouteComponent(() => import('./intake/waiting-page.tsx'), 'WaitingPage'),
})
const sendReferral = createRoute({
  ...inIntake,
  path: '/send',
  component: lazyRouteComponent(() => import('./intake/send-page.tsx'), 'SendPage'),
})
const receive = createRoute({
  ...inIntake,
  path: '/modtag',
  component: lazyRouteComponent(() => import('./family/moving/receive-page.tsx'), 'ReceivePage'),
})
const intakeCase = createRoute({
  ...under,
  path: '/fag/henvendelser/sag/$family',
  component: lazyRouteComponent(() => import('./intake/case-page.tsx'), 'CasePage'),
})
const reopening = createRoute({
  ...under,
  path: '/fag/henvendelser/igen/$family',
  component: lazyRouteComponent(() => import('./family/course/reopening-page.tsx'), 'ReopeningPage'),
})
const setup = createRoute({
  ...under,
  path: '/fag/opsaetning',
  component: lazyRouteComponent(() => import('./setup/setup-page.tsx'), 'SetupPage'),
})
const ruleBook = createRoute({
  ...under,
  path: '/fag/opsaetning/regelbog',
  component: lazyRouteComponent(() => import('./setup/rule-book-page.tsx'), 'RuleBookPage'),
})
const ownNotices = createRoute({
  ...under,
  path: '/fag/opsaetning/beskeder',
  component: lazyRouteComponent(() => import('./notice/own-page.tsx'), 'OwnNoticesPage'),
})
const outbox = createRoute({
  ...under,
  path: '/fag/opsaetning/udbakke',
  component: lazyRouteComponent(() => import('./notice/outbox-page.tsx'), 'OutboxPage'),
})
const supervision = createRoute({
  ...under,
  path: '/fag/opsaetning/hvem-har-set',
  component: lazyRouteComponent(() => import('./setup/supervision-page.tsx'), 'SupervisionPage'),
})
const loadLimits = createRoute({
  ...under,
  path: '/fag/opsaetning/graenser',
  component: lazyRouteComponent(() => import('./setup/load-limits-page.tsx'), 'LoadLimitsPage'),
})
const answerTime = createRoute({
  ...under,
  path: '/fag/opsaetning/svar',
  component: lazyRouteComponent(() => import('./messages/answer-time-page.tsx'), 'AnswerTimePage'),
})
const departments = createRoute({
  ...under,
  path: '/fag/opsaetning/afdelinger',
  component: lazyRouteComponent(() => import('./setup/departments-page.tsx'), 'DepartmentsPage'),
})
const employees = createRoute({
  ...under,
  path: '/fag/opsaetning/medarbejdere',
  component: lazyRouteComponent(() => import('./setup/employees/employees-page.tsx'), 'EmployeesPage'),
})
const employee = createRoute({
  ...under,
  path: '/fag/opsaetning/medarbejdere/$employee',
  component: lazyRouteComponent(() => import('./setup/employees/employee-page.tsx'), 'EmployeePage'),
})
const teamLead = createRoute({
  ...under,
  path: '/fag/teams',
  component: lazyRouteComponent(() => import('./family/team-lead/lead-page.tsx'), 'LeadPage'),
})
const grants = createRoute({
  ...under,
  path: '/fag/bevillinger',
  component: lazyRouteComponent(() => import('./grant/leader-page.tsx'), 'LeaderPage'),
})
const waitingFor = createRoute({
  ...under,
  path: '/fag/venter',
  component: lazyRouteComponent(() => import('./grant/waiting-page.tsx'), 'WaitingForPage'),
})
const grantAuthorities = createRoute({
  ...under,
  path: '/fag/opsaetning/bevillingskompetence',
  component: lazyRouteComponent(() => import('./grant/authorities-page.tsx'), 'AuthoritiesPage'),
})
const attend = createRoute({
  ...under,
  path: '/fag/inviteret/$family/$meeting',
  component: lazyRouteComponent(() => import('./meeting/attend-page.tsx'), 'AttendPage'),
})

const pickFamily = createRoute({
  ...under,
  path: '/fag/kontakt',
  component: lazyRouteComponent(() => import('./contact/log-page.tsx'), 'PickFamilyPage'),
})
const logContact = createRoute({
  ...under,
  path: '/fag/kontakt/$family',
  component: lazyRouteComponent(() => import('./contact/log-page.tsx'), 'LogPage'),
})

const board = createRoute({
  ...under,
  path: '/fag/tavle/$family/$item',
  component: lazyRouteComponent(() => import('./meeting/board-page.tsx'), 'BoardPage'),
})

const agreementSheet = createRoute({
  ...under,
  path: '/fag/aftaleark/$family/$meeting',
  component: lazyRouteComponent(() => import('./agreement/sheet-page.tsx'), 'SheetPage'),
})

const minutes = createRoute({
  ...under,
  path: '/fag/referat/$family/$meeting',
  component: lazyRouteComponent(() => import('./minutes/minutes-page.tsx'), 'MinutesPage'),
})
const attendance = createRoute({
  ...under,
  path: '/fag/fremmoede/$family/$meeting',
  component: lazyRouteComponent(() => import('./minutes/attendance-page.tsx'), 'AttendancePage'),
})

const room = createRoute({
  ...under,
  path: '/fag/familier/$family',
  component: lazyRouteComponent(() => import('./family/room.tsx'), 'Room'),
})
const inRoom = { getParentRoute: () => room }
const overview = createRoute({
  ...inRoom,
  path: '/',
  component: lazyRouteComponent(() => import('./family/overview-page.tsx'), 'OverviewPage'),
})
const familyInDepth = createRoute({
  ...inRoom,
  path: '/familien',
  component: lazyRouteComponent(() => import('./family/people/family-page.tsx'), 'FamilyPage'),
})
const plan = createRoute({
  ...inRoom,
  path: '/plan',
  component: lazyRouteComponent(() => import('./plan/plan-page.tsx'), 'PlanPage'),
})
const meetings = createRoute({
  ...inRoom,
  path: '/moeder',
  component: lazyRouteComponent(() => import('./meeting/meetings-page.tsx'), 'MeetingsPage'),
})
const familyMessages = createRoute({
  ...inRoom,
  path: '/beskeder',
  component: lazyRouteComponent(() => import('./messages/family-messages-page.tsx'), 'FamilyMessagesPage'),
})
const contact = createRoute({
  ...inRoom,
  path: '/kontakt',
  component: lazyRouteComponent(() => import('./contact/contact-page.tsx'), 'ContactPage'),
})
const familyGrants = createRoute({
  ...inRoom,
  path: '/bevillinger',
  component: lazyRouteComponent(() => import('./grant/grants-page.tsx'), 'GrantsPage'),
})
const course = createRoute({
  ...inRoom,
  path: '/forloeb',
  component: lazyRouteComponent(() => import('./family/course/course-page.tsx'), 'CoursePage'),
})
const history = createRoute({
  ...inRoom,
  path: '/aendringer',
  component: lazyRouteComponent(() => import('./history/history-page.tsx'), 'HistoryPage'),
})
const access = createRoute({
  ...inRoom,
  path: '/adgang',
  component: lazyRouteComponent(() => import('./access/access-page.tsx'), 'AccessPage'),
})
const overTime = createRoute({
  ...inRoom,
  path: '/over-tid',
  component: lazyRouteComponent(() => import('./family/over-time/over-time-page.tsx'), 'OverTimePage'),
})

/** Every address of the professional face. */
export const router = createRouter({
  routeTree: root.addChildren([
    day,
    families,
    messages,
    intake.addChildren([notifications, candidates, waitingList, sendReferral, receive]),
    intakeCase,
    reopening,
    setup,
    ruleBook,
    ...presetRoutes,
    supervision,
    ownNotices,
    outbox,
    loadLimits,
    answerTime,
    employees,
    employee,
    departments,
    teamLead,
    grants,
    waitingFor,
    grantAuthorities,
    attend,
    board,
    pickFamily,
    logContact,
    minutes,
    attendance,
    agreementSheet,
    room.addChildren([
      overview,
      familyInDepth,
      plan,
      meetings,
      contact,
      familyMessages,
      familyGrants,
      course,
      history,
      access,
      overTime,
    ]),
  ]),
  defaultPreload: 'intent',
  ...routeStates('/fag'),
})
