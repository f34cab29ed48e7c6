import { z } from 'zod'
import { mistakeKinds } from '../domain/history/mistakes.ts'
import { id, longText } from '../domain/shared/fields.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** What was written by mistake, is taken out with a reason, and can be put back. */
const basedOn = z.int().min(1)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const kind = z.enum(mistakeKinds)
const rowParams = familyParams.extend({ kind, row: id })

const looked = z.object({
  version: z.number().int(),
  kindName: z.string(),
  about: z.string().nullable(),
  /** Why it has to stand, in words; none when it can be taken out. */
  stands: z.array(z.object({ code: z.string(), detail: z.string() })),
  /** What can be done instead. */
  instead: z.string(),
  /** What goes along, counted in words: "2 aftaler". */
  along: z.array(z.string()),
  /** What is set back along with it, in words. */
  setsBack: z.array(z.string()),
})
export type LookedAtMistake = z.output<typeof looked>

const list = z.object({
  mistakes: z.array(
    z.object({
      id: z.uuid(),
      version: z.number().int(),
      kindName: z.string(),
      about: z.string().nullable(),
      at: z.string(),
      /** Null where the reader may not know the name. */
      byName: z.string().nullable(),
      byMe: z.boolean(),
      byFamily: z.boolean(),
      reason: z.string(),
      mayPutBack: z.boolean(),
    }),
  ),
})
export type Mistakes = z.output<typeof list>

const takingOut = z.strictObject({ kind, row: id, basedOn, reason: longText })
const puttingBack = z.strictObject({ basedOn, reason: longText })
const mistakeParams = familyParams.extend({ mistake: id })

export const mistakeRoutes = routes({
  'GET /api/families/:family/mistakes': {
    purpose: 'coordination',
    summary: 'What was taken out of a family because it was written by mistake, and was not put back',
    params: familyParams,
    output: list,
  },
  'GET /api/families/:family/mistakes/:kind/:row': {
    purpose: 'coordination',
    summary: 'What would go along if a row were taken out, or why it has to stand',
    params: rowParams,
    output: looked,
  },
  'POST /api/families/:family/mistakes': {
    purpose: 'coordination',
    summary: 'Takes out what was written by mistake, with a reason and with what hangs on it; it can be put back',
    params: familyParams,
    body: takingOut,
    output: saved,
  },
  'POST /api/families/:family/mistakes/:mistake/undo': {
    purpose: 'coordination',
    summary: 'Puts back what was taken out, with what went along, and with a reason',
    params: mistakeParams,
    body: puttingBack,
    output: saved,
  },
  'GET /api/own/families/:family/mistakes': {
    purpose: 'own-insight',
    summary: 'What was taken out of our plan because it was written by mistake, as far as the reader may open it',
    params: familyParams,
    output: list,
  },
  'GET /api/own/families/:family/mistakes/:kind/:row': {
    purpose: 'own-insight',
    summary: 'What would go along if one’s own were taken out, or why it has to stand',
    params: rowParams,
    output: looked,
  },
  'POST /api/own/families/:family/mistakes': {
    purpose: 'own-insight',
    summary: 'Takes out what one has written oneself by mistake, with a reason; it can be put back',
    params: familyParams,
    body: takingOut,
    output: saved,
  },
  'POST /api/own/families/:family/mistakes/:mistake/undo': {
    purpose: 'own-insight',
    summary: 'Puts back what one took out oneself, with a reason',
    params: mistakeParams,
    body: puttingBack,
    output: saved,
  },
})
