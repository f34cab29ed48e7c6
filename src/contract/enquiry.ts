import { z } from 'zod'
import { id, longText } from '../domain/shared/fields.ts'
import { familyParams } from './family.ts'
import { whom } from './people.ts'
import { routes } from './route.ts'

/** A second referral about a family that takes part: joined to it, seen there, taken back. */
const basedOn = z.int().min(1)
const changed = z.object({ id: z.uuid(), version: z.number().int() })
const instant = z.string()
const candidate = z.object({ family: z.uuid() })
const enquiryParams = familyParams.extend({ enquiry: id })

const enquiries = z.object({
  enquiries: z.array(
    z.object({
      id: z.uuid(),
      version: z.number().int(),
      kind: z.string(),
      aboutName: z.string(),
      senderName: z.string().nullable(),
      senderContact: z.string().nullable(),
      senderRelation: z.string().nullable(),
      senderDepartment: z.string().nullable(),
      receivedAt: instant,
      concern: z.string(),
      wish: z.string().nullable(),
      parentsKnow: z.boolean(),
      joinedAt: instant,
      /** Why it was joined, in the words of whoever did. */
      reason: z.string(),
      /** When and why its sender said that it was a mistake. */
      withdrawnAt: instant.nullable(),
      withdrawnReason: z.string().nullable(),
      seenAt: instant.nullable(),
      seenByName: z.string().nullable(),
    }),
  ),
  /** Whether the reader notes that it was seen, and gives back what is not about this family. */
  mayAnswer: z.boolean(),
})
export type Enquiries = z.output<typeof enquiries>

export const enquiryRoutes = routes({
  'POST /api/intake/:family/join': {
    purpose: 'decision',
    summary: 'Joins a candidate to the family that somebody takes part in already; tells nothing of that family',
    params: candidate,
    body: z.strictObject({ basedOn, whom, reason: longText }),
    output: changed,
  },
  'POST /api/intake/:family/separate': {
    purpose: 'decision',
    summary: 'Takes a joined candidate back, with a reason: it is a candidate of its own again',
    params: candidate,
    body: z.strictObject({ basedOn, reason: longText }),
    output: changed,
  },
  'GET /api/families/:family/enquiries': {
    purpose: 'coordination',
    summary: 'Second referrals about a family that takes part, for those who read a referral there',
    params: familyParams,
    output: enquiries,
  },
  'POST /api/families/:family/enquiries/:enquiry/seen': {
    purpose: 'coordination',
    summary: 'Notes that the coordinator has seen it',
    params: enquiryParams,
    body: z.strictObject({ basedOn }),
    output: changed,
  },
  'POST /api/families/:family/enquiries/:enquiry/return': {
    purpose: 'coordination',
    summary: 'Gives back what is not about this family, with a reason: those who received it decide anew',
    params: enquiryParams,
    body: z.strictObject({ basedOn, reason: longText }),
    output: changed,
  },
})
