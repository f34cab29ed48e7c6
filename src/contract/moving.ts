import { z } from 'zod'
import { packageSchema, partNames } from '../domain/moving/package.ts'
import { day, id, longText, shortText } from '../domain/shared/fields.ts'
import { chosenId } from './choice.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** A family moves to another municipality: prepared, shown to the family, handed on, receipted; and received on the other side. */
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const named = z.object({ id: z.uuid(), name: z.string() })
const moveParams = familyParams.extend({ move: id })
const basedOn = z.int().min(1)
const said = z.strictObject({ signer: chosenId, about: chosenId, on: day })

const partInput = z.strictObject({
  part: z.enum(partNames),
  basis: z.enum(['consent', 'statute']),
  /** Act and paragraph, for what goes by law; null for what goes by consent. */
  paragraph: shortText.nullable(),
})

const move = z.object({
  id: z.uuid(),
  version: z.number().int(),
  toNumber: z.number().int(),
  toName: z.string(),
  movesOn: z.string(),
  parts: z.array(z.object({ part: z.enum(partNames), basis: z.string() })),
  shownOn: z.string().nullable(),
  closedAt: z.string().nullable(),
  receipt: z.string().nullable(),
})

export const movingRoutes = routes({
  'GET /api/families/:family/moves': {
    purpose: 'coordination',
    summary: 'The family’s move to another municipality, and who must say yes to what goes along',
    params: familyParams,
    output: z.object({
      today: z.string(),
      mayMove: z.boolean(),
      move: move.nullable(),
      signers: z.array(z.object({ signer: named, about: named, sentence: z.string(), verified: z.boolean() })),
      unresolved: z.array(z.string()),
      walled: z.boolean(),
      /** Where the family came from, and what stands in the way of undoing that; for whoever may know. */
      arrival: z
        .object({
          version: z.number().int(),
          fromName: z.string(),
          receivedAt: z.string(),
          mayUndo: z.boolean(),
          stands: z.array(z.string()),
        })
        .nullable(),
    }),
  },
  'POST /api/families/:family/moves': {
    purpose: 'coordination',
    summary: 'Prepares what goes along to the other municipality, each part on a basis of its own',
    params: familyParams,
    body: z.strictObject({
      toNumber: z.int().min(1).max(9999),
      toName: shortText,
      movesOn: day,
      parts: z.array(partInput).max(partNames.length),
      said: z.array(said).max(200),
    }),
    output: saved,
  },
  'GET /api/families/:family/moves/:move/package': {
    purpose: 'coordination',
    summary: 'What goes along, as a file for the other municipality',
    params: moveParams,
    output: packageSchema,
  },
  'GET /api/families/:family/moves/:move/extract.pdf': {
    purpose: 'coordination',
    summary: 'The same on paper, for the family to see first',
    params: moveParams,
    output: packageSchema,
  },
  'POST /api/families/:family/moves/:move/shown': {
    purpose: 'coordination',
    summary: 'The family has seen what goes along',
    params: moveParams,
    body: z.strictObject({ on: day, basedOn }),
    output: saved,
  },
  'POST /api/families/:family/moves/:move/withdraw': {
    purpose: 'coordination',
    summary: 'Nothing goes along after all',
    params: moveParams,
    body: z.strictObject({ reason: longText, basedOn }),
    output: saved,
  },
  'POST /api/families/:family/moves/:move/receipt': {
    purpose: 'coordination',
    summary: 'The other municipality has received it: the case closes and can be read by its keeper only',
    params: moveParams,
    body: z.strictObject({ receipt: shortText, basedOn }),
    output: saved,
  },
  'POST /api/families/:family/moves/:move/reopen': {
    purpose: 'coordination',
    summary: 'The move came to nothing: the case opens as it was',
    params: moveParams,
    body: z.strictObject({ reason: longText, basedOn }),
    output: saved,
  },
  'POST /api/families/:family/arrival/undo': {
    purpose: 'coordination',
    summary: 'The family was received by mistake: it is here no more, as long as nothing was written on it',
    params: familyParams,
    body: z.strictObject({ reason: longText, basedOn }),
    output: saved,
  },
  'POST /api/moves/received': {
    purpose: 'coordination',
    summary: 'Takes a family in from another municipality’s file; answers the receipt that the other one needs',
    body: z.strictObject({ file: z.string().max(800_000) }),
    output: z.object({ family: z.uuid(), receipt: z.string() }),
  },
})
