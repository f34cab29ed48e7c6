import { z } from 'zod'
import { MOST_KRONER } from '../domain/grant/cost.ts'
import { day, id, longText, presetKey, shortText } from '../domain/shared/fields.ts'
import { chosenKey } from './choice.ts'
import { routes } from './route.ts'

/** Who may grant what, as the municipality has decided it. Amounts are whole kroner. */
const basedOn = z.int().min(1)
const count = z.number().int()
const kroner = z.int('grant.amount').min(1, 'grant.amount').max(MOST_KRONER, 'grant.amount').nullable()
const saved = z.object({ id: z.uuid(), version: count })
const authorityParams = z.object({ authority: id })

export const grantAuthorityRoutes = routes({
  'GET /api/settings/grant-authorities': {
    purpose: 'operation',
    summary: 'Who may grant what, also earlier and taken back, with who wrote it',
    output: z.object({
      today: z.string(),
      mayWrite: z.boolean(),
      /** Whether something waits for somebody who can no longer answer; told to the administrator. */
      waitsInVain: z.boolean(),
      authorities: z.array(
        z.object({
          id: z.uuid(),
          version: count,
          departmentName: z.string(),
          roleName: z.string().nullable(),
          employeeName: z.string().nullable(),
          kinds: z.array(z.string()),
          perMeasure: count.nullable(),
          perYear: count.nullable(),
          noLimit: z.boolean(),
          startsOn: z.string(),
          endsOn: z.string().nullable(),
          source: z.string(),
          setByName: z.string(),
          setAt: z.string(),
          endedByName: z.string().nullable(),
          endReason: z.string().nullable(),
          takenBackAt: z.string().nullable(),
          takenBackByName: z.string().nullable(),
          takenBackReason: z.string().nullable(),
          standing: z.enum(['holds', 'comes', 'over', 'taken-back']),
        }),
      ),
      departments: z.array(z.object({ key: z.string(), name: z.string() })),
      roles: z.array(z.object({ id: z.string(), name: z.string() })),
      kinds: z.array(z.object({ id: z.string(), name: z.string() })),
    }),
  },
  'POST /api/settings/grant-authorities': {
    purpose: 'operation',
    summary: 'Writes down who may grant what, and where that was decided',
    body: z.strictObject({
      department: chosenKey,
      /** A role, or an employee by name. */
      role: presetKey.nullable(),
      employee: id.nullable(),
      kinds: z.array(presetKey).max(100),
      perMeasure: kroner,
      perYear: kroner,
      noLimit: z.boolean(),
      startsOn: day,
      endsOn: day.nullable(),
      source: shortText,
    }),
    output: saved,
  },
  'PUT /api/settings/grant-authorities/:authority/end': {
    purpose: 'operation',
    summary: 'Says until when an authority holds, or that it goes on after all',
    params: authorityParams,
    body: z.strictObject({ basedOn, endsOn: day.nullable(), reason: longText }),
    output: saved,
  },
  'POST /api/settings/grant-authorities/:authority/taking-back': {
    purpose: 'operation',
    summary: 'Takes back an authority that was written by mistake; it stays readable with why',
    params: authorityParams,
    body: z.strictObject({ basedOn, reason: longText }),
    output: saved,
  },
  'POST /api/settings/grant-authorities/:authority/putting-back': {
    purpose: 'operation',
    summary: 'Puts back an authority that was taken back by mistake',
    params: authorityParams,
    body: z.strictObject({ basedOn, reason: longText }),
    output: saved,
  },
})
