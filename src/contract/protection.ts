import { z } from 'zod'
import { restrictionKinds } from '../domain/family/kinds.ts'
import { day, id, longText, shortText } from '../domain/shared/fields.ts'
import { chosenId } from './choice.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** What travels about whom to keep out of what: questions about firewalls, restricted persons, former partners, and what passes a firewall. */
const basedOn = z.int().min(1)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const versioned = { id: z.uuid(), version: z.number().int() }

const assessment = {
  assessedOn: day,
  outcome: z.enum(['resource', 'not-resource']),
  violence: z.enum(['no', 'yes', 'not-known']),
  reason: longText,
}

const protectionOutput = z.object({
  /** After an address was protected: must this custody holder be kept out? Until it is answered, they are. */
  questions: z.array(
    z.object({
      ...versioned,
      person: id,
      other: id,
      answer: z.enum(['wall', 'not-needed']).nullable(),
      reason: z.string().nullable(),
      answeredByName: z.string().nullable(),
      answeredAt: z.string().nullable(),
    }),
  ),
  restrictions: z.array(
    z.object({
      ...versioned,
      person: id,
      kind: z.enum(restrictionKinds),
      what: z.string(),
      startsOn: z.string(),
      endsOn: z.string().nullable(),
      mine: z.boolean(),
    }),
  ),
  assessments: z.array(
    z.object({
      ...versioned,
      person: id,
      assessedByName: z.string(),
      assessedOn: z.string(),
      outcome: z.enum(['resource', 'not-resource']),
      violence: z.enum(['no', 'yes', 'not-known']),
      reason: z.string(),
      mine: z.boolean(),
    }),
  ),
  may: z.object({ answer: z.boolean(), restrict: z.boolean(), assess: z.boolean() }),
})
export type Protection = z.output<typeof protectionOutput>

const releasesOutput = z.object({
  /** Those who stand behind a firewall in this family now. */
  parties: z.array(id),
  releases: z.array(
    z.object({
      ...versioned,
      party: id,
      title: z.string(),
      body: z.string(),
      releasedAt: z.string(),
      releasedByName: z.string(),
      takenBackAt: z.string().nullable(),
    }),
  ),
})
export type Releases = z.output<typeof releasesOutput>

export const protectionRoutes = routes({
  'GET /api/families/:family/protection': {
    purpose: 'coordination',
    summary:
      'Open questions about firewalls, who may not be told or contacted, and what was found about former partners',
    params: familyParams,
    output: protectionOutput,
  },
  'POST /api/families/:family/wall-questions/:question/answer': {
    purpose: 'coordination',
    summary:
      'Says whether somebody must be kept out after an address was protected; a later answer replaces an earlier one',
    params: familyParams.extend({ question: id }),
    body: z.strictObject({ answer: z.enum(['wall', 'not-needed']), reason: longText.nullable(), basedOn }),
    output: saved,
  },
  'POST /api/families/:family/restrictions': {
    purpose: 'coordination',
    summary: 'Writes that somebody may not be told, contacted or invited',
    params: familyParams,
    body: z.strictObject({
      person: chosenId,
      kind: z.enum(restrictionKinds),
      what: shortText,
      startsOn: day.nullable(),
    }),
    output: saved,
  },
  'PUT /api/families/:family/restrictions/:restriction': {
    purpose: 'coordination',
    summary: 'Puts it right, ends it or lets it hold again',
    params: familyParams.extend({ restriction: id }),
    body: z.strictObject({ what: shortText, endsOn: day.nullable(), reason: longText.nullable(), basedOn }),
    output: saved,
  },
  'POST /api/families/:family/people/:person/partner-assessments': {
    purpose: 'coordination',
    summary: 'Writes what was found about a former partner before they can be part of the network',
    params: familyParams.extend({ person: id }),
    body: z.strictObject(assessment),
    output: saved,
  },
  'PUT /api/families/:family/partner-assessments/:assessment': {
    purpose: 'coordination',
    summary: 'Puts an assessment right, with why',
    params: familyParams.extend({ assessment: id }),
    body: z.strictObject({ ...assessment, why: longText, basedOn }),
    output: saved,
  },
  'GET /api/families/:family/releases': {
    purpose: 'coordination',
    summary: 'Texts that were released to somebody behind a firewall',
    params: familyParams,
    output: releasesOutput,
  },
  'POST /api/families/:family/releases': {
    purpose: 'coordination',
    summary: 'Releases one text to one person behind a firewall',
    params: familyParams,
    body: z.strictObject({ party: chosenId, title: shortText, body: longText }),
    output: saved,
  },
  'POST /api/families/:family/releases/:release/take-back': {
    purpose: 'coordination',
    summary: 'Takes a released text back; who has read it has read it',
    params: familyParams.extend({ release: id }),
    body: z.strictObject({ reason: longText, basedOn }),
    output: saved,
  },
  'GET /api/own/families/:family/released': {
    purpose: 'own-insight',
    summary: 'What was released to the reader',
    params: familyParams,
    output: z.object({
      texts: z.array(z.object({ ...versioned, title: z.string(), body: z.string(), releasedAt: z.string() })),
    }),
  },
})
