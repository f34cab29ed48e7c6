import { afterAll, beforeAll, expect, test } from 'vitest'
import { ring } from '../../src/access/ring.ts'
import { birthdayRoutes } from '../../src/contract/birthday.ts'
import { agreementRoutes } from '../../src/contract/agreement.ts'
import { boardRoutes } from '../../src/contract/board.ts'
import { commentRoutes } from '../../src/contract/comment.ts'
import { consentRoutes } from '../../src/contract/consent.ts'
import { contactRoutes } from '../../src/contract/contact.ts'
import { grantRoutes } from '../../src/contract/grant.ts'
import { homesRoutes } from '../../src/contract/homes.ts'
import { enquiryRoutes } from '../../src/contract/enquiry.ts'
import { courseRoutes } from '../../src/contract/course.ts'
import { historyRoutes } from '../../src/contract/history.ts'
import { intakeRoutes } from '../../src/contract/intake.ts'
import { meetingConductRoutes } from '../../src/contract/meeting-conduct.ts'
import { meetingReplyRoutes } from '../../src/contract/meeting-reply.ts'
import { meetingRoutes } from '../../src/contract/meeting.ts'
import { minutesRoutes } from '../../src/contract/minutes.ts'
import { mistakeRoutes } from '../../src/contract/mistake.ts'
import { familyMergeRoutes } from '../../src/contract/family-merge.ts'
import { messageRoutes } from '../../src/contract/message.ts'
import { newsRoutes } from '../../src/contract/news.ts'
import { mergeRoutes } from '../../src/contract/merge.ts'
import { movingRoutes } from '../../src/contract/moving.ts'
import { peopleRoutes } from '../../src/contract/people.ts'
import { planDepthRoutes } from '../../src/contract/plan-depth.ts'
import { planLinkRoutes } from '../../src/contract/plan-link.ts'
import { planRoutes } from '../../src/contract/plan.ts'
import { protectionRoutes } from '../../src/contract/protection.ts'
import type { RouteShape } from '../../src/contract/route.ts'
import { teamLeadRoutes } from '../../src/contract/team-lead.ts'
import { teamRoutes } from '../../src/contract/team.ts'
import { voiceRoutes } from '../../src/contract/voice.ts'
import { loadPresets } from '../../src/server/presets.ts'
import { testApp, type TestApp } from '../support/app.ts'
import { sampleBodies, type IdOf } from './sample-body.ts'
import { storeWorld } from './stored-world.ts'
import { actorsOf, askingOf, factsFor, NOW, type World, type WorldActor } from './world.ts'

const { rules } = loadPresets()
const SEEDS = [12, 34, 56]
const TABLES = [
  'membership',
  'participation',
  'custody',
  'basis',
  'basis_signature',
  'firewall',
  'decision_task',
  'admission',
  'person_detail',
  'person_identifier',
  'contact_point',
  'relationship',
  'family',
  'referral',
  'criterion_tick',
  'visitation',
  'visitation_step',
  'programme_place',
  'course',
  'plan',
  'goal',
  'scaling',
  'action',
  'measure',
  'plan_snapshot',
  'plan_wait',
  'stepping_stone',
  'pitfall',
  'measure_spell',
  'stance',
  'goal_agreement',
  'follow_up',
  'follow_up_goal',
  'statutory_link',
  'meeting',
  'agenda_item',
  'meeting_step',
  'meeting_ground',
  'meeting_participant',
  'meeting_reply',
  'meeting_reply_reason',
  'board',
  'board_card',
  'board_comment',
  'minutes',
  'minutes_line',
  'minutes_text',
  'minutes_reader',
  'minutes_shown',
  'attendance',
  'agreement',
  'agreement_doer',
  'agreement_reminder',
  'handed_agreement',
  'message',
  'family_request',
  'comment',
  'own_visit',
  'oral_agreement',
  'contact_entry',
  'contact_rhythm',
  'acute_call',
  'grant_request',
  'reality_check',
  'reality_item',
  'course_pause',
  'course_closing',
  'remaining_need',
  'closing_word',
  'after_care_check',
  'setback',
  'imposed_decision',
  'birthday_step',
  'person_merge',
  'not_same',
  'merge_words',
  'merge_proposal',
  'family_merge',
  'family_merge_words',
  'family_merge_ask',
  'joined_referral',
  'referral_join',
  'family_move',
  'mistake',
] as const

/** Every command about one family, by method and path. */
const COMMANDS = Object.entries({
  ...planRoutes,
  ...planDepthRoutes,
  ...planLinkRoutes,
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
  ...peopleRoutes,
  ...homesRoutes,
  ...protectionRoutes,
  ...voiceRoutes,
  ...consentRoutes,
  ...contactRoutes,
  ...grantRoutes,
  ...courseRoutes,
  ...teamRoutes,
  ...teamLeadRoutes,
  ...meetingRoutes,
  ...meetingConductRoutes,
  ...meetingReplyRoutes,
  ...intakeRoutes,
  ...enquiryRoutes,
  ...historyRoutes,
  ...mistakeRoutes,
} as Record<string, RouteShape>).flatMap(([key, shape]) => {
  const [method, path] = key.split(' ') as ['POST' | 'PUT' | 'DELETE' | 'GET', string]
  return method === 'GET' || !path.includes(':family') ? [] : [{ key, method, path, shape }]
})

let app: TestApp
let worlds: World[]
beforeAll(async () => {
  app = await testApp({ now: NOW })
  worlds = []
  for (const seed of SEEDS) worlds.push(await storeWorld(app.store, seed))
})
afterAll(() => app.close())

type Row = { readonly table: string; readonly id: string; readonly case_id: string | null; readonly version: number }

/** Every row of a municipality, whoever may see it: its id and version. */
async function everything(world: World): Promise<Row[]> {
  const client = await app.store.app.connect()
  try {
    await client.query('begin')
    await client.query(`set local app.municipality = '${world.municipality}'`)
    await client.query(`set local app.ring = '{${world.compartments.map((c) => c.id).join(',')}}'`)
    const rows: Row[] = []
    for (const table of TABLES) {
      const ofCase = ['custody', 'basis_signature', 'person_detail', 'person_identifier', 'contact_point'].includes(
        table,
      )
      const found = await client.query<Row>(
        `select '${table}' as table, id, ${table === 'family' ? 'id' : ofCase ? 'null::uuid' : 'case_id'} as case_id, version
         from "${table}" where municipality = $1 order by id`,
        [world.municipality],
      )
      rows.push(...found.rows)
    }
    return rows
  } finally {
    await client.query('rollback')
    client.release()
  }
}

const tableOf: Readonly<Record<string, string>> = {
  step: 'visitation_step',
  goal: 'goal',
  row: 'goal',
  scaling: 'scaling',
  snapshot: 'plan_snapshot',
  goals: 'goal',
  parentGoal: 'goal',
  action: 'action',
  oral: 'oral_agreement',
  entry: 'contact_entry',
  rhythm: 'contact_rhythm',
  acute: 'acute_call',
  grant: 'grant_request',
  pause: 'course_pause',
  closing: 'course_closing',
  need: 'remaining_need',
  check: 'after_care_check',
  setback: 'setback',
  measure: 'measure',
  measures: 'measure',
  waiting: 'goal',
  forObject: 'action',
  object: 'goal',
  wait: 'plan_wait',
  stone: 'stepping_stone',
  pitfall: 'pitfall',
  spell: 'measure_spell',
  agreement: 'goal_agreement',
  link: 'statutory_link',
  contact: 'contact_point',
  relationship: 'relationship',
  firewall: 'firewall',
  membership: 'membership',
  from: 'membership',
  basis: 'basis',
  signature: 'basis_signature',
  meeting: 'meeting',
  item: 'agenda_item',
  items: 'agenda_item',
  board: 'board',
  card: 'board_card',
  cards: 'board_card',
  earlier: 'agenda_item',
  comment: 'board_comment',
  line: 'minutes_line',
  text: 'minutes_text',
  agreed: 'agreement',
  message: 'message',
  upTo: 'message',
  request: 'family_request',
  said: 'comment',
  participant: 'meeting_participant',
  admission: 'admission',
  admissions: 'admission',
  handover: 'handover',
  wish: 'adviser_wish',
  naming: 'naming',
  ability: 'competence_need',
  home: 'home',
  residence: 'residence',
  placement: 'placement',
  assessment: 'partner_assessment',
  restriction: 'restriction',
  question: 'wall_question',
  release: 'released_text',
  telling: 'telling',
  mistake: 'mistake',
  supporter: 'supporter',
  enquiry: 'joined_referral',
  proposal: 'merge_proposal',
  familyProposal: 'family_merge',
  familyMerge: 'family_merge',
  notSame: 'not_same',
}
const NOBODY = '0199aaaa-0000-7000-8000-000000000000'

/** Ids of what lies in one case, by the name under which a command asks for them. */
function idsIn(world: World, caseId: string, rows: readonly Row[]): IdOf {
  return (name) => {
    if (name === 'family') return caseId
    if (name === 'employee' || name === 'team') return world.employees[0]!.id
    const table = tableOf[name]
    if (table === undefined) return world.participations.find((p) => p.caseId === caseId)?.person ?? NOBODY
    return rows.find((row) => row.table === table && (row.case_id ?? caseId) === caseId)?.id ?? NOBODY
  }
}

const opens = (world: World, actor: WorldActor, caseId: string, purpose: RouteShape['purpose']): boolean => {
  const open = new Set(ring(factsFor(world, actor), rules, askingOf(world, actor, purpose!)))
  const people = new Set(world.participations.filter((p) => p.caseId === caseId).map((p) => p.person))
  return world.compartments.some(
    (c) =>
      open.has(c.id) && (c.caseId === caseId || (c.caseId === null && c.subject !== null && people.has(c.subject))),
  )
}

/** What a function may do about a family that is closed to it: open the task by which it gets to see the little it needs. */
const OPENS_A_TASK = new Set(['POST /api/team-lead/families/:family/naming'])

test('every command is tried with a body that its contract lets through', () => {
  const untried = COMMANDS.filter(({ shape }) => sampleBodies(shape.body, () => NOBODY).length === 0)
  expect(untried.map(({ key }) => key)).toEqual([])
  expect(COMMANDS.length).toBeGreaterThan(40)
})

/** A few at a time: one waits while another is reckoned. */
async function inBatches<T>(all: readonly T[], each: (one: T) => Promise<void>): Promise<void> {
  for (let i = 0; i < all.length; i += 4) await Promise.all(all.slice(i, i + 4).map(each))
}

test('in random worlds no command does anything to a family that is closed to its actor', async () => {
  let tried = 0
  for (const world of worlds) {
    const before = await everything(world)
    for (const actor of actorsOf(world)) {
      const browser = await app.as({
        municipality: world.municipality,
        ...(actor.kind === 'employee' ? { employee: actor.id } : { person: actor.id }),
      })
      for (const { id: caseId } of world.cases) {
        const idOf = idsIn(world, caseId, before)
        const closed = COMMANDS.filter(
          ({ key, shape }) => !opens(world, actor, caseId, shape.purpose) && !OPENS_A_TASK.has(key),
        )
        await inBatches(closed, async ({ key, method, path, shape }) => {
          const url = path.replace(/:(\w+)/g, (_, name: string) =>
            name === 'criterion' ? 'alder' : name === 'kind' ? 'goal' : name === 'place' ? 'road' : idOf(name),
          )
          const bodies = sampleBodies(shape.body, idOf)
          const body = bodies[tried++ % 3] ?? bodies[0]
          const answer = await browser.send(method, url, body)
          if (answer.statusCode !== 404)
            throw new Error(`${key} answers ${actor.kind} ${actor.id}: ${answer.statusCode} ${answer.body}`)
        })
      }
    }
    expect(await everything(world)).toEqual(before)
  }
  expect(tried).toBeGreaterThan(500)
}, 600_000)

test('in random worlds a command in one’s own family reaches nothing of another', async () => {
  const told = new Map<number, number>()
  for (const world of worlds.slice(0, 2)) {
    for (const actor of actorsOf(world)) {
      const browser = await app.as({
        municipality: world.municipality,
        ...(actor.kind === 'employee' ? { employee: actor.id } : { person: actor.id }),
      })
      for (const { id: own } of world.cases) {
        const other = world.cases.find((c) => c.id !== own && !opens(world, actor, c.id, 'coordination'))
        const reachable = COMMANDS.filter(({ shape }) => opens(world, actor, own, shape.purpose))
        if (!other || reachable.length === 0) continue
        const before = await everything(world)
        const foreign = idsIn(world, other.id, before)
        for (const { method, path, shape } of reachable) {
          const url = path.replace(/:(\w+)/g, (_, name: string) =>
            name === 'family'
              ? own
              : name === 'criterion'
                ? 'alder'
                : name === 'kind'
                  ? 'goal'
                  : name === 'place'
                    ? 'road'
                    : foreign(name),
          )
          for (const body of sampleBodies(shape.body, foreign)) {
            const answer = await browser.send(method, url, body)
            told.set(answer.statusCode, (told.get(answer.statusCode) ?? 0) + 1)
          }
        }
        const ofOther = (rows: readonly Row[]) => rows.filter((row) => row.case_id !== null && row.case_id !== own)
        expect(ofOther(await everything(world))).toEqual(ofOther(before))
      }
    }
  }
  expect([...told.keys()].filter((status) => status >= 500)).toEqual([])
  expect(told.get(404) ?? 0).toBeGreaterThan(100)
}, 600_000)
