import { personAdded } from './given.ts'
import type { Stage, Step } from './stage.ts'
import { F, walksOf } from './walk.ts'

/** The way in: referred, weighed, decided, joined to a family that takes part. */
const queue = walksOf({ decider: ['/api/intake'], leader: ['/api/intake'] })
const I = '/api/intake/:family'
const weighed = walksOf({ decider: [I], leader: [I] })

const referral = {
  kind: 'professional',
  programme: 'udenom-banderne',
  source: 'klubber',
  senderContact: '11 22 33 44',
  circumstancesDiscussed: null,
  aboutName: 'Noah Nordby',
  aboutBorn: '2013-02-03',
  aboutAge: null,
  concern: 'Han kommer ikke i klubben mere.',
  wish: null,
  parentsKnow: true,
  unawareReason: null,
}
/** Referred, and seen by those who decide. */
const referred = async (s: Stage, change: object = {}): Promise<string> => {
  const seen = await listed(s)
  await s.carry('POST /api/referrals', { with: { ...referral, ...change }, by: 'neighbour' })
  return (await listed(s)).find((one) => !seen.includes(one))!
}
const listed = async (s: Stage): Promise<string[]> => {
  const { notifications, candidates } = await s.read('decider', '/api/intake')
  return [...notifications, ...candidates].map((one: { family: string }) => one.family)
}
const versionOf = async (s: Stage, family: string): Promise<number> =>
  (await s.read('decider', I, { family })).course?.version ?? 1
const decide = async (s: Stage, family: string, body: object): Promise<Step> => ({
  at: { family },
  with: { basedOn: await versionOf(s, family), note: 'Vi kender gruppen og vil ikke vente.', ...body },
  by: 'decider',
})
const accept = (s: Stage, family: string): Promise<Step> =>
  decide(s, family, {
    decision: 'accept',
    coordinator: s.id.fresh,
    familyName: 'Familien Nordby',
    child: { givenName: 'Noah', familyName: 'Nordby', born: '2013-02-03' },
  })
const decline = async (s: Stage, family: string): Promise<Step> => {
  const { programme } = await s.read('decider', I, { family })
  return decide(s, family, { decision: 'decline', reason: programme.declineReasons[0].id })
}
const accepted = async (s: Stage): Promise<string> => {
  const family = await referred(s)
  await s.carry(`POST ${I}/decision`, await accept(s, family))
  return family
}
const undoAcceptance = async (s: Stage, family: string): Promise<Step> => ({
  at: { family },
  with: { basedOn: (await s.read('fresh', F, { family })).course.version, reason: 'Det var naboens barn' },
  by: 'fresh',
})
const because = async (s: Stage, family: string, reason: string, more: object = {}): Promise<Step> => ({
  at: { family },
  with: { basedOn: await versionOf(s, family), reason, ...more },
  by: 'decider',
})
/** A child of the first family, who can be looked up, is referred once more. */
const whom = { givenName: 'Asta', familyName: 'Mosegård', born: '2015-03-01' }
const referredAgain = async (s: Stage): Promise<string> => {
  await personAdded(s, { ...whom, standsAs: 'child' })
  return referred(s, { aboutName: 'Asta Mosegård' })
}
const joined = async (s: Stage): Promise<string> => {
  const candidate = await referredAgain(s)
  await s.carry(`POST ${I}/join`, await because(s, candidate, 'Skolen kender hende', { whom }))
  return candidate
}
/** How many referrals hold: those that their sender has not withdrawn. */
const holding = async (s: Stage): Promise<number> => {
  const pages = await Promise.all((await listed(s)).map((family) => s.read('decider', I, { family })))
  return pages.filter((one) => one.referral.withdrawnAt === null).length
}
/** The page of a candidate, as those who decide read it. */
const opened = (family: string) => {
  const page = I.replace(':family', family)
  return { decider: [page], leader: [page] }
}
const worked = (family: string) => ({ ...opened(family), fresh: [F.replace(':family', family)] })
const answered = async (s: Stage, family: string, answer: string): Promise<Step> => {
  const { criteria } = await s.read('decider', I, { family })
  const one = criteria.find((c: { derived: boolean }) => !c.derived)
  const at = { family, criterion: one.id }
  return { at, with: { basedOn: one.version, answer, exception: false, note: null }, by: 'decider' }
}
const change = async (s: Stage, family: string, programme: string): Promise<Step> =>
  because(s, family, 'Den passer bedre til familien', { programme })
const enquiry = async (s: Stage): Promise<Step> => {
  const { enquiries } = await s.read('coordinator', `${F}/enquiries`)
  return { at: { enquiry: enquiries[0].id } }
}

export const intakeWalks = [
  queue('POST /api/referrals', {
    do: () => ({ with: referral, by: 'decider' }),
    undo: (_, { receipt }: { receipt: string }) => ({
      with: { receipt, reason: 'Det var et andet barn' },
      by: 'decider',
    }),
    traces: ['candidates'],
    also: holding,
  }),
  weighed('POST /api/referrals/withdrawal', {
    before: async (s) => {
      const seen = await listed(s)
      const { receipt } = await s.carry<{ receipt: string }>('POST /api/referrals', { with: referral, by: 'decider' })
      return { receipt, family: (await listed(s)).find((one) => !seen.includes(one))! }
    },
    do: (_, { receipt }) => ({ with: { receipt, reason: 'Det var et andet barn' }, by: 'decider' }),
    undo: () => ({ with: referral, by: 'decider' }),
    reads: ({ family }) => opened(family),
    traces: ['withdrawnAt', 'withdrawnReason'],
    also: holding,
  }),
  weighed(`POST ${I}/release`, {
    before: (s) => referred(s, { parentsKnow: false, unawareReason: 'not-reached' }),
    do: async (s, family) => {
      const { referral: shown } = await s.read('decider', I, { family })
      return { at: { family }, with: { basedOn: shown.version }, by: 'decider' }
    },
    undo: (s, _, family) => decline(s, family),
    reads: { leader: ['/api/intake'], decider: ['/api/intake'] },
    traces: ['notifications'],
  }),
  weighed(`POST ${I}/decision`, {
    before: (s) => referred(s),
    do: accept,
    undo: (s, _, family) => undoAcceptance(s, family),
    reads: worked,
    traces: ['decisions', 'undone', 'tasks'],
  }),
  weighed(`POST ${F}/undo-acceptance`, {
    before: accepted,
    do: undoAcceptance,
    undo: (s, _, family) => accept(s, family),
    reads: worked,
    traces: ['decisions', 'id', 'participation', 'startsAt'],
  }),
  weighed(`POST ${I}/reconsider`, {
    before: async (s) => {
      const family = await referred(s)
      await s.carry(`POST ${I}/decision`, await decline(s, family))
      return family
    },
    do: (s, family) => because(s, family, 'Vi havde ikke hele billedet'),
    undo: (s, _, family) => decline(s, family),
    reads: opened,
    traces: ['decisions'],
  }),
  weighed(`POST ${F}/no-thanks`, {
    before: accepted,
    do: (_, family) => ({ at: { family }, with: { reason: null, note: null }, by: 'fresh' }),
    back: `POST ${I}/decision`,
    undo: async (s, _, family) => {
      await s.carry(`POST ${I}/reconsider`, await because(s, family, 'Familien ringede igen'))
      return accept(s, family)
    },
    reads: worked,
    traces: ['decisions', 'id', 'participation', 'startsAt'],
  }),
  weighed(`POST ${I}/join`, {
    before: referredAgain,
    do: (s, family) => because(s, family, 'Skolen kender hende', { whom }),
    undo: (s, _, family) => because(s, family, 'Det var en anden Asta'),
    reads: (family) => ({ ...opened(family), coordinator: [`${F}/enquiries`] }),
    traces: ['tasks'],
    again: true,
  }),
  weighed(`POST ${F}/enquiries/:enquiry/return`, {
    before: joined,
    do: async (s) => ({ ...(await enquiry(s)), with: { reason: 'Det er ikke vores Asta' } }),
    undo: (s, _, family) => because(s, family, 'Det er jeres Asta alligevel', { whom }),
    reads: (family) => ({ ...opened(family), coordinator: [`${F}/enquiries`] }),
    traces: ['id', 'joinedAt', 'reason', 'tasks'],
  }),
  weighed(`PUT ${I}/criteria/:criterion`, {
    before: async (s) => {
      const family = await referred(s)
      await s.carry(`PUT ${I}/criteria/:criterion`, await answered(s, family, 'yes'))
      return family
    },
    do: (s, family) => answered(s, family, 'no'),
    undo: (s, _, family) => answered(s, family, 'yes'),
    reads: opened,
  }),
  weighed(`POST ${I}/steps`, {
    before: (s) => referred(s, { programme: 'familien-paa-vej', source: null }),
    do: (_, family) => ({
      at: { family },
      with: { step: 'forvaltning-foreslaar', note: 'Vi talte om skolen.', acknowledgedOn: '2026-08-30' },
      by: 'decider',
    }),
    undo: (_, { id }, family) => ({
      at: { family, step: id },
      with: { reason: 'Det var et andet møde' },
      by: 'decider',
    }),
    reads: opened,
    again: true,
  }),
  weighed(`PUT ${I}/programme`, {
    before: (s) => referred(s),
    do: (s, family) => change(s, family, 'en-plan'),
    undo: (s, _, family) => change(s, family, 'udenom-banderne'),
    reads: opened,
  }),
]
