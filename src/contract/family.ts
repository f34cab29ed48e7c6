import { z } from 'zod'
import { measureOrigins } from '../domain/plan/measure.ts'
import { routes } from './route.ts'

/** What travels about one family: opened, listed, searched. */
const id = z.uuid()
const instant = z.string()
const dayText = z.string()
const versioned = { id, version: z.number().int() }

export const familyParams = z.object({ family: id })
/** `aside` is one that has stepped aside for another of them: it is not shown beside it, and can still be read. */
const ownFamily = z.object({ id, name: z.string().nullable(), aside: z.boolean() })

export const personOutput = z.object({
  ...versioned,
  givenName: z.string(),
  familyName: z.string(),
  born: dayText.nullable(),
  due: dayText.nullable(),
  standsAs: z.enum(['parent', 'other-adult', 'child', 'network']),
  inInitiative: z.boolean(),
  ownAccess: z.boolean(),
  participation: id,
})

export const identifierOutput = z.object({
  ...versioned,
  person: id,
  kind: z.enum(['cpr', 'replacement', 'none']),
  value: z.string().nullable(),
  reason: z.string().nullable(),
})
export const contactOutput = z.object({
  ...versioned,
  person: id,
  kind: z.enum(['address', 'phone', 'email', 'place']),
  value: z.string(),
  protected: z.boolean(),
  startsOn: dayText,
  endsOn: dayText.nullable(),
})

export const relationshipOutput = z.object({
  ...versioned,
  person: id,
  relative: id,
  kind: z.string(),
  inHousehold: z.boolean(),
  startsOn: dayText.nullable(),
  endsOn: dayText.nullable(),
})

export const memberOutput = z.object({
  ...versioned,
  employee: id,
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
  chosenByFamily: z.boolean(),
})

export const signatureOutput = z.object({
  ...versioned,
  signer: id,
  onBehalfOf: id,
  required: z.boolean(),
  signedAt: instant.nullable(),
  refusedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  form: z.string().nullable(),
  /** The answers that stood before, oldest first; `reason` where a professional had written the wrong one down. */
  earlier: z.array(z.object({ answer: z.enum(['yes', 'no']), at: instant, reason: z.string().nullable() })),
})

export const basisOutput = z.object({
  ...versioned,
  kind: z.string(),
  persons: z.array(id),
  coversFamily: z.boolean(),
  categories: z.array(z.string()),
  fromDepartments: z.array(z.string()),
  toDepartment: z.string().nullable(),
  purpose: z.string().nullable(),
  paragraph: z.string().nullable(),
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  createdAt: instant,
  signatures: z.array(signatureOutput),
})

/** Where a row of the plan comes from: the department that keeps it, and its category. */
const placed = { department: z.string().nullable(), category: z.string() }

export const goalOutput = z.object({
  ...versioned,
  ...placed,
  concerns: id.nullable(),
  ownWords: z.string(),
  whoseWords: id,
  wishedChange: z.string(),
  successCriterion: z.string(),
  horizon: z.enum(['long-term', 'step']),
  parentGoal: id.nullable(),
  position: z.number().int(),
  status: z.enum(['active', 'reached', 'paused', 'dropped']),
})
export const scalingOutput = z.object({
  ...versioned,
  goal: id,
  byPerson: id.nullable(),
  byEmployee: id.nullable(),
  value: z.number().int(),
  says: z.string().nullable(),
  at: instant,
})
export const actionOutput = z.object({
  ...versioned,
  ...placed,
  goal: id.nullable(),
  what: z.string(),
  byPerson: id.nullable(),
  byEmployee: id.nullable(),
  due: dayText.nullable(),
  doneAt: instant.nullable(),
})
export const measureOutput = z.object({
  ...versioned,
  ...placed,
  goal: id.nullable(),
  person: id.nullable(),
  kind: z.string(),
  title: z.string(),
  outsideCatalogueReason: z.string().nullable(),
  legalBasis: z.string().nullable(),
  status: z.enum(['planned', 'waiting', 'active', 'paused', 'ended']),
  waitingFor: z.string().nullable(),
  startsOn: dayText.nullable(),
  endsOn: dayText.nullable(),
  byDepartment: z.string(),
  /** Null where nobody has said; missing in versions from before it was asked. */
  origin: z.enum(measureOrigins).nullish(),
})

/** A family as it is opened: who is in it, who works with it, the plan and the agreements. */
export const openedOutput = z.object({
  today: dayText,
  family: z.object({ ...versioned, name: z.string(), language: z.string(), interpreter: z.boolean() }).nullable(),
  course: z
    .object({
      ...versioned,
      programme: z.string(),
      programmeName: z.string(),
      programmeVersion: z.string(),
      state: z.string(),
      startsOn: dayText.nullable(),
      endsOn: dayText.nullable(),
    })
    .nullable(),
  people: z.array(personOutput),
  team: z.array(memberOutput),
  plan: z
    .object({
      ...versioned,
      lastFollowUp: dayText.nullable(),
      nextFollowUp: dayText.nullable(),
      followUpDue: dayText.nullable(),
      overdueDays: z.number().int(),
    })
    .nullable(),
  goals: z.array(goalOutput),
  /** `mine`: written down by the reader, who alone corrects it. */
  scalings: z.array(scalingOutput.extend({ mine: z.boolean() })),
  actions: z.array(actionOutput),
  measures: z.array(measureOutput),
  /** What the reader may do here; the server asks again at each command. */
  may: z.object({
    role: z.string().nullable(),
    me: id,
    department: z.string().nullable(),
    write: z.boolean(),
    invite: z.boolean(),
    share: z.boolean(),
    print: z.boolean(),
    export: z.boolean(),
  }),
})
export type Opened = z.output<typeof openedOutput>

/** What stands around the plan: how people are bound to each other, what makes reading lawful, and what has been. */
export const aroundOutput = z.object({
  identifiers: z.array(identifierOutput),
  contacts: z.array(contactOutput),
  relationships: z.array(relationshipOutput),
  custody: z.array(
    z.object({
      ...versioned,
      child: id,
      holder: id,
      kind: z.enum(['sole', 'joint']),
      startsAt: instant,
      endsAt: instant.nullable(),
    }),
  ),
  bases: z.array(basisOutput),
  firewalls: z.array(z.object({ ...versioned, protected: id, other: id, kind: z.string(), startsAt: instant })),
  meetings: z.array(
    z.object({
      ...versioned,
      title: z.string(),
      startsAt: instant,
      place: z.string().nullable(),
      calledOff: z.object({ reason: z.string(), offersAnother: z.boolean() }).nullable(),
    }),
  ),
  snapshots: z.array(
    z.object({
      ...versioned,
      number: z.number().int(),
      reason: z.string(),
      publishedAt: instant,
      publishedBy: id,
      publishedByName: z.string().nullable(),
      /** Published by mistake: kept, and said to be so. */
      withdrawnAt: instant.nullable(),
      withdrawnReason: z.string().nullable(),
    }),
  ),
  /** What exists without being this reader's, and whom to ask; never for categories whose mere existence betrays. */
  exists: z.array(
    z.object({
      category: z.string(),
      categoryName: z.string(),
      department: z.string().nullable(),
      departmentName: z.string().nullable(),
      askName: z.string().nullable(),
    }),
  ),
})
export type Around = z.output<typeof aroundOutput>

type OfPerson<T> = Omit<T, 'person'>
/** A family and what stands around it, put together: each person with their own numbers and contacts. */
export type Room = Omit<Opened, 'people'> &
  Omit<Around, 'identifiers' | 'contacts'> & {
    people: (Opened['people'][number] & {
      identifiers: OfPerson<Around['identifiers'][number]>[]
      contacts: OfPerson<Around['contacts'][number]>[]
    })[]
  }

export const familyCard = z.object({
  id,
  name: z.string(),
  language: z.string(),
  interpreter: z.boolean(),
  updatedAt: instant,
  state: z.string().nullable(),
  programmeName: z.string().nullable(),
  role: z.string().nullable(),
  nextFollowUp: dayText.nullable(),
  /** Open agreements about the family as a whole; those about one person lie in compartments that a list does not open. */
  openActions: z.number().int(),
})

export const familyRoutes = routes({
  'GET /api/families': {
    purpose: 'coordination',
    summary: 'The families in whose team the reader is, latest changed first',
    query: z.object({ before: z.string().optional() }),
    output: z.object({ today: dayText, families: z.array(familyCard), more: z.boolean() }),
  },
  'GET /api/search': {
    purpose: 'coordination',
    summary: 'Own families and the people in them by name',
    query: z.object({ q: z.string().min(1).max(200) }),
    output: z.object({
      hits: z.array(
        z.object({ family: id, familyName: z.string(), person: id.nullable(), personName: z.string().nullable() }),
      ),
    }),
  },
  'GET /api/families/:family': {
    purpose: 'coordination',
    summary: 'One family, as far as the reader may see: people, team, plan and agreements',
    params: familyParams,
    output: openedOutput,
  },
  'GET /api/families/:family/around': {
    purpose: 'coordination',
    summary: 'What stands around the plan: bonds, numbers, contacts, consents, walls, meetings and earlier versions',
    params: familyParams,
    output: aroundOutput,
  },
  'GET /api/own/families': {
    purpose: 'own-insight',
    summary: 'The families that a citizen is part of',
    output: z.object({ me: id, families: z.array(ownFamily) }),
  },
  'GET /api/own/families/:family': {
    purpose: 'own-insight',
    summary: 'Our own family, as far as the reader may see',
    params: familyParams,
    output: openedOutput,
  },
  'GET /api/own/families/:family/around': {
    purpose: 'own-insight',
    summary: 'What stands around our own plan, as far as the reader may see',
    params: familyParams,
    output: aroundOutput,
  },
})
