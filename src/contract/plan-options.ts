import { z } from 'zod'

const interval = z.union([z.object({ days: z.number() }), z.object({ months: z.number() })])

/** What a plan is written from: categories, departments, the catalogue of help, and whom a new row may name. */
export const planOptionsOutput = z.object({
  categories: z.array(z.object({ id: z.string(), name: z.string(), sensitivity: z.number() })),
  departments: z.array(z.object({ key: z.string(), name: z.string() })),
  measures: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      department: z.string().nullable(),
      legalBases: z.array(
        z.object({ label: z.string(), validFrom: z.string().nullable(), validUntil: z.string().nullable() }),
      ),
    }),
  ),
  followUpAtMost: interval.nullable(),
  /** Whom a new row may name: people of the family, and for each of the team the goals at which they may do something. */
  nameable: z.object({
    people: z.array(z.uuid()),
    team: z.array(z.object({ employee: z.uuid(), goals: z.array(z.uuid()) })),
  }),
})
