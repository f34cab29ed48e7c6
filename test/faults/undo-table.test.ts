import { afterAll, beforeAll, expect, test } from 'vitest'
import { testApp, type TestApp } from '../support/app.ts'
import { UNDO } from './undo-table.ts'
import { agreementWalks } from './undo/agreements.ts'
import { aroundWalks } from './undo/around.ts'
import { boardWalks } from './undo/boards.ts'
import { commentWalks } from './undo/comments.ts'
import { consentWalks } from './undo/consent.ts'
import { contactWalks } from './undo/contact.ts'
import { grantWalks } from './undo/grants.ts'
import { identityWalks } from './undo/identity.ts'
import { intakeWalks } from './undo/intake.ts'
import { meetingWalks } from './undo/meetings.ts'
import { messageWalks } from './undo/messages.ts'
import { minutesWalks } from './undo/minutes.ts'
import { meetingTypeWalks } from './undo/meeting-types.ts'
import { settingsWalks } from './undo/settings.ts'
import { teamWalks } from './undo/team.ts'
import { courseWalks } from './undo/course.ts'
import { planWalks } from './undo/plan.ts'
import { ownWalks } from './undo/own-pages.ts'
import { peopleWalks } from './undo/people.ts'
import { NOW, openStage, ROUTES } from './undo/stage.ts'
import { walk, walkedBy } from './undo/walk.ts'

const commands = [...ROUTES.keys()].filter((key) => !key.startsWith('GET '))

test('every command of the contract says how it is taken back, and no line is about a command that is not there', () => {
  expect(commands.toSorted()).toEqual(Object.keys(UNDO).toSorted())
  const named = Object.values(UNDO).flatMap((undo) => ('route' in undo ? [undo.route] : []))
  expect(named.filter((route) => !commands.includes(route))).toEqual([])
})

const walks = [
  ...peopleWalks,
  ...aroundWalks,
  ...ownWalks,
  ...planWalks,
  ...contactWalks,
  ...grantWalks,
  ...courseWalks,
  ...teamWalks,
  ...meetingWalks,
  ...messageWalks,
  ...boardWalks,
  ...commentWalks,
  ...minutesWalks,
  ...agreementWalks,
  ...consentWalks,
  ...intakeWalks,
  ...identityWalks,
  ...settingsWalks,
  ...meetingTypeWalks,
]

let t: TestApp
let municipality = 800
beforeAll(async () => {
  t = await testApp({ now: NOW })
})
afterAll(() => t.close())

test.each(walks)('$does, taken back, leaves everybody’s pages as they were', async (one) => {
  const { was, now, first, anew } = await walk(await openStage(t, (municipality += 1)), one)
  expect(now).toEqual(was)
  expect(anew, 'done once more').toEqual(first)
})

test('most commands that can be taken back are walked here, one by one', () => {
  const walked = new Set(walks.flatMap(walkedBy))
  expect(walked.size).toBeGreaterThanOrEqual(175)
})
