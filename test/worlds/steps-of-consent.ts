import { act, family, rowsOf, type Answer, type Stage } from './motion-stage.ts'
import { at, byCoordinator, nobody, one, soon, type Step } from './motion-step.ts'
import type { WorldActor } from './world.ts'

/** Consents: asked for, said yes to, taken back. */

const prepareConsent = byCoordinator(async (s, caseId, who) => {
  const persons = [...new Set(s.d.some(family(s, caseId), 0.5).map((p) => p.person))]
  const [to, from] = s.d.pick([
    ['familie', 'job'],
    ['job', 'familie'],
    ['skole', 'familie'],
    ['familie', 'skole'],
  ])
  const body = s.d.chance(0.3)
    ? { kind: 'consent-to-take-part', persons }
    : {
        kind: 'consent-to-pass-on',
        persons,
        coversFamily: s.d.chance(0.5),
        categories: ['cooperation', 'school', 'employment', 'own-words'],
        fromDepartments: [from],
        toDepartment: to,
        purpose: 'Samarbejde',
        until: s.d.chance(0.3) ? soon(s, 9) : null,
        remindOn: null,
      }
  return { answer: await act(s, who, 'POST', at(caseId, '/consents'), body), gains: nobody }
})

interface Signature extends Record<string, unknown> {
  readonly id: string
  readonly version: number
  readonly basis: string
  readonly department: string | null
}
const signatures = (s: Stage, caseId: string, where: string): Promise<Signature[]> =>
  rowsOf<Signature>(
    s,
    `select g.id, g.version, g.basis, b.to_department as department from basis_signature g join basis b on b.municipality = $1 and b.id = g.basis
     where g.municipality = $1 and b.case_id = $2 and b.withdrawn_at is null and ${where} order by g.id`,
    caseId,
  )

/** All who are asked say yes, one after another; the last yes is the one that counts. */
const signAll = byCoordinator(async (s, caseId, who) => {
  const open = await signatures(s, caseId, 'b.starts_at is null and g.signed_at is null and g.refused_at is null')
  const basis = one(s, open)?.basis
  let answer: Answer | undefined
  const department = open.find((g) => g.basis === basis)?.department ?? null
  for (const g of open.filter((o) => o.basis === basis)) {
    const body = { form: 'paper', note: null, basedOn: g.version }
    answer = await act(s, who, 'POST', at(caseId, `/consents/${g.basis}/signatures/${g.id}/sign`), body)
    if (answer.statusCode !== 200) break
  }
  const gains = (actor: WorldActor): boolean =>
    s.world.memberships.some((m) => m.employee === actor.id && m.caseId === caseId && m.department === department)
  return answer ? { answer, gains } : null
})

const withdraw = byCoordinator(async (s, caseId, who) => {
  const g = one(s, await signatures(s, caseId, 'g.signed_at is not null and g.withdrawn_at is null'))
  if (!g) return null
  const body = { form: 'oral', note: null, basedOn: g.version }
  const url = at(caseId, `/consents/${g.basis}/signatures/${g.id}/withdraw`)
  return { answer: await act(s, who, 'POST', url, body), gains: nobody }
})

export const CONSENT_STEPS = { prepareConsent, signAll, withdraw } satisfies Record<string, Step>
