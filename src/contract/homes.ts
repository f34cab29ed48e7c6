import { z } from 'zod'
import { homeKinds, placementKinds } from '../domain/family/kinds.ts'
import { residenceShares } from '../domain/family/residence.ts'
import { day, id, longText, shortText } from '../domain/shared/fields.ts'
import { chosenId } from './choice.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** What travels about where the people of a family live, and when. */
const basedOn = z.int().min(1)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
const versioned = { id: z.uuid(), version: z.number().int() }

const homesOutput = z.object({
  homes: z.array(
    z.object({ ...versioned, name: z.string(), kind: z.enum(homeKinds), protected: z.boolean(), mine: z.boolean() }),
  ),
  residences: z.array(
    z.object({
      ...versioned,
      home: id,
      person: id,
      share: z.enum(residenceShares),
      note: z.string().nullable(),
      startsOn: z.string(),
      endsOn: z.string().nullable(),
      /** Whether the reader may put it right. */
      mine: z.boolean(),
    }),
  ),
  placements: z.array(
    z.object({
      ...versioned,
      child: id,
      kind: z.enum(placementKinds),
      visits: z.string().nullable(),
      startsOn: z.string(),
      endsOn: z.string().nullable(),
      mine: z.boolean(),
    }),
  ),
})
export type Homes = z.output<typeof homesOutput>

const spell = { startsOn: day, endsOn: day.nullable() }

export const homesRoutes = routes({
  'GET /api/families/:family/homes': {
    purpose: 'coordination',
    summary: 'The homes of a family, who lives in them when, and children who are placed',
    params: familyParams,
    output: homesOutput,
  },
  'GET /api/own/families/:family/homes': {
    purpose: 'own-insight',
    summary: 'The homes of our own family, as far as the reader may see',
    params: familyParams,
    output: homesOutput,
  },
  'POST /api/families/:family/homes': {
    purpose: 'coordination',
    summary: 'Writes a home; one that is protected lies with the person whom it protects',
    params: familyParams,
    body: z.strictObject({ name: shortText, kind: z.enum(homeKinds), protectedFor: chosenId.nullable() }),
    output: saved,
  },
  'PUT /api/families/:family/homes/:home': {
    purpose: 'coordination',
    summary: 'Puts a home’s name or kind right',
    params: familyParams.extend({ home: id }),
    body: z.strictObject({ name: shortText, kind: z.enum(homeKinds), basedOn }),
    output: saved,
  },
  'POST /api/families/:family/residences': {
    purpose: 'coordination',
    summary: 'Somebody lives in a home from a day',
    params: familyParams,
    body: z.strictObject({
      home: chosenId,
      person: chosenId,
      share: z.enum(residenceShares),
      note: shortText.nullable(),
      startsOn: day,
    }),
    output: saved,
  },
  'PUT /api/families/:family/residences/:residence': {
    purpose: 'coordination',
    summary: 'Ends a spell in a home, opens it again, or puts it right with a reason',
    params: familyParams.extend({ residence: id }),
    body: z.strictObject({
      share: z.enum(residenceShares),
      note: shortText.nullable(),
      ...spell,
      reason: longText.nullable(),
      basedOn,
    }),
    output: saved,
  },
  'POST /api/families/:family/placements': {
    purpose: 'coordination',
    summary: 'A child is placed away from home; where is a home of its own',
    params: familyParams,
    body: z.strictObject({
      child: chosenId,
      kind: z.enum(placementKinds),
      visits: longText.nullable(),
      startsOn: day,
    }),
    output: saved,
  },
  'PUT /api/families/:family/placements/:placement': {
    purpose: 'coordination',
    summary: 'Changes the agreement about visits, ends a placement, or puts it right with a reason',
    params: familyParams.extend({ placement: id }),
    body: z.strictObject({
      kind: z.enum(placementKinds),
      visits: longText.nullable(),
      ...spell,
      reason: longText.nullable(),
      basedOn,
    }),
    output: saved,
  },
})
