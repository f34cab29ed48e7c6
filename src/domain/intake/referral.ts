import { z } from 'zod'
import { day, longText, presetKey, shortText } from '../shared/fields.ts'

/** Who refers: an outsider without sign-in, a professional, the family itself, or a notification of concern (underretning). */
export const referralKinds = ['outsider', 'professional', 'self', 'notification'] as const

/** Why the parents have not been told. Anything else is a reason to talk to them first. */
export const notToldReasons = [
  'acute-danger',
  'suspected-violence-or-abuse',
  'honour-related-risk',
  'duty-to-notify',
  'not-reached',
] as const
export type NotToldReason = (typeof notToldReasons)[number]

const parentsKnow = z.discriminatedUnion(
  'answer',
  [
    z.strictObject({ answer: z.literal('yes') }),
    z.strictObject({
      answer: z.literal('no'),
      reason: z.enum(notToldReasons, 'referral.reason-missing'),
    }),
  ],
  'referral.parents-know-missing',
)

const sender = z.strictObject({
  name: shortText,
  /** Relation to the family, or post and workplace. */
  role: shortText,
  contact: shortText.nullable(),
})

const concernedPerson = z.strictObject({
  name: shortText,
  birthDate: day.nullable(),
  /** As the sender writes it: "son", "Amals fætter", "ufødt". Identity is settled later, by somebody with access. */
  relation: shortText.nullable(),
})

/** A referral as it is received. No CPR number: the form may be filled in by anybody. */
export const referralSchema = z
  .strictObject({
    kind: z.enum(referralKinds),
    /** Key of the programme's list of referral sources. */
    source: presetKey,
    receivedOn: day,
    sender: sender.nullable(),
    persons: z.array(concernedPerson).min(1, 'referral.nobody').max(30, 'referral.too-many'),
    concern: longText,
    wishes: longText.nullable(),
    parentsKnow,
    /** "Særlige forhold drøftet": required for a notification. Source: ramboell-bande-midtvejs-2020, tabel A-5. */
    specialCircumstances: z.strictObject({ discussed: z.boolean(), note: longText.nullable() }).nullable(),
  })
  .superRefine((referral, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (referral.kind !== 'self' && referral.sender === null) refuse('sender', 'referral.sender-missing')
    if (referral.kind === 'notification' && referral.specialCircumstances === null)
      refuse('specialCircumstances', 'referral.special-circumstances-missing')
    if (referral.persons.some((person) => person.birthDate !== null && person.birthDate > referral.receivedOn))
      refuse('persons', 'referral.born-later')
  })

export type Referral = z.infer<typeof referralSchema>

export type ReferralPath = 'candidate' | 'notification-queue'

/**
 * Where a referral goes. A notification is always assessed as one first (barnets lov chapter on underretninger),
 * and so is everything that the parents do not know about: it stays hidden from the family until somebody
 * with decision right releases it.
 */
export function referralPath(referral: Pick<Referral, 'kind' | 'parentsKnow'>): ReferralPath {
  if (referral.kind === 'notification') return 'notification-queue'
  return referral.parentsKnow.answer === 'no' ? 'notification-queue' : 'candidate'
}

/** True when the source is one the programme lists. */
export function isKnownSource(
  source: string,
  programme: { readonly referralSources: ReadonlyArray<{ readonly id: string }> },
): boolean {
  return programme.referralSources.some((known) => known.id === source)
}
