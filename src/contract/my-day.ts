import { z } from 'zod'
import { routes } from './route.ts'

/** What waits for one professional, over all their families. */
const task = z.object({
  kind: z.enum([
    'follow-up',
    'action',
    'agreement',
    'meeting',
    'reply',
    'consent',
    'decision',
    'birthday',
    'enquiry',
    'same-family',
    'team',
    'after-care',
    'hard',
    'imposed',
    'acute',
    'contact',
    'message',
    'remark',
    'minutes',
    'address',
    'waits',
    'grants',
    'scaling',
  ]),
  /** `now`: it cannot wait, and stands before everything else. */
  when: z.enum(['now', 'overdue', 'today', 'week', 'later', 'waiting']),
  family: z.uuid().nullable(),
  familyName: z.string().nullable(),
  title: z.string(),
  /** A day, or an instant for a meeting. */
  due: z.string().nullable(),
  /** Why it stands here. */
  why: z.string(),
  /** Of minutes: of which meeting. */
  meeting: z.uuid().optional(),
  /** Of an agreement: what is ticked, and the goal that it leads to. One that was ticked today stays for the day. */
  action: z.object({ id: z.uuid(), version: z.int(), goal: z.uuid().nullable(), done: z.boolean() }).optional(),
  /** Of what was agreed at a meeting: the same, and whether the reader still has to say yes or no. */
  agreement: z
    .object({
      id: z.uuid(),
      version: z.int(),
      done: z.boolean(),
      asked: z.boolean(),
      doerVersion: z.int(),
      /** Of one that lies with an item of an agenda: the instant at which it closes for the reader. */
      closesAt: z.string().nullable(),
    })
    .optional(),
})

const page = z.enum([
  'day',
  'families',
  'intake',
  'team-lead',
  'grants',
  'programmes',
  'supervision',
  'setup',
  'departments',
  'employees',
])

export const myDayRoutes = routes({
  'GET /api/my-day': {
    purpose: 'coordination',
    summary: 'What waits for the reader today',
    output: z.object({ today: z.string(), tasks: z.array(task) }),
  },
  'GET /api/my-day/agreements': {
    purpose: 'meeting',
    summary:
      'What the reader has agreed to do at meetings, and minutes that wait for them, while the items are open to them',
    output: z.object({ today: z.string(), tasks: z.array(task) }),
  },
  'GET /api/my-pages': {
    purpose: 'operation',
    summary: 'Which pages the reader can use, by functions and memberships, and where their work is',
    output: z.object({
      /** What the reader is employed as. */
      title: z.string().nullable(),
      pages: z.array(page),
      first: page,
    }),
  },
})
