import { beforeAll, beforeEach, expect } from 'vitest'
import type { z } from 'zod'
import type { contactRoutes } from '../../src/contract/contact.ts'
import type { Browser } from '../support/app.ts'
import { employmentWorld } from '../team/employment-world.ts'

export const NOW = '2026-09-01T08:00:00.000Z'
type Contact = z.output<(typeof contactRoutes)['GET /api/families/:family/contact']['output']>
type OwnContact = z.output<(typeof contactRoutes)['GET /api/own/families/:family/contact']['output']>
type Saved = { id: string; version: number }

/** Two families of which the first is in a course that is under way, with what a contact needs to be written. */
export function contactWorld() {
  const { w, her, inCourse, impose, now } = employmentWorld()
  beforeAll(async () => {
    await w.acceptedCourse()
    await impose()
  })
  beforeEach(() => now(NOW))
  const read = async <T>(who: Promise<Browser>, url: string): Promise<T> => {
    const answer = await (await who).get(url)
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json<T>()
  }
  const entry = (change: object = {}) => ({
    form: 'telefon',
    at: null,
    minutes: null,
    persons: [w.id.mother],
    employees: [],
    others: null,
    reached: true,
    aim: null,
    note: null,
    askedBy: null,
    category: 'cooperation',
    acute: false,
    ...change,
  })
  const send = async (
    path: string,
    body: object,
    who = w.coordinator(),
    method: 'POST' | 'PUT' = 'POST',
    key?: string,
  ) => (await who).send(method, w.family(`/contact${path}`), body, key)
  return {
    w,
    her,
    inCourse,
    now,
    entry,
    send,
    contact: (who = w.coordinator()): Promise<Contact> => read(who, w.family('/contact')),
    ownContact: (who = w.mother()): Promise<OwnContact> => read(who, w.own('/contact')),
    day: async (who = w.coordinator()) =>
      (
        await read<{ tasks: { kind: string; when: string; family: string; why: string; due: string }[] }>(
          who,
          '/api/my-day',
        )
      ).tasks,
    lead: () =>
      read<{
        forgotten: { family: string; coordinatorName: string; days: number; why: string }[]
        acute: { since: string; of: number | null; sameDay: number | null; fewest: number }
      }>(w.browser({ employee: her.lead }), '/api/team-lead'),
    /** Sends and expects that it was saved. */
    done: async (
      path: string,
      body: object,
      who = w.coordinator(),
      method: 'POST' | 'PUT' = 'POST',
    ): Promise<Saved> => {
      const answer = await send(path, body, who, method)
      expect(answer.statusCode, answer.body).toBe(200)
      return answer.json<Saved>()
    },
  }
}
