import { z } from 'zod'
import { channels } from '../domain/notice/address.ts'
import { newsKinds } from '../domain/notice/kinds.ts'
import { routes } from './route.ts'

/** How somebody is told outside the product, what they were told, and the address that their calendar asks. */
const way = z.enum(['mail', 'sms'])
const state = z.enum(['waiting', 'sending', 'sent', 'uncertain', 'failed', 'cancelled', 'unwanted'])

export const noticeRoutes = routes({
  'GET /api/notices': {
    purpose: 'own-insight',
    summary: 'How the reader wants to be told, what they were told, and whether their calendar has an address',
    output: z.object({
      /** Null until they have chosen, which means nothing. */
      setting: z
        .object({
          version: z.int(),
          channel: z.enum(channels),
          address: z.string().nullable(),
          /** What they are told of beside appointments. */
          of: z.array(z.enum(newsKinds)),
          /** Whether a code has shown that the address is theirs; nothing else is sent to it before that. */
          isProven: z.boolean(),
          /** Whether a code was asked for: not of a choice that was made before codes were. */
          isCodeAskedFor: z.boolean(),
        })
        .nullable(),
      /** The ways that can be chosen here. */
      ways: z.array(way),
      /** Whether messages leave this installation, or only lie in its own outbox. */
      leaves: z.boolean(),
      notices: z.array(
        z.object({
          id: z.uuid(),
          method: z.enum(['request', 'cancel', ...newsKinds]),
          /** The hour of an appointment. */
          startsAt: z.string().nullable(),
          settledAt: z.string(),
          state,
          channel: way.nullable(),
        }),
      ),
      /** When the calendar's address was made; null where none stands. */
      feedMadeAt: z.string().nullable(),
    }),
  },
  'PUT /api/notices/setting': {
    purpose: 'own-insight',
    summary: 'Chooses how to be told, and of what; a code goes to an address that is new',
    body: z.strictObject({
      channel: z.enum(channels),
      address: z.string().max(254, 'text.too-long').nullable(),
      of: z.array(z.enum(newsKinds)).max(newsKinds.length).default([]),
      basedOn: z.int().positive().nullable(),
    }),
    output: z.object({ id: z.uuid(), version: z.int() }),
  },
  'POST /api/notices/setting/codes': {
    purpose: 'own-insight',
    summary: 'Sends a new code to the address that was chosen',
    body: z.strictObject({}),
    output: z.object({}),
  },
  'POST /api/notices/setting/proof': {
    purpose: 'own-insight',
    summary: 'Shows by the code that the address is the reader’s own; a wrong code is an answer, so that it counts',
    body: z.strictObject({ code: z.string().max(20, 'text.too-long') }),
    output: z.object({
      isProven: z.boolean(),
      /** After a wrong code: how many attempts it still has; 0 when a new code is needed. */
      left: z.int(),
    }),
  },
  'POST /api/calendar-feed': {
    purpose: 'own-insight',
    summary: 'Makes a secret address for the reader’s calendar, shown once; an earlier one stops working',
    output: z.object({
      id: z.uuid(),
      /** Null when the answer is given a second time: it is kept nowhere. */
      address: z.string().nullable(),
    }),
  },
  'DELETE /api/calendar-feed': {
    purpose: 'own-insight',
    summary: 'Withdraws the secret address of the reader’s calendar',
    output: z.object({}),
  },
  'GET /api/settings/outbox': {
    purpose: 'operation',
    summary: 'How many messages stand how, and none of whom; for administrators',
    output: z.object({
      days: z.int(),
      leaves: z.object({ mail: z.boolean(), sms: z.boolean() }),
      counts: z.array(
        z.object({
          kind: z.enum(['appointment', ...newsKinds, 'code']),
          state,
          channel: way.nullable(),
          count: z.int(),
          oldest: z.string(),
        }),
      ),
    }),
  },
})
