import { z } from 'zod'
import { day, presetKey, shortText, sourcePlace } from '../shared/fields.ts'
import { contains, type Day } from '../shared/time.ts'

const complaint = z.strictObject({
  id: presetKey,
  act: shortText,
  paragraph: shortText,
  validFrom: day.nullable(),
  validUntil: day.nullable(),
  source: sourcePlace,
  verified: z.boolean(),
})
/** The shape of presets/law/complaints.json: the acts that let somebody complain about a decision. No deadline is kept. */
export const complaintsSchema = z.strictObject({ version: z.string(), complaints: z.array(complaint) })
export type Complaint = z.infer<typeof complaint>

/** The row of law by which one can complain about what rests on this legal basis on a day; undefined where none says so. */
export const complaintFor = (rows: readonly Complaint[], legalBasis: string | null, on: Day): Complaint | undefined =>
  rows.find(
    (row) =>
      legalBasis !== null &&
      (legalBasis === row.act || legalBasis.startsWith(`${row.act} `)) &&
      contains({ from: row.validFrom ?? '1800-01-01', until: row.validUntil }, on),
  )
