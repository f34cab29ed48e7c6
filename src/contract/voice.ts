import { z } from 'zod'
import { reachWays } from '../domain/family/kinds.ts'
import { day, id, longText, shortText } from '../domain/shared/fields.ts'
import { chosenKey } from './choice.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** What travels about how we talk together, who is there for the family, and what somebody has told in own words. */
const basedOn = z.int().min(1)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const versioned = { id: z.uuid(), version: z.number().int() }

const communication = {
  language: shortText.nullable(),
  interpreter: z.boolean(),
  interpreterNote: shortText.nullable(),
  reach: z.array(z.enum(reachWays)).max(reachWays.length),
  notWhen: shortText.nullable(),
  largePrint: z.boolean(),
  readAloud: z.boolean(),
  words: longText.nullable(),
}
const supporter = {
  name: shortText,
  relation: shortText.nullable(),
  does: longText,
  reachedBy: shortText.nullable(),
  contactPerson: z.boolean(),
}
const telling = {
  kind: z.enum(['story', 'trust']),
  /** Whom it is about, when it is about trust. */
  title: shortText.nullable(),
  body: longText,
  experience: z.enum(['good', 'bad']).nullable(),
}

const voiceOutput = z.object({
  communication: z.array(
    z.object({
      ...versioned,
      person: id,
      language: z.string().nullable(),
      interpreter: z.boolean(),
      interpreterNote: z.string().nullable(),
      reach: z.array(z.enum(reachWays)),
      notWhen: z.string().nullable(),
      largePrint: z.boolean(),
      readAloud: z.boolean(),
      words: z.string().nullable(),
      mine: z.boolean(),
    }),
  ),
  supporters: z.array(
    z.object({
      ...versioned,
      name: z.string(),
      relation: z.string().nullable(),
      does: z.string(),
      reachedBy: z.string().nullable(),
      contactPerson: z.boolean(),
      agreedBy: id.nullable(),
      agreedOn: z.string(),
      endsOn: z.string().nullable(),
      mine: z.boolean(),
    }),
  ),
  told: z.array(
    z.object({
      ...versioned,
      owner: id,
      origin: id,
      kind: z.enum(['story', 'trust']),
      title: z.string().nullable(),
      body: z.string(),
      experience: z.enum(['good', 'bad']).nullable(),
      department: z.string(),
      departmentName: z.string(),
      toldAt: z.string(),
    }),
  ),
})
export type Voice = z.output<typeof voiceOutput>

export const voiceRoutes = routes({
  'GET /api/families/:family/voice': {
    purpose: 'coordination',
    summary: 'How each person wants to be reached, who is there for the family, and what it has told this department',
    params: familyParams,
    output: voiceOutput,
  },
  'GET /api/own/families/:family/voice': {
    purpose: 'own-insight',
    summary: 'How we want to be reached, who is there for us, and what the reader has told to whom',
    params: familyParams,
    output: voiceOutput,
  },
  'PUT /api/families/:family/people/:person/communication': {
    purpose: 'coordination',
    summary: 'Writes what was agreed about how somebody is reached and talked with',
    params: familyParams.extend({ person: id }),
    body: z.strictObject({ ...communication, basedOn: basedOn.nullable() }),
    output: saved,
  },
  'PUT /api/own/families/:family/communication': {
    purpose: 'own-insight',
    summary: 'Says how I want to be reached and talked with',
    params: familyParams,
    body: z.strictObject({ ...communication, basedOn: basedOn.nullable() }),
    output: saved,
  },
  'POST /api/families/:family/supporters': {
    purpose: 'coordination',
    summary: 'Writes somebody of the family’s own network and what they do, as agreed with the family',
    params: familyParams,
    body: z.strictObject({ ...supporter, agreedBy: id.nullable(), agreedOn: day.nullable() }),
    output: saved,
  },
  'PUT /api/families/:family/supporters/:supporter': {
    purpose: 'coordination',
    summary: 'Puts it right, ends it or lets it hold again',
    params: familyParams.extend({ supporter: id }),
    body: z.strictObject({ ...supporter, endsOn: day.nullable(), basedOn }),
    output: saved,
  },
  'POST /api/own/families/:family/supporters': {
    purpose: 'own-insight',
    summary: 'Writes somebody who is there for us, and what they do',
    params: familyParams,
    body: z.strictObject(supporter),
    output: saved,
  },
  'PUT /api/own/families/:family/supporters/:supporter': {
    purpose: 'own-insight',
    summary: 'Puts it right, ends it or lets it hold again',
    params: familyParams.extend({ supporter: id }),
    body: z.strictObject({ ...supporter, endsOn: day.nullable(), basedOn }),
    output: saved,
  },
  'POST /api/own/families/:family/tellings/:telling/tell': {
    purpose: 'own-insight',
    summary: 'Lets one department read what I have written; one that was told before gets the text of today',
    params: familyParams.extend({ telling: id }),
    body: z.strictObject({ department: chosenKey }),
    output: saved,
  },
  'POST /api/own/families/:family/tellings/:telling/take-back': {
    purpose: 'own-insight',
    summary: 'A department no longer reads what I told it',
    params: familyParams.extend({ telling: id }),
    body: z.strictObject({ department: chosenKey }),
    output: z.object({}),
  },
  'GET /api/own/tellings': {
    purpose: 'own-insight',
    summary: 'What I have written for myself: my story, and whom I trust',
    output: z.object({
      tellings: z.array(
        z.object({
          ...versioned,
          kind: z.enum(['story', 'trust']),
          title: z.string().nullable(),
          body: z.string(),
          experience: z.enum(['good', 'bad']).nullable(),
          updatedAt: z.string(),
        }),
      ),
    }),
  },
  'POST /api/own/tellings': {
    purpose: 'own-insight',
    summary: 'Writes my story, or about somebody whom I trust or do not trust; nobody else reads it',
    body: z.strictObject(telling),
    output: saved,
  },
  'PUT /api/own/tellings/:telling': {
    purpose: 'own-insight',
    summary: 'Rewrites it; who was told reads the earlier text until told anew',
    params: z.object({ telling: id }),
    body: z.strictObject({ title: telling.title, body: telling.body, experience: telling.experience, basedOn }),
    output: saved,
  },
  'DELETE /api/own/tellings/:telling': {
    purpose: 'own-insight',
    summary: 'Throws it away; what was told to others stays with them until it is taken back',
    params: z.object({ telling: id }),
    output: z.object({}),
  },
})
