import { z } from 'zod'
import { id, longText } from '../domain/shared/fields.ts'
import { chosenId } from './choice.ts'
import { familyParams } from './family.ts'
import { whom } from './people.ts'
import { routes } from './route.ts'

/** Two records of one person: found, made one, taken apart again. */
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const somebody = z.object({
  id: z.uuid(),
  name: z.string(),
  born: z.string().nullable(),
  families: z.array(z.string()),
})
const row = z.object({ table: z.string(), id: z.uuid(), text: z.string(), writtenAt: z.string() })

export type Somebody = z.infer<typeof somebody>

const instant = z.string()
const basedOn = z.int().min(1)
/** A pair of which somebody said that they are two people. */
const dismissed = z.object({
  id: z.uuid(),
  version: z.number().int(),
  names: z.array(z.string()),
  reason: z.string(),
  saidAt: instant,
})
const sent = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** The reader's own record; of the other side nothing is told but the answer. */
  name: z.string(),
  state: z.enum(['waiting', 'accepted', 'declined', 'withdrawn', 'expired']),
  at: instant,
  until: instant,
})
const received = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** The name that stands in the reader's own family. */
  name: z.string(),
  words: z.string(),
  at: instant,
  until: instant,
})

const proposalParams = familyParams.extend({ proposal: id })
const notSameParams = familyParams.extend({ notSame: id })
const mergeParams = familyParams.extend({ merge: id })

export const mergeRoutes = routes({
  'GET /api/families/:family/duplicates': {
    purpose: 'coordination',
    summary: 'Who may be written down twice, within what the reader sees; and the merges that stand',
    params: familyParams,
    output: z.object({
      pairs: z.array(z.object({ here: somebody, other: somebody })),
      merges: z.array(
        z.object({
          id: z.uuid(),
          version: z.number().int(),
          name: z.string(),
          reason: z.string(),
          mergedAt: z.string(),
        }),
      ),
      dismissed: z.array(dismissed),
      sent: z.array(sent),
      received: z.array(received),
    }),
  },
  'POST /api/families/:family/not-same': {
    purpose: 'coordination',
    summary: 'Two who look alike are two people, with a reason: the guess is not made again',
    params: familyParams,
    body: z.strictObject({ one: chosenId, other: chosenId, reason: longText }),
    output: saved,
  },
  'POST /api/families/:family/not-same/:notSame/undo': {
    purpose: 'coordination',
    summary: 'Takes that back, with a reason',
    params: notSameParams,
    body: z.strictObject({ basedOn, reason: longText }),
    output: saved,
  },
  'POST /api/families/:family/merge-proposals': {
    purpose: 'coordination',
    summary: "Proposes to another family's coordinator that two records are one person; tells nothing of that family",
    params: familyParams,
    body: z.strictObject({ person: chosenId, whom, words: longText }),
    output: saved,
  },
  'POST /api/families/:family/merge-proposals/:proposal/withdraw': {
    purpose: 'coordination',
    summary: 'Takes a proposal back while nobody has answered',
    params: proposalParams,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/families/:family/merge-proposals/:proposal/answer': {
    purpose: 'coordination',
    summary: 'The other coordinator says yes, and the two become one, or no',
    params: proposalParams,
    body: z.strictObject({ basedOn, answer: z.enum(['accepted', 'declined']) }),
    output: saved,
  },
  'POST /api/families/:family/merges': {
    purpose: 'coordination',
    summary: 'Makes two records one person: restrictions are united, rights are not; with a reason',
    params: familyParams,
    body: z.strictObject({ kept: chosenId, gone: chosenId, reason: longText }),
    output: saved,
  },
  'GET /api/families/:family/merges/:merge/since': {
    purpose: 'coordination',
    summary: 'What was written about the person after the merge, to be placed one by one before it is undone',
    params: mergeParams,
    output: z.object({ rows: z.array(row) }),
  },
  'POST /api/families/:family/merges/:merge/undo': {
    purpose: 'coordination',
    summary: 'Takes the two records apart again, with a reason; each row goes back where it came from',
    params: mergeParams,
    body: z.strictObject({
      reason: longText,
      basedOn: z.int().min(1),
      /** For each row written since: whose it is. */
      placed: z.array(z.strictObject({ table: z.string().max(60), id, whose: z.enum(['kept', 'gone']) })).max(500),
    }),
    output: saved,
  },
})
