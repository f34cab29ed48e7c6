import { z } from 'zod'
import { notToldReasons } from '../domain/intake/referral.ts'
import { day, longText, presetKey, shortText } from '../domain/shared/fields.ts'
import { routes } from './route.ts'

/** Whom it is about and why: the same questions for everybody who refers. */
const about = {
  aboutName: shortText,
  aboutBorn: day.nullable(),
  aboutAge: z.int().min(0).max(120).nullable(),
  concern: longText,
  wish: longText.nullable(),
  parentsKnow: z.boolean(),
  unawareReason: z.enum(notToldReasons).nullable(),
}

export const outsideReferralInput = z.strictObject({
  municipality: z.int().min(1).max(9999),
  /** `duty`: a private person's notification of concern (underretning). */
  kind: z.enum(['outsider', 'self', 'duty']),
  senderName: shortText.nullable(),
  senderContact: shortText.nullable(),
  senderRelation: shortText.nullable(),
  ...about,
})
export type OutsideReferral = z.output<typeof outsideReferralInput>

export const referralInput = z.strictObject({
  kind: z.enum(['professional', 'duty']),
  programme: presetKey,
  /** Key of the programme's list of sources; null where the programme lists none. */
  source: presetKey.nullable(),
  senderContact: shortText.nullable(),
  /** "Særlige forhold drøftet": answered for a notification of concern. Source: ramboell-bande-midtvejs-2020, tabel A-5. */
  circumstancesDiscussed: z.boolean().nullable(),
  ...about,
})
export type ReferralInput = z.output<typeof referralInput>

/** All that a sender learns: that it came. Never whether the child is known. */
export const receipt = z.object({ receipt: z.string() })

/** Doors without session (src/server/doors.ts). */
export const referralDoors = routes({
  'GET /api/referral-form': {
    purpose: null,
    summary: 'What the public form needs: the municipalities that take part',
    output: z.object({ municipalities: z.array(z.object({ number: z.number().int(), name: z.string() })) }),
  },
  'POST /api/outside-referrals': {
    purpose: null,
    summary: 'Hands a referral in without signing in',
    body: outsideReferralInput,
    output: receipt,
  },
})
