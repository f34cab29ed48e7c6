import { z } from 'zod'
import { longText, presetKey, shortText } from '../../src/domain/shared/fields.ts'
import { caseFileSchema, checked, readDemo, type CaseFile } from './case-file.ts'
import { grantAuthoritySchema } from './grant-file.ts'
import type { Day } from '../../src/domain/shared/time.ts'

const key = presetKey

const municipalitySchema = z.strictObject({
  number: z.int(),
  name: shortText,
  /** What families are offered; the other programmes that are shipped are withdrawn, and can be offered again. */
  programmes: z.array(key).min(1),
  departments: z.array(z.strictObject({ key, name: shortText, doesWhat: longText, receivesReferrals: z.boolean() })),
  employees: z.array(
    z.strictObject({
      key,
      name: shortText,
      title: shortText,
      department: key,
      functions: z.array(key),
      phone: shortText.nullable(),
      /** What they can try, when somebody may sign in as them. */
      signIn: shortText.nullable(),
    }),
  ),
  /** What the municipality's employees can, where a need for it lies, and who can it. */
  competences: z.array(z.strictObject({ key, name: shortText, category: key.nullable(), employees: z.array(key) })),
  /** Who may grant how much; made-up figures, and marked as such. */
  grantAuthorities: z.array(grantAuthoritySchema),
})
export type DemoMunicipality = z.output<typeof municipalitySchema>

const openReferralSchema = z.strictObject({
  key,
  ...caseFileSchema.shape.referral.shape,
  state: z.enum(['candidate', 'waiting']),
  programme: key.optional(),
  /** What people decided about a family that waits. */
  waits: z
    .strictObject({
      on: shortText,
      by: key,
      note: longText,
      nextStep: longText.nullable(),
      nextOn: shortText.nullable(),
    })
    .optional(),
})
export type OpenReferral = z.output<typeof openReferralSchema>

/** Somebody of a family file under another surname, whom the municipality does not know yet and who can sign in with a CPR number. */
const newcomerSchema = z.strictObject({ key, case: key, person: key, surname: shortText, signIn: shortText })

/** Everything that the demo is made of, with days counted from `today`. */
export interface DemoWorld {
  readonly municipality: DemoMunicipality
  readonly families: readonly CaseFile[]
  readonly openReferrals: readonly OpenReferral[]
  readonly newcomers: readonly z.output<typeof newcomerSchema>[]
}

/** Reads and checks presets/demo; throws an Error that names the file and the place of the first fault. */
export function readDemoWorld(today: Day): DemoWorld {
  const read = <T extends z.ZodType>(schema: T, name: string): z.output<T> =>
    checked(schema, name, readDemo(name, today))
  return {
    municipality: read(municipalitySchema, 'municipality'),
    families: [
      read(caseFileSchema, 'case-1'),
      read(caseFileSchema, 'case-4'),
      read(caseFileSchema, 'case-2'),
      read(caseFileSchema, 'case-3'),
      read(caseFileSchema, 'case-5'),
      read(caseFileSchema, 'longest'),
      ...read(z.array(caseFileSchema), 'small'),
      ...read(z.array(caseFileSchema), 'more'),
    ],
    openReferrals: read(z.array(openReferralSchema), 'referrals'),
    newcomers: read(z.array(newcomerSchema), 'newcomers'),
  }
}
