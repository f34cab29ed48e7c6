import { z } from 'zod'
import { id, longText } from '../domain/shared/fields.ts'
import { chosenId } from './choice.ts'
import { familyParams } from './family.ts'
import { whom } from './people.ts'
import { routes } from './route.ts'

/** Two families that turn out to be one: asked, answered, joined together, taken apart again. */
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const basedOn = z.int().min(1)
const instant = z.string()
const goesOn = z.enum(['this', 'other'], 'choice.missing')
/** What becomes of the meetings ahead of the family that is closed; nothing is decided by whoever has the other one. */
const meetings = z.enum(['called-off', 'kept'], 'choice.missing').nullable()

const sent = z.object({
  id: z.uuid(),
  version: z.number().int(),
  goesOn: z.boolean(),
  state: z.enum(['waiting', 'accepted', 'declined', 'withdrawn', 'expired']),
  at: instant,
  until: instant,
})
const received = z.object({
  id: z.uuid(),
  version: z.number().int(),
  words: z.string(),
  /** Whether the reader's family is the one that goes on. */
  goesOn: z.boolean(),
  at: instant,
  until: instant,
})
const standing = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** Whether the reader's family is the one that goes on. */
  goesOn: z.boolean(),
  /** The other family's name, and its id where the reader works with it as well. */
  otherName: z.string().nullable(),
  other: z.uuid().nullable(),
  reason: z.string().nullable(),
  mergedAt: instant,
  /** Of those who work with the closed family, who have said that they want to be in this one's team. */
  willing: z.array(z.object({ id: z.uuid(), name: z.string(), departmentName: z.string() })),
  /** What the reader themselves was asked, and answered. */
  ask: z.object({ version: z.number().int(), answer: z.enum(['yes', 'no']).nullable() }).nullable(),
  /** Goals, agreements and measures of the closed family that the reader may carry over, one by one. */
  items: z.array(
    z.object({ kind: z.enum(['goal', 'action', 'measure']), id: z.uuid(), text: z.string(), carried: z.boolean() }),
  ),
  may: z.object({ undo: z.boolean(), carry: z.boolean() }),
})
const apart = z.object({ id: z.uuid(), otherName: z.string().nullable(), at: instant, reason: z.string().nullable() })

const proposalParams = familyParams.extend({ familyProposal: id })
const mergeParams = familyParams.extend({ familyMerge: id })

export const familyMergeRoutes = routes({
  'GET /api/families/:family/family-merge': {
    purpose: 'coordination',
    summary: 'Whether the family is one with another: what was proposed, what stands, what was taken apart',
    params: familyParams,
    output: z.object({
      /** Families that the reader may join with this one by themselves. */
      own: z.array(z.object({ id: z.uuid(), name: z.string() })),
      sent: z.array(sent),
      received: z.array(received),
      standing: z.array(standing),
      apart: z.array(apart),
      may: z.object({ propose: z.boolean() }),
    }),
  },
  'POST /api/families/:family/family-merges': {
    purpose: 'coordination',
    summary:
      'Joins two families of one coordinator, with a reason: one goes on, the other is closed and stays readable',
    params: familyParams,
    body: z.strictObject({ other: chosenId, goesOn, meetings: meetings.unwrap(), reason: longText }),
    output: saved,
  },
  'POST /api/families/:family/family-proposals': {
    purpose: 'coordination',
    summary: "Proposes to another family's coordinator that the two are one; tells nothing of that family",
    params: familyParams,
    body: z.strictObject({ whom, goesOn, meetings, words: longText }),
    output: saved,
  },
  'POST /api/families/:family/family-proposals/:familyProposal/withdraw': {
    purpose: 'coordination',
    summary: 'Takes a proposal back while nobody has answered',
    params: proposalParams,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/families/:family/family-proposals/:familyProposal/answer': {
    purpose: 'coordination',
    summary: 'The other coordinator says yes, and the two become one, or no',
    params: proposalParams,
    body: z.strictObject({ basedOn, answer: z.enum(['accepted', 'declined']), meetings }),
    output: saved,
  },
  'POST /api/families/:family/family-merges/:familyMerge/ask': {
    purpose: 'coordination',
    summary: 'Whoever works with the family that was closed says whether they want to be in the team of the other',
    params: mergeParams,
    body: z.strictObject({ basedOn, answer: z.enum(['yes', 'no']) }),
    output: saved,
  },
  'POST /api/families/:family/family-merges/:familyMerge/carry': {
    purpose: 'coordination',
    summary: 'Copies one goal, agreement or measure of the closed family into the plan that goes on',
    params: mergeParams,
    body: z.strictObject({ kind: z.enum(['goal', 'action', 'measure']), row: id }),
    output: saved,
  },
  'GET /api/families/:family/family-merges/:familyMerge/since': {
    purpose: 'coordination',
    summary: 'What was written since about those who came from the closed family, to be decided on before it is undone',
    params: mergeParams,
    output: z.object({
      rows: z.array(
        z.object({
          table: z.string(),
          id: z.uuid(),
          text: z.string(),
          writtenAt: instant,
          /** Whether it can be copied to the family that opens again; else it stays where it was written. */
          mayGo: z.boolean(),
        }),
      ),
    }),
  },
  'POST /api/families/:family/family-merges/:familyMerge/undo': {
    purpose: 'coordination',
    summary: 'Takes two families apart again, with a reason: all is as it was, what was written since as decided',
    params: mergeParams,
    body: z.strictObject({
      basedOn,
      reason: longText,
      placed: z.array(z.strictObject({ id, becomes: z.enum(['stays', 'goes-too']) })).max(500),
    }),
    output: saved,
  },
  'GET /api/own/families/:family/family-merge': {
    purpose: 'own-insight',
    summary: 'Whether the family has become one with another, in plain words',
    params: familyParams,
    output: z.object({
      together: z
        .object({
          goesOn: z.boolean(),
          since: instant,
          /** The other, where the reader has their own pages there too. */
          other: z.uuid().nullable(),
        })
        .nullable(),
      apartAt: instant.nullable(),
    }),
  },
})
