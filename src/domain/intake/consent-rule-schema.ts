import { z } from 'zod'
import { day, localText, presetKey, shortText, sourcePlace } from '../shared/fields.ts'

/** What a signature is for. Taking part and sharing are different consents; obtaining and passing on are different acts of sharing. */
export const consentKinds = [
  'take-part',
  'share-obtain',
  'share-disclose',
  'supportive-measure',
  'placement',
  'holistic-plan',
] as const
export type ConsentKind = (typeof consentKinds)[number]

const rule = z.strictObject({
  id: presetKey,
  kind: z.enum([...consentKinds, 'party-rights', 'be-heard']),
  /** Null when no act is named; then `verified` is false. */
  act: shortText.nullable(),
  paragraph: shortText.nullable(),
  what: localText,
  whoSigns: z.array(z.enum(['custody-holder', 'young-person', 'adult'])),
  fromAge: z.int().min(0).max(30).nullable(),
  bothCustodyHolders: z.boolean(),
  /** Null: not found out; the rule then counts on every day. */
  validFrom: day.nullable(),
  validUntil: day.nullable(),
  source: sourcePlace,
  /** True only when the wording itself has been read. Screens show the others as unconfirmed. */
  verified: z.boolean(),
  note: localText.optional(),
})

/** The shape of presets/law/consent-rules.json. */
export const consentRulesSchema = z
  .strictObject({ version: z.string(), rules: z.array(rule) })
  .refine((file) => new Set(file.rules.map((entry) => entry.id)).size === file.rules.length, 'law.duplicate-id')
  .refine((file) => file.rules.every((entry) => entry.act !== null || !entry.verified), 'law.verified-without-act')
  // `whoMustSign` asks every holder; a rule that lets one of two sign needs code of its own first.
  .refine(
    (file) => file.rules.every((entry) => entry.bothCustodyHolders === entry.whoSigns.includes('custody-holder')),
    'law.one-holder-of-two',
  )

export type ConsentRule = z.infer<typeof rule>
