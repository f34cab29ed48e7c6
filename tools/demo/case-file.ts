import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { relationshipKinds } from '../../src/domain/family/relationship.ts'
import { notToldReasons } from '../../src/domain/intake/referral.ts'
import { horizons } from '../../src/domain/plan/goal.ts'
import { measureStatuses } from '../../src/domain/plan/measure.ts'
import { day, longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'
import type { Day } from '../../src/domain/shared/time.ts'
import { agreedShape } from './agreed-file.ts'
import { besideShape } from './beside-file.ts'
import { contactShape } from './contact-file.ts'
import { grantShape } from './grant-file.ts'
import { courseShape } from './course-file.ts'
import { withDays } from './days.ts'
import { depthShape } from './depth-file.ts'
import { keptShape } from './kept-file.ts'
import { meetingShape } from './meeting-file.ts'
import { messageShape } from './message-file.ts'
import { saidShape } from './said-file.ts'

/**
 * One family as a file, in the order in which it is typed in: referral, criteria, decision, people, custody, consents,
 * team, goals, scalings, agreements, measures, meeting. People are named by `key`, employees by their key in
 * municipality.json, days as in days.ts. `familyName` null is the family's own surname, which the reader gives.
 */
const key = presetKey

const referral = z.strictObject({
  kind: z.enum(['outsider', 'professional', 'self', 'duty']),
  source: key.nullable(),
  senderName: shortText.nullable(),
  senderContact: shortText.nullable(),
  senderRelation: shortText.nullable(),
  receivedOn: day,
  aboutPerson: key.nullable(),
  aboutName: shortText.nullable(),
  aboutAge: z.int().min(0).max(120).nullable(),
  concern: longText,
  wish: longText.nullable(),
  parentsKnow: z.boolean(),
  unawareReason: z.enum(notToldReasons).nullable(),
  circumstancesDiscussed: z.boolean().nullable(),
})

const criterion = z.strictObject({
  criterion: key,
  answer: z.enum(['yes', 'no', 'unknown']),
  note: longText.nullable(),
})

const person = z.strictObject({
  key,
  givenName: shortText,
  familyName: shortText.nullable(),
  born: day.nullable(),
  due: day.nullable(),
  standsAs: z.enum(['parent', 'other-adult', 'child', 'network']),
  inInitiative: z.boolean(),
  ownAccess: z.boolean(),
  /** 'female' and 'male': a number that belongs to nobody is made. Null: none, for the reason given. */
  cpr: z.enum(['female', 'male', 'replacement']).nullable(),
  noCprReason: shortText.nullable(),
  address: shortText.nullable(),
  addressProtected: z.boolean(),
  phone: shortText.nullable(),
  /** What this person can try, when somebody may sign in as them. */
  signIn: shortText.nullable(),
})

const spell = { from: day, until: day.nullable() }
const consent = z.strictObject({
  kind: z.enum(['consent-to-take-part', 'consent-to-pass-on']),
  persons: z.array(key).min(1),
  coversFamily: z.boolean(),
  categories: z.array(key),
  fromDepartments: z.array(key),
  toDepartment: key.nullable(),
  purpose: shortText.nullable(),
  signedOn: day.nullable(),
  withdrawnOn: day.nullable(),
  /** The day on which the first who must sign said no. */
  refusedOn: day.nullable().default(null),
  form: z.enum(['signed-in', 'paper', 'oral', 'video']),
  /** "signer" or "signer for child". */
  signers: z.array(z.strictObject({ signer: key, onBehalfOf: key })).min(1),
})

const goal = z.strictObject({
  key,
  ownWords: longText,
  whoseWords: key,
  concerns: key.nullable(),
  category: key,
  department: key,
  wishedChange: longText,
  successCriterion: longText,
  horizon: z.enum(horizons),
  parentGoal: key.nullable(),
  status: z.enum(['active', 'reached', 'paused', 'dropped']),
  /** The day it was written, when that was after the family was taken in. */
  since: day.optional(),
})

const who = { byPerson: key.nullable(), byEmployee: key.nullable() }
const onlyOne = (row: { byPerson: string | null; byEmployee: string | null }): boolean =>
  (row.byPerson === null) !== (row.byEmployee === null)
const scaling = z
  .strictObject({
    goal: key,
    ...who,
    value: z.int().min(0).max(10),
    says: longText.nullable(),
    on: day,
  })
  .refine(onlyOne, 'one of byPerson and byEmployee')
const action = z
  .strictObject({
    goal: key.nullable(),
    what: shortText,
    ...who,
    due: day,
    doneOn: day.nullable(),
    since: day.optional(),
    /** Lies with this person alone, as what is released to somebody behind a firewall. */
    onlyFor: key.nullable(),
  })
  .refine(onlyOne, 'one of byPerson and byEmployee')

const measure = z
  .strictObject({
    goal: key.nullable(),
    person: key,
    /** Of the catalogue; null for one of the municipality's own, with title and reason. */
    kind: key.nullable(),
    title: shortText.nullable(),
    outsideCatalogueReason: longText.nullable(),
    category: key,
    department: key,
    legalBasis: shortText.nullable(),
    status: z.enum(measureStatuses),
    waitingFor: shortText.nullable(),
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    since: day.optional(),
  })
  .refine((row) => (row.status === 'waiting') === (row.waitingFor !== null), 'waitingFor')
  .refine((row) => (row.kind === null) === (row.outsideCatalogueReason !== null), 'outsideCatalogueReason')

export const caseFileSchema = z.strictObject({
  key,
  /** Without one, the demo's first. */
  programme: key.optional(),
  family: z.strictObject({ surname: shortText, language: key, interpreter: z.boolean() }),
  referral,
  criteria: z.array(criterion),
  decision: z.strictObject({ on: day, by: key, note: longText.nullable() }),
  course: z.strictObject({
    state: z.enum(['accepted', 'active', 'closed']),
    startsOn: day.nullable(),
    endsOn: day.nullable(),
    closingReason: key.nullable(),
  }),
  people: z.array(person).min(1),
  relationships: z.array(
    z.strictObject({ person: key, kind: z.enum(relationshipKinds), relative: key, inHousehold: z.boolean(), ...spell }),
  ),
  custody: z.array(z.strictObject({ child: key, holder: key, kind: z.enum(['sole', 'joint']), from: day })),
  firewalls: z.array(
    z.strictObject({
      protected: key,
      other: key,
      kind: z.enum(['protected-address', 'custody', 'violence']),
      from: day,
    }),
  ),
  representations: z.array(
    z.strictObject({ person: key, representative: key, kind: z.enum(['bisidder', 'proxy']), from: day }),
  ),
  consents: z.array(consent),
  team: z
    .array(
      z.strictObject({
        employee: key,
        role: key,
        party: key.nullable(),
        chosenByFamily: z.boolean(),
        from: day,
        until: day.nullable().default(null),
        /** What this member does for the family, as it reads it. */
        does: longText.optional(),
        /** Whether they decide, help or both; why both, when it is both. */
        authority: z.enum(['authority', 'provider', 'both']).optional(),
        bothReason: longText.optional(),
        /** How far the family is, as its coordinator says. */
        stage: z.enum(['start', 'active', 'tapering', 'after-care']).optional(),
        /** Other members, by their place in the list: whom this one stands in for, and with whom they are a pair. */
        standsInFor: z.int().min(0).optional(),
        pair: z.int().min(0).optional(),
      }),
    )
    .min(1),
  plan: z.strictObject({ lastFollowUp: day.nullable(), nextFollowUp: day.nullable() }),
  goals: z.array(goal),
  scalings: z.array(scaling),
  actions: z.array(action),
  measures: z.array(measure),
  meetings: z.array(meetingShape),
  snapshots: z.array(z.strictObject({ on: day, by: key, reason: longText })),
  ...depthShape,
  ...saidShape,
  ...messageShape,
  ...contactShape,
  ...grantShape,
  ...besideShape,
  ...agreedShape,
  ...courseShape,
  ...keptShape,
})
export type CaseFile = z.output<typeof caseFileSchema>
export type CasePerson = CaseFile['people'][number]

const FOLDER = fileURLToPath(new URL('../../presets/demo', import.meta.url))

/** The content of a file of presets/demo, with its days counted from `today`. */
export function readDemo(name: string, today: Day): unknown {
  return withDays<unknown>(JSON.parse(readFileSync(`${FOLDER}/${name}.json`, 'utf8')), today)
}

/**
 * One family from presets/demo, checked.
 * @throws Error that names the file and the place of the first fault
 */
export function readCase(name: string, today: Day): CaseFile {
  return checked(caseFileSchema, name, readDemo(name, today))
}

/** Content by its schema; throws an Error that names the file and the place of the first fault. */
export function checked<T extends z.ZodType>(schema: T, name: string, content: unknown): z.output<T> {
  const result = schema.safeParse(content)
  if (result.success) return result.data
  const [issue] = result.error.issues
  throw new Error(`presets/demo/${name}.json: ${issue?.path.join('.')}: ${issue?.message}`)
}
