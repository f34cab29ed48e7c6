import type { Saved, Stage, Step, Who } from './stage.ts'
import { F, OWN, walksOf } from './walk.ts'

/** Consents: asked for, said yes to, taken back. An answer keeps its own trace. */
const consents = walksOf({
  coordinator: [F, `${F}/around`, `${F}/consents/choices`],
  mother: [OWN, `${OWN}/around`],
  jobAdviser: [F],
})

const asked = (s: Stage): Step => ({
  with: {
    kind: 'consent-to-pass-on',
    persons: [s.id.mother],
    coversFamily: false,
    categories: ['school'],
    fromDepartments: ['familie'],
    toDepartment: 'job',
    purpose: 'At planlægge sammen',
    until: null,
    remindOn: null,
  },
})
const basesOf = async (s: Stage) => (await s.read('coordinator', `${F}/around`)).bases
/** A consent that was asked for, with the one signature that it waits for. */
const prepared = async (s: Stage): Promise<{ basis: string; signature: string }> => {
  const { id } = await s.carry(`POST ${F}/consents`, asked(s))
  const basis = (await basesOf(s)).find((one: Saved) => one.id === id)
  return { basis: id, signature: basis.signatures[0].id }
}
const said = (key: string, by: Who) => ({
  key: `POST ${by === 'mother' ? OWN : F}/consents/:basis/signatures/:signature/${key}`,
  step: (at: { basis: string; signature: string }): Step => ({
    at,
    with: by === 'mother' ? {} : { form: 'paper', note: 'Blanket i sagen' },
    by,
  }),
})
type Basis = Readonly<Record<'startsAt' | 'endsAt' | 'withdrawnAt', string | null>>
const open = async (s: Stage): Promise<Basis[]> =>
  (await basesOf(s)).filter((one: Basis) => one.endsAt === null && one.withdrawnAt === null)
/** How many grounds hold now, and how many wait for a yes. */
const holding = async (s: Stage) => (await open(s)).filter((one) => one.startsAt !== null).length
const waiting = async (s: Stage) => (await open(s)).filter((one) => one.startsAt === null).length

export const consentWalks = [
  consents(`POST ${F}/consents`, {
    do: asked,
    undo: (_, { id }) => ({ at: { basis: id }, with: {} }),
    traces: ['bases'],
    also: waiting,
  }),
  consents(`POST ${F}/consents/:basis/cancel`, {
    before: prepared,
    do: (_, { basis }) => ({ at: { basis }, with: {} }),
    undo: asked,
    traces: ['bases'],
    also: waiting,
  }),
  ...(['coordinator', 'mother'] as const).flatMap((by) => [
    consents(said('sign', by).key, {
      before: prepared,
      do: (_, at) => said('sign', by).step(at),
      undo: (_, __, at) => said('withdraw', by).step(at),
      traces: ['bases'],
      also: holding,
    }),
    consents(said('withdraw', by).key, {
      before: async (s) => {
        const at = await prepared(s)
        await s.carry(said('sign', by).key, said('sign', by).step(at))
        return at
      },
      do: (_, at) => said('withdraw', by).step(at),
      undo: async (s) => asked(s),
      traces: ['bases'],
      also: async (s) => (await open(s)).length,
    }),
  ]),
]
