import { printExtract } from '../../src/server/plan/make-extract.ts'
import { printRoad } from '../../src/server/plan/print-road.ts'
import { Problem } from '../../src/server/problems.ts'
import { undertake } from '../../src/server/call.ts'
import type { Purpose } from '../../src/domain/shared/purpose.ts'
import type { Compartment } from '../../src/access/facts.ts'
import type { TestApp } from '../support/app.ts'
import {
  COMMON_NAME,
  commonPart,
  itemOf,
  linksOf,
  meetingOf,
  moveOf,
  secondSnapshotOf,
  snapshotOf,
} from './stored-ids.ts'
import { askingOf, type World, type WorldActor } from './world.ts'

/**
 * Every way in which rows of a case leave the product. A new route that reads joins this list in the same commit;
 * a test walks the application's routes and fails on one that is missing here.
 */
export interface ReadPath {
  /** The route's key. */
  readonly route: string
  readonly purpose: Purpose
  /** The addresses to ask in a world. */
  readonly urls: (world: World) => string[]
  /** For answers whose text cannot be read from their bytes (a PDF): what is put into them. */
  readonly text?: (t: TestApp, world: World, actor: WorldActor, at: string) => Promise<string>
  /** Which of the compartments that may be seen must show their row in one of the answers; the rest merely may. */
  readonly shows: (world: World, c: Compartment) => boolean
  /** What it tells of besides, of a case in which its reader opens these compartments; nothing where it is not set. */
  readonly beside?: (world: World, c: Compartment, open: ReadonlySet<number>) => boolean
  /** Set where the worlds hold no row that this path would show; it is walked all the same. */
  readonly showsNothing?: true
}

const eachCase =
  (path: (caseId: string) => string) =>
  (world: World): string[] =>
    world.cases.map((c) => path(c.id))
const ofCase = (_: World, c: Compartment): boolean => c.caseId !== null && c.audience !== 'author'
const plans = (_: World, c: Compartment): boolean => c.audience !== 'author'

export const READ_PATHS: readonly ReadPath[] = [
  {
    route: 'GET /api/families/:family',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}`),
    shows: plans,
  },
  {
    route: 'GET /api/own/families/:family',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}`),
    shows: plans,
  },
  {
    route: 'GET /api/families/:family/around',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/around`),
    shows: () => false,
  },
  {
    route: 'GET /api/own/families/:family/around',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/around`),
    shows: () => false,
  },
  ...(['homes', 'voice'] as const).flatMap((part): ReadPath[] => [
    {
      route: `GET /api/families/:family/${part}`,
      purpose: 'coordination',
      urls: eachCase((id) => `/api/families/${id}/${part}`),
      shows: inCase,
    },
    {
      route: `GET /api/own/families/:family/${part}`,
      purpose: 'own-insight',
      urls: eachCase((id) => `/api/own/families/${id}/${part}`),
      shows: inCase,
    },
  ]),
  {
    route: 'GET /api/families/:family/protection',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/protection`),
    shows: inCase,
  },
  {
    route: 'GET /api/families/:family/releases',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/releases`),
    shows: () => false,
  },
  {
    route: 'GET /api/own/families/:family/released',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/released`),
    shows: () => false,
  },
  {
    route: 'GET /api/own/tellings',
    purpose: 'own-insight',
    urls: () => ['/api/own/tellings'],
    // The worlds' authors are employees, who have none; test/people/voice.test.ts shows a citizen's.
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/enquiries',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/enquiries`),
    shows: holdsReferral,
  },
  {
    route: 'GET /api/families/:family/people/:person/custody',
    purpose: 'coordination',
    urls: (world) => world.participations.map((p) => `/api/families/${p.caseId}/people/${p.person}/custody`),
    // Custody lies in no compartment and names nobody; test/people/custody.test.ts reads it.
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/former-people',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/former-people`),
    shows: () => false,
    showsNothing: true,
  },
  { route: 'GET /api/families', purpose: 'coordination', urls: () => ['/api/families'], shows: holdsFamily },
  { route: 'GET /api/own/families', purpose: 'own-insight', urls: () => ['/api/own/families'], shows: () => false },
  {
    route: 'GET /api/search',
    purpose: 'coordination',
    urls: () => [`/api/search?q=${COMMON_NAME}`],
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/snapshots/:snapshot',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/snapshots/${snapshotOf(id)}`),
    shows: () => false,
  },
  {
    route: 'GET /api/own/families/:family/snapshots/:snapshot',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/snapshots/${snapshotOf(id)}`),
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/plan-depth',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/plan-depth`),
    shows: hangsTogether,
  },
  {
    route: 'GET /api/own/families/:family/plan-depth',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/plan-depth`),
    shows: hangsTogether,
  },
  {
    route: 'GET /api/families/:family/snapshots/:snapshot/compared/:other',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/snapshots/${snapshotOf(id)}/compared/${secondSnapshotOf(id)}`),
    shows: () => false,
  },
  {
    route: 'GET /api/own/families/:family/snapshots/:snapshot/compared/:other',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/snapshots/${snapshotOf(id)}/compared/${secondSnapshotOf(id)}`),
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/statutory-links',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/statutory-links`),
    shows: holdsLink,
  },
  {
    route: 'GET /api/own/families/:family/statutory-links',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/statutory-links`),
    shows: holdsLink,
  },
  {
    route: 'GET /api/families/:family/statutory-links/:link/extract',
    purpose: 'coordination',
    urls: (world) => linksOf(world).map(({ caseId, id }) => `/api/families/${caseId}/statutory-links/${id}/extract`),
    shows: () => false,
  },
  {
    route: 'GET /api/own/families/:family/statutory-links/:link/extract',
    purpose: 'own-insight',
    urls: (world) =>
      linksOf(world).map(({ caseId, id }) => `/api/own/families/${caseId}/statutory-links/${id}/extract`),
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/statutory-links/:link/extract.pdf',
    purpose: 'coordination',
    urls: () => [],
    text: extracts('coordination'),
    shows: () => false,
  },
  {
    route: 'GET /api/own/families/:family/statutory-links/:link/extract.pdf',
    purpose: 'own-insight',
    urls: () => [],
    text: extracts('own-insight'),
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/coordination.csv',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/coordination.csv`),
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/history',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/history`),
    shows: () => false,
  },
  {
    route: 'GET /api/own/families/:family/history',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/history`),
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/mistakes',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/mistakes`),
    shows: inCase,
  },
  {
    route: 'GET /api/own/families/:family/mistakes',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/mistakes`),
    shows: inCase,
  },
  ...(['families', 'own/families'] as const).map((face): ReadPath => ({
    route: `GET /api/${face}/:family/mistakes/:kind/:row`,
    purpose: face === 'families' ? 'coordination' : 'own-insight',
    urls: (world) => linksOf(world).map(({ caseId, id }) => `/api/${face}/${caseId}/mistakes/statutory_link/${id}`),
    shows: () => false,
    showsNothing: true,
  })),
  {
    route: 'GET /api/families/:family/plan-changes',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/plan-changes`),
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/plan-options',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/plan-options`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/road.pdf',
    purpose: 'coordination',
    urls: () => [],
    text: road('coordination'),
    shows: () => false,
  },
  {
    route: 'GET /api/own/families/:family/road.pdf',
    purpose: 'own-insight',
    urls: () => [],
    text: road('own-insight'),
    shows: () => false,
  },
  { route: 'GET /api/intake', purpose: 'decision', urls: () => ['/api/intake'], shows: () => false },
  { route: 'GET /api/waiting-list', purpose: 'decision', urls: () => ['/api/waiting-list'], shows: () => false },
  {
    route: 'GET /api/intake/:family',
    purpose: 'decision',
    urls: eachCase((id) => `/api/intake/${id}`),
    shows: () => false,
  },
  {
    route: 'GET /api/intake/:family/coordinators',
    purpose: 'decision',
    urls: eachCase((id) => `/api/intake/${id}/coordinators`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/meetings',
    purpose: 'meeting',
    urls: eachCase((id) => `/api/families/${id}/meetings`),
    shows: () => false,
  },
  { route: 'GET /api/meetings', purpose: 'meeting', urls: () => ['/api/meetings'], shows: inMeeting },
  {
    route: 'GET /api/meetings/:family/:meeting',
    purpose: 'meeting',
    urls: eachCase((id) => `/api/meetings/${id}/${meetingOf(id)}`),
    shows: inMeeting,
  },
  {
    route: 'GET /api/agreements/:family',
    purpose: 'meeting',
    urls: (world) => [
      ...world.cases.map((c) => `/api/agreements/${c.id}`),
      ...world.compartments
        .filter((c) => c.audience === 'meeting')
        .map((c) => `/api/agreements/${c.caseId}?item=${itemOf(c.caseId!, c.id)}`),
    ],
    shows: ofCase,
  },
  {
    route: 'GET /api/agreements/:family/choices',
    purpose: 'meeting',
    urls: eachCase((id) => `/api/agreements/${id}/choices`),
    // Names of those whom an agreement may name; test/agreement/access.test.ts reads them.
    shows: () => false,
  },
  {
    route: 'GET /api/agreements/:family/sheets/:meeting',
    purpose: 'meeting',
    urls: eachCase((id) => `/api/agreements/${id}/sheets/${meetingOf(id)}`),
    shows: inMeeting,
  },
  {
    route: 'GET /api/own/families/:family/agreements',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/agreements`),
    shows: ofCase,
  },
  {
    route: 'GET /api/own/families/:family/agreement-choices',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/agreement-choices`),
    shows: () => false,
  },
  {
    route: 'GET /api/minutes/:family/:meeting',
    purpose: 'meeting',
    urls: eachCase((id) => `/api/minutes/${id}/${meetingOf(id)}`),
    shows: (world, c) => inMeeting(world, c) || c.audience === 'kept',
  },
  {
    route: 'GET /api/minutes/:family',
    purpose: 'meeting',
    urls: eachCase((id) => `/api/minutes/${id}`),
    shows: (_, { audience }) => audience === 'kept',
  },
  {
    route: 'GET /api/families/:family/meetings/:meeting/attendance',
    purpose: 'meeting',
    urls: eachCase((id) => `/api/families/${id}/meetings/${meetingOf(id)}/attendance`),
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/person-hours',
    purpose: 'meeting',
    urls: eachCase((id) => `/api/families/${id}/person-hours`),
    shows: () => false,
  },
  {
    route: 'GET /api/own/families/:family/minutes',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/minutes`),
    // Whoever stands behind a firewall is shown less than what lies with them.
    shows: () => false,
  },
  { route: 'GET /api/own/meetings', purpose: 'meeting', urls: () => ['/api/own/meetings'], shows: inMeeting },
  {
    route: 'GET /api/own/meetings/:family/:meeting',
    purpose: 'meeting',
    urls: eachCase((id) => `/api/own/meetings/${id}/${meetingOf(id)}`),
    shows: inMeeting,
  },
  {
    route: 'GET /api/meeting-types',
    purpose: 'meeting',
    urls: () => ['/api/meeting-types'],
    // The shipped types of meetings are the same for everybody.
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/own/families/:family/meetings',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/meetings`),
    shows: () => false,
  },
  {
    route: 'GET /api/board-presets',
    purpose: 'meeting',
    urls: () => ['/api/board-presets'],
    // The shipped ways of setting up a board are the same for everybody.
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/boards/:family/:item',
    purpose: 'meeting',
    urls: (world) =>
      world.compartments
        .filter((c) => c.audience === 'meeting')
        .map((c) => `/api/boards/${c.caseId}/${itemOf(c.caseId!, c.id)}`),
    shows: inMeeting,
  },
  {
    route: 'GET /api/boards/:family/:item/step-closing',
    purpose: 'meeting',
    urls: (world) =>
      world.compartments
        .filter((c) => c.audience === 'meeting')
        .map((c) => `/api/boards/${c.caseId}/${itemOf(c.caseId!, c.id)}/step-closing`),
    // For whoever leads the meeting alone, and what was agreed at its item: the worlds' agreements hang on none.
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/agreements/:family/handed',
    purpose: 'meeting',
    urls: eachCase((id) => `/api/agreements/${id}/handed`),
    shows: ofCase,
  },
  {
    route: 'GET /api/own/families/:family/handed',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/handed`),
    shows: ofCase,
  },
  {
    route: 'GET /api/boards/:family/:item/carrying',
    purpose: 'meeting',
    urls: (world) =>
      world.cases.flatMap(({ id }) => {
        const items = world.compartments
          .filter((c) => c.audience === 'meeting' && c.caseId === id)
          .map((c) => itemOf(id, c.id))
        return items.map((item, n) => `/api/boards/${id}/${item}/carrying?earlier=${items[(n + 1) % items.length]}`)
      }),
    // Ids of cards and sentences of the rules; test/board/carrying.test.ts shows that both boards must be open.
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/notices',
    purpose: 'own-insight',
    urls: () => ['/api/notices'],
    // An instant and a way of being told; test/notice/settings.test.ts shows that it is the reader's own alone.
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/messages',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/messages`),
    shows: inConversation,
  },
  {
    route: 'GET /api/own/families/:family/messages',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/messages`),
    shows: inConversation,
  },
  {
    route: 'GET /api/families/:family/comments',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/comments`),
    shows: inCase,
  },
  {
    route: 'GET /api/own/families/:family/comments',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/comments`),
    // What one of the family was given is kept from them while a firewall stands, though it lies in their ring.
    shows: (world, c) => inCase(world, c) && c.audience !== 'party',
  },
  {
    route: 'GET /api/meeting-comments/:family',
    purpose: 'meeting',
    urls: eachCase((id) => `/api/meeting-comments/${id}`),
    shows: inCase,
  },
  {
    route: 'GET /api/own/families/:family/news',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/news`),
    // Only some of what is new is named; test/news/news.test.ts shows what.
    shows: () => false,
  },
  {
    route: 'GET /api/messages',
    purpose: 'coordination',
    urls: () => ['/api/messages'],
    // Names and counts; the words are read in the family.
    shows: () => false,
  },
  { route: 'GET /api/my-day', purpose: 'coordination', urls: () => ['/api/my-day'], shows: () => false },
  {
    route: 'GET /api/my-day/agreements',
    purpose: 'meeting',
    urls: () => ['/api/my-day/agreements'],
    shows: () => false,
  },
  {
    route: 'GET /api/own/families/:family/log',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/log`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/log',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/log`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/rights',
    purpose: 'coordination',
    urls: (w) => w.cases.map((c) => `/api/families/${c.id}/rights?employee=${w.employees[0]!.id}`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/supervision/log',
    purpose: 'supervision',
    urls: (w) => w.people.map((p) => `/api/supervision/log?person=${p.id}`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/consents/choices',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/consents/choices`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/own/families/:family/consents/choices',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/consents/choices`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/team/roles',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/team/roles`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/birthdays',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/birthdays`),
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/duplicates',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/duplicates`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/family-merge',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/family-merge`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/family-merges/:familyMerge/since',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/family-merges/${id}/since`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/own/families/:family/family-merge',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/family-merge`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/merges/:merge/since',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/merges/${id}/since`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/team',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/team`),
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/leaving',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/leaving`),
    // Nobody stops in the stored worlds; test/team/leaving.test.ts shows what is told of one who does.
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/own/families/:family/team',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/team`),
    shows: () => false,
  },
  {
    route: 'GET /api/team-lead',
    purpose: 'decision',
    urls: () => ['/api/team-lead'],
    shows: () => false,
    // Counts, names of employees and places: nothing that lies in a compartment, but a wish that is put to this leader.
    showsNothing: true,
  },
  {
    route: 'GET /api/settings/employees',
    purpose: 'operation',
    urls: () => ['/api/settings/employees', '/api/settings/employees?over=yes'],
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/settings/employees/:employee',
    purpose: 'operation',
    urls: (world) => world.employees.map((one) => `/api/settings/employees/${one.id}`),
    shows: () => false,
    // Counts of what stands open with an employee: no name of a family, and nothing that lies in a compartment.
    showsNothing: true,
  },
  {
    route: 'GET /api/team-lead/candidates',
    purpose: 'decision',
    urls: () => ['/api/team-lead/candidates'],
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/course',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/course`),
    shows: ofCase,
  },
  {
    route: 'GET /api/families/:family/contact',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/contact`),
    shows: inCase,
  },
  {
    route: 'GET /api/own/families/:family/contact',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/contact`),
    shows: inCase,
  },
  {
    route: 'GET /api/families/:family/grants',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/grants`),
    shows: inCase,
  },
  {
    route: 'GET /api/own/families/:family/grants',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/grants`),
    shows: inCase,
  },
  {
    route: 'GET /api/waiting-for',
    purpose: 'coordination',
    urls: () => ['/api/waiting-for'],
    // Of the families whose team the reader is in now; a person's own places are open from elsewhere too.
    shows: () => false,
  },
  {
    route: 'GET /api/waiting-for/numbers',
    purpose: 'decision',
    urls: () => ['/api/waiting-for/numbers'],
    // A number from five on, and a middle: nothing that lies in a compartment.
    shows: () => false,
    showsNothing: true,
  },
  { route: 'GET /api/grants', purpose: 'decision', urls: () => ['/api/grants'], shows: ofCase },
  {
    route: 'GET /api/families/:family/talks',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/talks`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/own/families/:family/course',
    purpose: 'own-insight',
    urls: eachCase((id) => `/api/own/families/${id}/course`),
    shows: ofCase,
  },
  {
    route: 'GET /api/reopenings',
    purpose: 'decision',
    urls: () => ['/api/reopenings'],
    shows: () => false,
    beside: whileWeighed,
    showsNothing: true,
  },
  {
    route: 'GET /api/reopenings/:family',
    purpose: 'decision',
    urls: eachCase((id) => `/api/reopenings/${id}`),
    shows: () => false,
    beside: whileWeighed,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/moves',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/moves`),
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/families/:family/moves/:move/package',
    purpose: 'coordination',
    urls: eachCase((id) => `/api/families/${id}/moves/${moveOf(id)}/package`),
    shows: () => false,
  },
  {
    route: 'GET /api/families/:family/moves/:move/extract.pdf',
    purpose: 'coordination',
    // Its text is that of the package, which is walked above.
    urls: () => [],
    shows: () => false,
    showsNothing: true,
  },
  {
    route: 'GET /api/drafts/:key',
    purpose: 'casework',
    urls: () => ['/api/drafts/note'],
    shows: (_, c) => c.audience === 'author',
  },
]

function inCase(_: World, c: Compartment): boolean {
  return c.caseId !== null && c.audience !== 'author'
}

/** What hangs on the goal of its own compartment. */
function hangsTogether(_: World, c: Compartment): boolean {
  return c.caseId !== null && c.audience === 'family'
}

/** Whoever weighs that it has become hard again is told what the family is called and how its course ended. */
function whileWeighed(world: World, c: Compartment, open: ReadonlySet<number>): boolean {
  const isCommon = c.caseId !== null && commonPart(world, c.caseId)?.id === c.id
  return (
    isCommon &&
    world.tasks.some((t) => t.kind === 'review' && t.caseId === c.caseId && t.compartments.some((id) => open.has(id)))
  )
}

/** Where a referral lies that was joined to the family. */
function holdsReferral(_: World, c: Compartment): boolean {
  return c.caseId !== null && (c.audience === 'team' || c.audience === 'family')
}

function holdsLink(world: World, c: Compartment): boolean {
  return linksOf(world).some(({ compartment }) => compartment === c.id)
}

function inConversation(_: World, c: Compartment): boolean {
  return c.caseId !== null && c.audience === 'conversation'
}

function inMeeting(_: World, c: Compartment): boolean {
  return c.audience === 'meeting'
}

function holdsFamily(world: World, c: Compartment): boolean {
  return c.caseId !== null && commonPart(world, c.caseId)?.id === c.id && !world.aside?.includes(c.caseId)
}

/** What is put into each family's road on paper. */
function road(purpose: Purpose) {
  return async (t: TestApp, world: World, actor: WorldActor, at: string): Promise<string> => {
    const texts = world.cases.map((c) => {
      const undertaking = {
        asking: askingOf(world, actor, purpose, at),
        action: 'road.pdf',
        request: 'worlds',
        scope: { kind: 'case', caseId: c.id } as const,
      }
      return undertake(t.services, undertaking, (unit) =>
        printRoad(unit, { params: { family: c.id } }, t.services),
      ).then(JSON.stringify, refusedOnly)
    })
    return (await Promise.all(texts)).join()
  }
}

/** What is put into the extract of each statutory plan as a document. */
function extracts(purpose: Purpose) {
  return async (t: TestApp, world: World, actor: WorldActor, at: string): Promise<string> => {
    const texts = linksOf(world).map(({ caseId, id }) => {
      const undertaking = {
        asking: askingOf(world, actor, purpose, at),
        action: 'extract.pdf',
        request: 'worlds',
        scope: { kind: 'case', caseId } as const,
      }
      return undertake(t.services, undertaking, (unit) =>
        printExtract(unit, { params: { family: caseId, link: id } }, t.services),
      ).then(JSON.stringify, refusedOnly)
    })
    return (await Promise.all(texts)).join()
  }
}

function refusedOnly(error: unknown): string {
  if (error instanceof Problem) return ''
  throw error
}
