import { z } from 'zod'
import { day, id, longText } from '../domain/shared/fields.ts'
import { stages } from '../domain/team/workload.ts'
import { chosenId, chosenKey } from './choice.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** What travels about a family's team: who is in it, what each does, who comes in, who leaves, who is responsible. */
const basedOn = z.int().min(1)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const memberParams = familyParams.extend({ membership: id })
const instant = z.string()

/** Who decides by law, who gives help, and who does both. Source: vidensafdaekning-2020, afsnit 4.5. */
const authority = z.enum(['authority', 'provider', 'both'])

const member = z.object({
  id: z.uuid(),
  version: z.number().int(),
  employee: z.uuid(),
  name: z.string(),
  title: z.string(),
  phone: z.string().nullable(),
  department: z.string(),
  departmentName: z.string(),
  departmentDoes: z.string(),
  role: z.string(),
  roleName: z.string(),
  inPlainWords: z.string(),
  startsAt: instant,
  endsAt: instant.nullable(),
  /** False for somebody who joins later. */
  isHere: z.boolean(),
  /** The day the person is there for the last time; null where no end is set. */
  lastDay: z.string().nullable(),
  chosenByFamily: z.boolean(),
  familySaid: z.boolean(),
  authority: authority.nullable(),
  standsInFor: z.string().nullable(),
  pair: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  /** What they do for the family, in words; version 0 until somebody has written it. */
  part: z.object({
    id: z.uuid().nullable(),
    version: z.number().int(),
    does: z.string().nullable(),
    bothReason: z.string().nullable(),
    toldFamilyOn: z.string().nullable(),
  }),
})

const handover = z.object({
  id: z.uuid(),
  version: z.number().int(),
  fromName: z.string(),
  toName: z.string(),
  begins: z.string(),
  takesOver: z.string(),
  state: z.enum(['planned', 'overlap', 'done', 'cancelled']),
  reason: z.string().nullable(),
  noOverlapReason: z.string().nullable(),
  jointMeetingOn: z.string().nullable(),
  familyAskedOn: z.string().nullable(),
  familySays: z.string().nullable(),
})

const wish = z.object({
  id: z.uuid(),
  version: z.number().int(),
  membership: z.uuid(),
  aboutName: z.string(),
  words: z.string(),
  askedAt: instant,
  state: z.enum(['sent', 'taken', 'answered', 'withdrawn']),
  leaderName: z.string().nullable(),
  answerBy: z.string().nullable(),
  isLate: z.boolean(),
  answer: z.enum(['yes', 'no']).nullable(),
  answerWords: z.string().nullable(),
  answeredAt: instant.nullable(),
  answeredByName: z.string().nullable(),
  /** The answer was put right: when, why, and what was answered before. */
  correctedAt: instant.nullable(),
  correctionReason: z.string().nullable(),
  earlierAnswer: z.enum(['yes', 'no']).nullable(),
  earlierWords: z.string().nullable(),
  released: z.boolean(),
})

const wantedDepartment = z.object({ name: z.string(), state: z.enum(['met', 'missing', 'none', 'unknown']) })

const partBody = z.strictObject({
  basedOn,
  /** Version of the words; 0 when there are none yet. */
  partVersion: z.int().min(0),
  does: longText.nullable(),
  authority: authority.nullable(),
  bothReason: longText.nullable(),
  toldFamilyOn: day.nullable(),
})

const handoverNotes = {
  reason: longText.nullable(),
  jointMeetingOn: day.nullable(),
  familyAskedOn: day.nullable(),
  familySays: longText.nullable(),
}

export const teamRoutes = routes({
  'GET /api/families/:family/team': {
    purpose: 'coordination',
    summary: 'The family’s team in full: who does what until when, handovers, and what is missing',
    params: familyParams,
    output: z.object({
      today: z.string(),
      members: z.array(member.extend({ stage: z.enum(stages).nullable(), weight: z.uuid().nullable() })),
      handovers: z.array(handover),
      /** What the family has let those read whom a wish is about. */
      released: z.array(z.object({ id: z.uuid(), aboutName: z.string(), words: z.string() })),
      needs: z.array(z.object({ id: z.uuid(), version: z.number().int(), name: z.string(), met: z.boolean() })),
      competences: z.array(z.object({ id: z.uuid(), name: z.string() })),
      programme: z
        .object({
          name: z.string(),
          departments: z.array(wantedDepartment),
          least: z.number().nullable(),
          /** How many of the team work with one family; null where the programme does not say. */
          around: z.object({ least: z.number(), most: z.number() }).nullable(),
        })
        .nullable(),
      /** Whether a leader has been asked to find somebody, told to those who change the team. */
      isNaming: z.boolean(),
      /** The municipality's weights, for the coordinator to choose from; empty where it has none. */
      weights: z.array(z.object({ id: z.uuid(), name: z.string() })),
      may: z.object({ change: z.boolean(), me: z.uuid(), need: z.boolean() }),
    }),
  },
  'GET /api/own/families/:family/team': {
    purpose: 'own-insight',
    summary: 'Who does what for us, until when, and what we have asked for',
    params: familyParams,
    output: z.object({
      today: z.string(),
      /** `mayRemove`: the reader may say no to this one. */
      members: z.array(member.extend({ mayRemove: z.boolean() })),
      handovers: z.array(handover),
      wishes: z.array(wish),
      may: z.object({ say: z.boolean(), wish: z.boolean() }),
    }),
  },
  'GET /api/families/:family/team/roles': {
    purpose: 'coordination',
    summary: 'The roles that the reader may let somebody in with',
    params: familyParams,
    output: z.object({ roles: z.array(z.object({ id: z.string(), name: z.string(), inPlainWords: z.string() })) }),
  },
  'POST /api/families/:family/team': {
    purpose: 'coordination',
    summary: 'Lets an employee into the family’s team',
    params: familyParams,
    body: z.strictObject({
      employee: chosenId,
      role: chosenKey,
      chosenByFamily: z.boolean(),
      party: chosenId.nullable(),
    }),
    output: saved,
  },
  'POST /api/families/:family/team/:membership/end': {
    purpose: 'coordination',
    summary: 'Ends a membership now',
    params: memberParams,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/families/:family/team/:membership/last-day': {
    purpose: 'coordination',
    summary: 'Says which day a member is there for the last time, or takes that back',
    params: memberParams,
    body: z.strictObject({ basedOn, lastDay: day.nullable() }),
    output: saved,
  },
  'POST /api/families/:family/team/:membership/part': {
    purpose: 'coordination',
    summary: 'Writes what a member does for the family, and whether they decide, help or both',
    params: memberParams,
    body: partBody,
    output: saved,
  },
  'POST /api/families/:family/team/:membership/stage': {
    purpose: 'coordination',
    summary: 'Says how far the family is, for the count of what its coordinator carries',
    params: memberParams,
    /** `weight`: one of the municipality's; left out where it stays as it is. */
    body: z.strictObject({ basedOn, stage: z.enum(stages).nullable(), weight: chosenId.nullable().optional() }),
    output: saved,
  },
  'POST /api/families/:family/team/:membership/substitute': {
    purpose: 'coordination',
    summary: 'Lets somebody stand in for a member from one day to another',
    params: memberParams,
    body: z.strictObject({ employee: chosenId, from: day, lastDay: day }),
    output: saved,
  },
  'POST /api/families/:family/team/:membership/pair': {
    purpose: 'coordination',
    summary: 'Makes two members a pair, or no pair any longer',
    params: memberParams,
    body: z.strictObject({ basedOn, with: chosenId.nullable() }),
    output: saved,
  },
  'POST /api/families/:family/coordinator': {
    purpose: 'coordination',
    summary: 'Hands the responsibility over, with a period together: the old one ends the instant the new one begins',
    params: familyParams,
    body: z.strictObject({
      from: id,
      employee: chosenId,
      oldBecomes: z.enum(['co-coordinator', 'leaves']),
      basedOn,
      begins: day,
      takesOver: day,
      noOverlapReason: longText.nullable(),
      ...handoverNotes,
    }),
    output: saved,
  },
  'POST /api/families/:family/handovers/:handover': {
    purpose: 'coordination',
    summary: 'Corrects what is noted about a handover: the joint meeting, and what the family says',
    params: familyParams.extend({ handover: id }),
    body: z.strictObject({ basedOn, ...handoverNotes }),
    output: saved,
  },
  'POST /api/families/:family/handovers/:handover/cancel': {
    purpose: 'coordination',
    summary: 'Takes a handover back before the responsibility has passed',
    params: familyParams.extend({ handover: id }),
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/families/:family/team/ask-leader': {
    purpose: 'coordination',
    summary: 'Asks a leader to find somebody in the coordinator’s place',
    params: familyParams,
    body: z.strictObject({ words: longText.nullable() }),
    output: saved,
  },
  'POST /api/families/:family/team/needs': {
    purpose: 'coordination',
    summary: 'Says what the team must be able to do for this family',
    params: familyParams,
    body: z.strictObject({ competence: chosenId }),
    output: saved,
  },
  'POST /api/families/:family/team/needs/:ability/end': {
    purpose: 'coordination',
    summary: 'It is not needed any longer',
    params: familyParams.extend({ ability: id }),
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/own/families/:family/team/:membership/remove': {
    purpose: 'own-insight',
    summary: 'The family removes somebody from its team',
    params: memberParams,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/own/families/:family/team/:membership/chosen': {
    purpose: 'own-insight',
    summary: 'The family says whether it has chosen somebody itself',
    params: memberParams,
    body: z.strictObject({ basedOn, chosen: z.boolean() }),
    output: saved,
  },
  'POST /api/own/families/:family/team/:membership/wish': {
    purpose: 'own-insight',
    summary: 'Asks for somebody else in a member’s place; the one it is about does not read why',
    params: memberParams,
    body: z.strictObject({ words: longText }),
    output: saved,
  },
  'POST /api/own/families/:family/wishes/:wish/withdraw': {
    purpose: 'own-insight',
    summary: 'Takes a wish back before it is answered',
    params: familyParams.extend({ wish: id }),
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/own/families/:family/wishes/:wish/release': {
    purpose: 'own-insight',
    summary: 'Lets the one whom a wish is about read why, or takes that back',
    params: familyParams.extend({ wish: id }),
    body: z.strictObject({ basedOn, released: z.boolean() }),
    output: saved,
  },
})
