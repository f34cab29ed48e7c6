import { z } from 'zod'
import { contains, type Day } from '../shared/time.ts'
import { day, id, localText, longText, presetKey, shortText, sourcePlace } from '../shared/fields.ts'

/** Where a measure stands. Waiting is a state of its own: the family must see what it waits for. */
export const measureStatuses = ['planned', 'waiting', 'active', 'paused', 'ended'] as const
export type MeasureStatus = (typeof measureStatuses)[number]

/**
 * Where a measure comes from: the family had it already, it is new to the family from what the municipality has, or it was
 * made in the programme. It keeps what the course brought apart from what was there anyway. Sources: ramboell-bande-midtvejs-2020, afsnit 5.5;
 * ramboell-familien-paa-vej, afsnit 4.2.
 */
export const measureOrigins = ['already', 'new', 'tailored'] as const

const legalBasis = z.strictObject({ act: shortText, paragraph: shortText.nullable() })

/** A measure (indsats, tilbud, foranstaltning) in a family's plan. */
export const measureSchema = z
  .strictObject({
    /** From the catalogue, or one of the municipality's own, with the reason why the catalogue was not enough. */
    kind: z.discriminatedUnion('from', [
      z.strictObject({ from: z.literal('catalogue'), key: presetKey }),
      z.strictObject({
        from: z.literal('own'),
        name: shortText,
        reason: z.string('measure.reason-missing').pipe(longText),
      }),
    ]),
    department: presetKey,
    /** Null for what needs no decision under an act, such as a team member's own help. */
    legalBasis: legalBasis.nullable(),
    status: z.enum(measureStatuses),
    waitingFor: shortText.nullable(),
    person: id,
    goals: z.array(id),
    /** Null until it begins. */
    from: day.nullable(),
    until: day.nullable(),
  })
  .superRefine((measure, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (measure.status === 'waiting' && measure.waitingFor === null) refuse('waitingFor', 'measure.waiting-for-missing')
    if (measure.status !== 'waiting' && measure.waitingFor !== null) refuse('waitingFor', 'measure.not-waiting')
    const begun = measure.status === 'active' || measure.status === 'paused' || measure.status === 'ended'
    if (begun && measure.from === null) refuse('from', 'measure.start-missing')
    if (measure.status === 'ended' && measure.until === null) refuse('until', 'measure.end-missing')
    if (measure.until !== null && (measure.from === null || measure.until <= measure.from))
      refuse('until', 'period.ends-before-start')
  })

const catalogueEntry = z.strictObject({
  id: presetKey,
  name: localText,
  /** Department as the programmes name it; null when the source does not say whose it is. */
  department: presetKey.nullable(),
  legalBases: z.array(
    z.strictObject({
      act: shortText,
      /** Null: not found out. */
      paragraph: shortText.nullable(),
      validFrom: day.nullable(),
      validUntil: day.nullable(),
      source: sourcePlace,
      verified: z.boolean(),
    }),
  ),
  source: sourcePlace,
})

/** The shape of presets/measures/*.json. */
export const measureCatalogueSchema = z
  .strictObject({ version: z.string(), measures: z.array(catalogueEntry) })
  .refine(
    (file) => new Set(file.measures.map((entry) => entry.id)).size === file.measures.length,
    'measure.duplicate-id',
  )
  .refine(
    (file) =>
      file.measures.every((entry) => entry.legalBases.every((basis) => basis.paragraph !== null || !basis.verified)),
    'measure.verified-without-paragraph',
  )

export type CatalogueMeasure = z.infer<typeof catalogueEntry>

/**
 * The legal bases of a kind of measure on a day: laws change, so an old measure keeps the paragraph of its time.
 * Empty when the source names none for that day.
 */
export function legalBasesOn(measure: Pick<CatalogueMeasure, 'legalBases'>, on: Day): CatalogueMeasure['legalBases'] {
  return measure.legalBases.filter((basis) =>
    contains({ from: basis.validFrom ?? '1800-01-01', until: basis.validUntil }, on),
  )
}
