import type { Saved, Stage, Step } from './stage.ts'
import { F, OWN, walksOf } from './walk.ts'

/** Grants: what was asked for, the reality check, and who may grant. */
const family = walksOf({ coordinator: [`${F}/grants`], jobAdviser: [`${F}/grants`], mother: [`${OWN}/grants`] })
const settings = walksOf({ admin: ['/api/settings/grant-authorities'] })
const SETTINGS = '/api/settings/grant-authorities'

const asked = (s: Stage): Step => ({
  at: { measure: s.id.jobMeasure },
  by: 'jobAdviser',
  with: {
    why: 'En mentor, hun kender',
    legalBasis: null,
    cost: { amount: 3, per: 'once', times: 1 },
    startsOn: '2026-09-01',
    endsOn: null,
    alternatives: null,
    familySays: 'Mette vil gerne',
  },
})
const authority = {
  department: 'job',
  role: 'granting-leader',
  employee: null,
  kinds: [],
  perMeasure: 5,
  perYear: null,
  noLimit: false,
  startsOn: '2026-09-01',
  endsOn: null,
  source: 'Opdigtet plan',
}
const written = (s: Stage): Promise<Saved> => s.carry(`POST ${SETTINGS}`, { by: 'admin', with: authority })
const because = (id: string, reason: string): Step => ({ at: { authority: id }, by: 'admin', with: { reason } })

export const grantWalks = [
  family(`POST ${F}/measures/:measure/grant-requests`, {
    do: asked,
    undo: (_, { id }) => ({ at: { grant: id }, by: 'jobAdviser', with: { reason: 'Søgt ved en fejl' } }),
    stays: { withdrawnReason: 'Søgt ved en fejl' },
  }),
  settings(`POST ${SETTINGS}`, {
    do: () => ({ by: 'admin', with: authority }),
    undo: (_, { id }) => because(id, 'Forkert afdeling'),
    stays: { standing: 'taken-back' },
  }),
  settings(`POST ${SETTINGS}/:authority/taking-back`, {
    before: written,
    do: (_, { id }) => because(id, 'Forkert afdeling'),
    undo: (_, { id }) => because(id, 'Den var rigtig'),
    traces: ['takenBackReason'],
    again: true,
  }),
  settings(`PUT ${SETTINGS}/:authority/end`, {
    before: async (s) => {
      const one = await written(s)
      await s.carry(`PUT ${SETTINGS}/:authority/end`, {
        at: { authority: one.id },
        by: 'admin',
        with: { endsOn: '2027-01-01', reason: 'Et år' },
      })
      return one
    },
    do: (_, { id }) => ({ at: { authority: id }, by: 'admin', with: { endsOn: '2026-12-01', reason: 'Før' } }),
    undo: (_, { id }) => ({ at: { authority: id }, by: 'admin', with: { endsOn: '2027-01-01', reason: 'Et år' } }),
  }),
]
