import { z } from 'zod'
import { relationshipKinds } from '../domain/family/relationship.ts'
import { day, id, longText, shortText } from '../domain/shared/fields.ts'
import { chosenId } from './choice.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** What travels about the people of a family: who they are, how they belong together, how they are reached, who is kept apart. */
const basedOn = z.int().min(1)
const saved = z.object({ id: z.uuid(), version: z.number().int() })
/** `warnings` are codes of src/domain/shared/cpr.ts: worth a second look, never a reason to refuse. */
const savedPerson = saved.extend({ warnings: z.array(z.string()) })

const personParams = familyParams.extend({ person: id })
const contactParams = personParams.extend({ contact: id })
const relationshipParams = familyParams.extend({ relationship: id })
const firewallParams = familyParams.extend({ firewall: id })

const standsAs = z.enum(['parent', 'other-adult', 'child', 'network'])
/** `due` is the expected day of birth: the person is not born yet. */
const personFields = {
  givenName: shortText.nullable(),
  familyName: shortText.nullable(),
  born: day.nullable(),
  due: day.nullable(),
}
const identifierFields = { cpr: shortText.nullable(), noCprReason: shortText.nullable() }
const contactKind = z.enum(['address', 'phone', 'email', 'place'])

/** By what somebody is looked up: their number, or their name and the day they were born. */
export const whom = z.union([
  z.strictObject({ cpr: shortText }),
  z.strictObject({ givenName: shortText, familyName: shortText, born: day }),
])

export const peopleRoutes = routes({
  'PUT /api/families/:family/name': {
    purpose: 'coordination',
    summary: "Corrects the family's name and language, with a reason",
    params: familyParams,
    /** `language` is a code of ISO 639. */
    body: z.strictObject({ basedOn, name: shortText, language: shortText, reason: longText }),
    output: saved,
  },
  'POST /api/families/:family/people': {
    purpose: 'coordination',
    summary: 'Adds somebody to the family: born or unborn, in the initiative or outside it, with or without CPR number',
    params: familyParams,
    body: z.strictObject({ ...personFields, ...identifierFields, standsAs, inInitiative: z.boolean() }),
    output: savedPerson,
  },
  'POST /api/families/:family/known-people': {
    purpose: 'coordination',
    summary: 'Adds somebody whom the reader knows from another family: one person, two homes',
    params: familyParams,
    body: z.strictObject({ person: chosenId, standsAs, inInitiative: z.boolean() }),
    output: saved,
  },
  'PUT /api/families/:family/people/:person': {
    purpose: 'coordination',
    summary: 'Corrects name, birth date or expected day of birth',
    params: personParams,
    body: z.strictObject({ ...personFields, basedOn }),
    output: saved,
  },
  'PUT /api/families/:family/people/:person/identifier': {
    purpose: 'coordination',
    summary: 'Writes the CPR number, or why there is none',
    params: personParams,
    body: z.strictObject({ ...identifierFields, basedOn: basedOn.nullable() }),
    output: savedPerson,
  },
  'PUT /api/families/:family/people/:person/participation': {
    purpose: 'coordination',
    summary: 'Changes what somebody is in the family, and whether the initiative is for them',
    params: personParams,
    body: z.strictObject({ standsAs, inInitiative: z.boolean() }),
    output: saved,
  },
  'POST /api/families/:family/people/:person/leave': {
    purpose: 'coordination',
    summary: 'Somebody no longer belongs to this family',
    params: personParams,
    body: z.strictObject({}),
    output: saved,
  },
  'PUT /api/families/:family/people/:person/own-access': {
    purpose: 'coordination',
    summary: 'Opens or closes the family’s own pages for somebody from the age of 10',
    params: personParams,
    body: z.strictObject({ on: z.boolean() }),
    output: saved,
  },
  'GET /api/families/:family/people/:person/custody': {
    purpose: 'coordination',
    summary: 'What was written about who holds custody of a child, by whom, when and why',
    params: personParams,
    output: z.object({
      changes: z.array(
        z.object({
          id: z.uuid(),
          at: z.string(),
          byName: z.string().nullable(),
          reason: z.string().nullable(),
          /** `undone`: it never held. */
          what: z.enum(['begins', 'ends', 'undone']),
          holder: z.uuid(),
          kind: z.enum(['sole', 'joint']),
          /** When it begins or ends. */
          from: z.string(),
        }),
      ),
    }),
  },
  'PUT /api/families/:family/people/:person/custody': {
    purpose: 'coordination',
    summary:
      'Writes who holds custody of a child, from now or from an earlier day, or that nobody knows: what stood ends, and what was written by mistake never held',
    params: personParams,
    body: z.strictObject({
      kind: z.enum(['sole', 'joint', 'unknown']),
      holders: z.array(chosenId).max(4),
      source: z.enum(['told', 'document']),
      /** The day it holds from; null for now. */
      from: day.nullable().default(null),
      /** Why what stands is changed; owed where something stands. */
      reason: longText.nullable().default(null),
      /** The spells that the page showed. */
      basedOn: z.array(z.strictObject({ id, version: basedOn })).max(10),
    }),
    output: z.object({ ids: z.array(z.uuid()) }),
  },
  'POST /api/families/:family/people/:person/contacts': {
    purpose: 'coordination',
    summary: 'Adds an address, a number, a mail address or a place; protected ones lie apart',
    params: personParams,
    body: z.strictObject({ kind: contactKind, value: shortText, protected: z.boolean(), startsOn: day.nullable() }),
    output: saved,
  },
  'PUT /api/families/:family/people/:person/contacts/:contact': {
    purpose: 'coordination',
    summary: 'Corrects or ends a contact',
    params: contactParams,
    body: z.strictObject({ value: shortText, endsOn: day.nullable(), basedOn }),
    output: saved,
  },
  'PUT /api/families/:family/people/:person/contacts/:contact/protection': {
    purpose: 'coordination',
    summary: 'Moves a contact and its history into or out of the protected compartment, with a reason',
    params: contactParams,
    body: z.strictObject({ protected: z.boolean(), reason: longText, basedOn }),
    output: saved,
  },
  'POST /api/families/:family/relationships': {
    purpose: 'coordination',
    summary: 'Writes what somebody is to somebody else; `person` is `kind` of `relative`',
    params: familyParams,
    body: z.strictObject({
      person: chosenId,
      kind: z.enum(relationshipKinds, 'choice.missing'),
      relative: chosenId,
      inHousehold: z.boolean(),
      startsOn: day.nullable(),
      endsOn: day.nullable(),
      source: z.enum(['told', 'document']),
    }),
    output: saved,
  },
  'PUT /api/families/:family/relationships/:relationship': {
    purpose: 'coordination',
    summary: 'Changes whether two live together, ends a relationship or opens it again, or puts it right with a reason',
    params: relationshipParams,
    body: z.strictObject({
      kind: z.enum(relationshipKinds, 'choice.missing').optional(),
      inHousehold: z.boolean(),
      startsOn: day.nullable(),
      endsOn: day.nullable(),
      reason: longText.nullable().optional(),
      basedOn,
    }),
    output: saved,
  },
  'POST /api/families/:family/relationships/:relationship/withdraw': {
    purpose: 'coordination',
    summary: 'Takes a relationship away that was written by mistake; its history stays, with why',
    params: relationshipParams,
    body: z.strictObject({ reason: longText, basedOn }),
    output: z.object({}),
  },
  'GET /api/families/:family/former-people': {
    purpose: 'coordination',
    summary: 'Those who have left the family, without names, so that a mistake can be put right',
    params: familyParams,
    output: z.object({
      people: z.array(
        z.object({ person: id, born: z.string().nullable(), standsAs, inInitiative: z.boolean(), leftAt: z.string() }),
      ),
    }),
  },
  'POST /api/families/:family/people/:person/return': {
    purpose: 'coordination',
    summary: 'Somebody who was taken out of the family belongs to it again',
    params: personParams,
    body: z.strictObject({}),
    output: saved,
  },
  'POST /api/families/:family/firewalls': {
    purpose: 'coordination',
    summary: 'Keeps one person of the family apart from what is about another',
    params: familyParams,
    body: z.strictObject({
      protected: chosenId,
      other: chosenId,
      kind: z.enum(['protected-address', 'custody', 'violence']),
    }),
    output: saved,
  },
  'POST /api/families/:family/firewalls/:firewall/end': {
    purpose: 'coordination',
    summary: 'Ends a firewall',
    params: firewallParams,
    body: z.strictObject({ basedOn }),
    output: saved,
  },
  'POST /api/families/:family/look-up-person': {
    purpose: 'casework',
    summary: 'Whether a person is already known: three words and no more; limited and logged',
    params: familyParams,
    body: whom,
    output: z.object({ answer: z.enum(['new', 'yours', 'ask-intake']), id: z.uuid().nullable() }),
  },
})
