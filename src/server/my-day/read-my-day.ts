import type { z } from 'zod'
import type { DecisionTask } from '../../access/facts.ts'
import type { myDayRoutes } from '../../contract/my-day.ts'
import { addDays, dayAt } from '../../domain/shared/time.ts'
import { dueFollowUps, ownActions, ownMeetings, waitingConsents } from '../../store/my-day.ts'
import { agreementTasks } from './agreement-tasks.ts'
import { birthdayTasks } from './birthday-tasks.ts'
import { acuteTasks, contactTasks } from './contact-tasks.ts'
import { courseTasks } from './course-tasks.ts'
import { enquiryTasks, sameFamilyTasks } from './enquiry-tasks.ts'
import { grantTasks } from './grant-tasks.ts'
import { messageTasks } from './message-tasks.ts'
import { familyNames } from '../../store/course.ts'
import { replyTasks } from './reply-tasks.ts'
import { steppedAside } from '../../store/family-merge.ts'
import { ownCompartment } from '../../store/news.ts'
import { unprovenSince } from '../../store/notice.ts'
import { withReach } from '../../store/reach.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { ownFollowUps, type FollowUpDay } from '../shared/follow-up-day.ts'
import { WEEK, whenOf } from './when.ts'

type MyDay = z.input<(typeof myDayRoutes)['GET /api/my-day']['output']>
type Task = MyDay['tasks'][number]

const DAY_MS = 86_400_000

/** What waits for one professional over all their families, the most urgent first, each with why it stands there. */
export async function readMyDay(unit: UnitOfWork, _input: unknown, services: Services): Promise<MyDay> {
  const { at, today } = unit.asking
  const own = unit.facts.memberships.filter((m) => m.startsAt <= at && (m.endsAt === null || at < m.endsAt))
  // A family that has stepped aside for another is followed up there.
  const aside = await steppedAside(
    unit,
    own.map((m) => m.caseId),
  )
  // Whoever holds the threads of a family follows up and gathers signatures: the role that may share its plan.
  const held = own
    .filter((m) => !aside.has(m.caseId))
    .filter((m) => services.presets.rules.roles.get(m.role)?.cells.any?.some((cell) => cell.may.includes('share')))
    .map((m) => m.caseId)
  const when = whenOf(today)
  const followUps = await dueFollowUps(unit, held, addDays(today, WEEK))
  const actions = (await ownActions(unit)).filter((one) => !aside.has(one.family))
  const now = Date.parse(at)
  const meetings = (
    await ownMeetings(unit, new Date(now - DAY_MS).toISOString(), new Date(now + (WEEK + 1) * DAY_MS).toISOString())
  ).filter((m) => dayAt(m.startsAt) >= today && dayAt(m.startsAt) <= addDays(today, WEEK))
  const consents = await waitingConsents(unit, held)
  const names = await familyNames(unit)

  const tasks: Task[] = [
    ...followUps.map((f): Task => ({
      kind: 'follow-up',
      when: when(f.due),
      ...family(f),
      title: 'Opfølgning på planen',
      due: f.due,
      why: 'Du er koordinator for familien',
    })),
    ...followUps
      .filter(({ unmeasured }) => unmeasured > 0)
      .map((f): Task => ({
        kind: 'scaling',
        when: when(f.due),
        ...family(f),
        title: 'Tal mangler til opfølgningen',
        due: f.due,
        why: `${f.unmeasured === 1 ? 'Et mål har' : `${f.unmeasured} mål har`} ikke fået et tal ${f.isFirst ? 'endnu' : 'siden sidste opfølgning'}`,
      })),
    ...actions.map((a): Task => ({
      kind: 'action',
      when: when(a.due),
      ...family(a),
      title: a.what,
      due: a.due,
      why: 'Du har lovet at gøre det',
      action: { id: a.id, version: a.version, goal: a.goal, done: a.done },
    })),
    ...(await agreementTasks(unit, aside, when)),
    ...meetings.map((m): Task => ({
      kind: 'meeting',
      when: when(dayAt(m.startsAt)),
      ...family(m),
      title: m.calledOff === null ? m.title : `Aflyst: ${m.title}`,
      due: m.startsAt,
      why: m.calledOff ?? 'Du er inviteret',
    })),
    ...(await meetingsFollowedUp(unit, aside)).map((f): Task => ({
      kind: 'meeting',
      when: when(f.on),
      family: f.caseId,
      familyName: names.get(f.caseId) ?? null,
      title: 'Aftale: opfølgning på et møde',
      due: f.on,
      why: 'I aftalte dagen, da mødet blev lukket',
    })),
    ...consents.map((c): Task => ({
      kind: 'consent',
      when: 'waiting',
      ...family(c),
      title: c.missing === 1 ? 'Et samtykke mangler en underskrift' : `Samtykker mangler ${c.missing} underskrifter`,
      due: null,
      why: 'Afdelingerne kan først dele, når alle har skrevet under',
    })),
    ...(await grantTasks(unit, held)),
    ...(await messageTasks(unit, aside)),
    ...(await replyTasks(unit, held, when)),
    ...(await acuteTasks(unit, aside)),
    ...(await contactTasks(unit, held)),
    ...(await enquiryTasks(unit, held)),
    ...(await sameFamilyTasks(unit, held, when)),
    ...(await birthdayTasks(unit, held, when)),
    ...(await courseTasks(unit, held, when)),
    ...decisions(unit.facts.tasks, at),
    ...(await addressTask(unit)),
  ]
  unit.saw(tasks.flatMap((t) => t.family ?? []))
  return {
    today,
    tasks: tasks.toSorted(
      (a, b) => order.indexOf(a.when) - order.indexOf(b.when) || (a.due ?? '9').localeCompare(b.due ?? '9'),
    ),
  }
}

/** Days of the coming week on which a meeting is followed up that the reader was at. */
async function meetingsFollowedUp(unit: UnitOfWork, aside: ReadonlySet<string>): Promise<FollowUpDay[]> {
  const until = addDays(unit.asking.today, WEEK)
  return (await ownFollowUps(unit)).filter(({ caseId, on }) => on <= until && !aside.has(caseId))
}

const order: readonly Task['when'][] = ['now', 'overdue', 'today', 'week', 'later', 'waiting']

const family = (row: { family: string; familyName: string | null }): Pick<Task, 'family' | 'familyName'> => ({
  family: row.family,
  familyName: row.familyName,
})

const kinds: Readonly<Record<DecisionTask['kind'], readonly [one: string, several: string, why: string]>> = {
  notification: [
    'henvendelse skal vurderes',
    'henvendelser skal vurderes',
    'Forældrene kender ikke til henvendelsen, og du modtager dem',
  ],
  visitation: ['henvendelse venter på visitation', 'henvendelser venter på visitation', 'Du er med til at visitere'],
  grant: ['bevilling venter på svar', 'bevillinger venter på svar', 'Du bevilger'],
  'reality-check': [
    'realitetstjek venter på beslutninger',
    'realitetstjek venter på beslutninger',
    'Du leder realitetstjekket',
  ],
  naming: ['plads i et team mangler en afløser', 'pladser i teams mangler en afløser', 'Du sætter familiernes teams'],
  'adviser-wish': [
    'ønske om en anden i teamet venter på svar',
    'ønsker om en anden i teamet venter på svar',
    'Du svarer familierne',
  ],
  review: [
    'familie har skrevet, at det er blevet svært igen',
    'familier har skrevet, at det er blevet svært igen',
    'Du tager stilling til forløb',
  ],
}

/** Where each kind of decision is made. */
const pageOf = (kind: DecisionTask['kind']): Task['kind'] =>
  kind === 'naming' || kind === 'adviser-wish'
    ? 'team'
    : kind === 'grant' || kind === 'reality-check'
      ? 'grants'
      : 'decision'

/** Nothing is sent to an address before its owner has proven it, so that one chosen before that was asked for lies dead. */
async function addressTask(unit: UnitOfWork): Promise<Task[]> {
  const own = await ownCompartment(unit)
  if (own === undefined || (await withReach(unit, [own], () => unprovenSince(unit))) === undefined) return []
  return [
    {
      kind: 'address',
      when: 'later',
      family: null,
      familyName: null,
      title: 'Bekræft den adresse, du vil have besked på',
      due: null,
      why: 'Du får ingen mail eller sms, før du har skrevet koden',
    },
  ]
}

/** Decisions are told by number only: their families are opened from the list of referrals, for that purpose. */
function decisions(tasks: readonly DecisionTask[], at: string): Task[] {
  return (Object.keys(kinds) as DecisionTask['kind'][]).flatMap((kind) => {
    const count = tasks.filter((t) => t.kind === kind && t.decidedAt === null && t.openedAt <= at).length
    if (count === 0) return []
    const [one, several, why] = kinds[kind]
    return [
      {
        kind: pageOf(kind),
        when: 'waiting',
        family: null,
        familyName: null,
        title: `${count} ${count === 1 ? one : several}`,
        due: null,
        why,
      } as const,
    ]
  })
}
