import { afterAll, beforeAll, expect, test } from 'vitest'
import type { decide } from '../../src/access/decide.ts'
import { birthdayRoutes } from '../../src/contract/birthday.ts'
import { agreementRoutes } from '../../src/contract/agreement.ts'
import { boardRoutes } from '../../src/contract/board.ts'
import { commentRoutes } from '../../src/contract/comment.ts'
import { consentRoutes } from '../../src/contract/consent.ts'
import { contactRoutes } from '../../src/contract/contact.ts'
import { courseRoutes } from '../../src/contract/course.ts'
import { draftRoutes } from '../../src/contract/draft.ts'
import { employeeRoutes } from '../../src/contract/employee.ts'
import { enquiryRoutes } from '../../src/contract/enquiry.ts'
import { familyRoutes } from '../../src/contract/family.ts'
import { grantRoutes } from '../../src/contract/grant.ts'
import { homesRoutes } from '../../src/contract/homes.ts'
import { historyRoutes } from '../../src/contract/history.ts'
import { insightRoutes } from '../../src/contract/insight.ts'
import { intakeRoutes } from '../../src/contract/intake.ts'
import { leavingRoutes } from '../../src/contract/leaving.ts'
import { meetingConductRoutes } from '../../src/contract/meeting-conduct.ts'
import { meetingRoutes } from '../../src/contract/meeting.ts'
import { minutesRoutes } from '../../src/contract/minutes.ts'
import { mistakeRoutes } from '../../src/contract/mistake.ts'
import { familyMergeRoutes } from '../../src/contract/family-merge.ts'
import { messageRoutes } from '../../src/contract/message.ts'
import { newsRoutes } from '../../src/contract/news.ts'
import { mergeRoutes } from '../../src/contract/merge.ts'
import { movingRoutes } from '../../src/contract/moving.ts'
import { myDayRoutes } from '../../src/contract/my-day.ts'
import { noticeRoutes } from '../../src/contract/notice.ts'
import { peopleRoutes } from '../../src/contract/people.ts'
import { planDepthRoutes } from '../../src/contract/plan-depth.ts'
import { planLinkRoutes } from '../../src/contract/plan-link.ts'
import { planVersionRoutes } from '../../src/contract/plan-version.ts'
import { planRoutes } from '../../src/contract/plan.ts'
import { protectionRoutes } from '../../src/contract/protection.ts'
import type { RouteShape } from '../../src/contract/route.ts'
import { teamLeadRoutes } from '../../src/contract/team-lead.ts'
import { teamRoutes } from '../../src/contract/team.ts'
import { voiceRoutes } from '../../src/contract/voice.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { READ_PATHS } from './read-paths.ts'
import { storeWorld } from './stored-world.ts'
import { walk } from './walk.ts'
import { NOW, type World } from './world.ts'

/** As many worlds as a minute or two allow; test/long walks two hundred. */
const SEEDS = [11, 22, 33, 44, 55]
/** In these only the lists over many families are walked: some of what they show is rare. */
const MORE_SEEDS = [66, 77, 88, 99, 111]
/** Says "yes, the content" to every question: row security alone must hold then. */
const sayYes: typeof decide = () => ({ answer: 'content', rule: 'stub', reason: '' })

let app: TestApp
let credulous: TestApp
let worlds: World[]
let moreWorlds: World[]
let credulousWorlds: World[]
beforeAll(async () => {
  app = await testApp({ now: NOW })
  credulous = await testApp({ now: NOW, decide: sayYes })
  worlds = []
  credulousWorlds = []
  for (const seed of SEEDS) worlds.push(await storeWorld(app.store, seed))
  moreWorlds = []
  for (const seed of MORE_SEEDS) moreWorlds.push(await storeWorld(app.store, seed))
  for (const seed of SEEDS.slice(0, 2)) credulousWorlds.push(await storeWorld(credulous.store, seed))
})
afterAll(async () => {
  await app.close()
  await credulous.close()
})

test('in random worlds every read path shows each actor exactly what the oracle allows', async () => {
  const seen = new Map<string, number>()
  for (const world of worlds) expect((await walk(app, world, true, seen)).slice(0, 5)).toEqual([])
  const lists = READ_PATHS.filter(({ route }) => !route.includes('/:'))
  for (const world of moreWorlds) expect((await walk(app, world, true, seen, { paths: lists })).slice(0, 5)).toEqual([])
  // A path on which nobody ever sees anything would prove nothing.
  if (process.env['SHOW_LOG']) console.log(seen)
  const blind = READ_PATHS.filter((path) => !path.showsNothing && (seen.get(path.route) ?? 0) === 0).map(
    (path) => path.route,
  )
  expect(blind).toEqual([])
}, 400_000)

test('with every decision stubbed to "content", row security still holds each read path', async () => {
  for (const world of credulousWorlds) expect((await walk(credulous, world, false)).slice(0, 5)).toEqual([])
}, 400_000)

test('an actor asking for cases of another municipality gets the same answer as for none', async () => {
  const [here, there] = [worlds[0]!, worlds[1]!]
  const browser = await app.as({ municipality: here.municipality, employee: here.employees[0]!.id })
  const none = await browser.get('/api/families/0199aaaa-0000-7000-8000-000000000000')
  for (const c of there.cases) expect((await browser.get(`/api/families/${c.id}`)).body).toBe(none.body)
})

test('each path is walked for the purpose that its route declares', () => {
  const declared: Record<string, RouteShape> = {
    ...draftRoutes,
    ...employeeRoutes,
    ...birthdayRoutes,
    ...boardRoutes,
    ...minutesRoutes,
    ...agreementRoutes,
    ...messageRoutes,
    ...commentRoutes,
    ...newsRoutes,
    ...mergeRoutes,
    ...familyMergeRoutes,
    ...movingRoutes,
    ...familyRoutes,
    ...homesRoutes,
    ...peopleRoutes,
    ...protectionRoutes,
    ...voiceRoutes,
    ...planRoutes,
    ...planDepthRoutes,
    ...planLinkRoutes,
    ...planVersionRoutes,
    ...intakeRoutes,
    ...meetingRoutes,
    ...meetingConductRoutes,
    ...insightRoutes,
    ...historyRoutes,
    ...mistakeRoutes,
    ...myDayRoutes,
    ...noticeRoutes,
    ...consentRoutes,
    ...contactRoutes,
    ...grantRoutes,
    ...courseRoutes,
    ...teamRoutes,
    ...teamLeadRoutes,
    ...leavingRoutes,
    ...enquiryRoutes,
  }
  expect(READ_PATHS.map(({ route, purpose }) => `${route} ${purpose}`)).toEqual(
    READ_PATHS.map(({ route }) => `${route} ${declared[route]?.purpose}`),
  )
})
