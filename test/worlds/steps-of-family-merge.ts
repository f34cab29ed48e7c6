import { cprKey } from '../../src/server/shared/person-key.ts'
import { bulk } from '../../src/store/bulk.ts'
import { act, coordinators, family, rowsOf, type Answer, type Stage } from './motion-stage.ts'
import { at, one, type Step, type Tried } from './motion-step.ts'
import type { WorldActor } from './world.ts'

/** Two families become one, by one coordinator or by two who both say yes, and are taken apart again. */
const others = (s: Stage, caseId: string): string[] =>
  s.world.cases.filter((c) => c.kind === 'family' && c.id !== caseId).map((c) => c.id)

/** A family that is on its way to another municipality stays, so that it can become one with another. */
async function stays(s: Stage, ...cases: readonly string[]): Promise<void> {
  await rowsOf(
    s,
    `update family_move set withdrawn_at = $3, withdrawn_reason = 'De bliver' where municipality = $1 and case_id = any($2::uuid[])
       and withdrawn_at is null and closed_at is null returning id`,
    cases,
    s.now,
  )
}

/** Whoever comes is known by name to those who read the family that goes on, and by nothing else. */
const names = (s: Stage, goesOn: string, closed: string): Tried['gains'] => {
  const here = new Set(family(s, goesOn).map((p) => p.person))
  const coming = new Set(family(s, closed).flatMap((p) => (here.has(p.person) ? [] : [p.person])))
  return (_, c) => c.caseId === null && c.category === 'identity' && c.subject !== null && coming.has(c.subject)
}

const joinFamilies: Step = async (s, caseId) => {
  const other = one(s, others(s, caseId))
  if (other === undefined) return null
  const there = new Set(coordinators(s, other).map(({ id }) => id))
  const who = coordinators(s, caseId).find(({ id }) => there.has(id))
  if (!who) return null
  await stays(s, caseId, other)
  const body = { other, goesOn: 'this', meetings: s.d.pick(['called-off', 'kept']), reason: 'Samme familie' }
  const gains = names(s, caseId, other)
  return { answer: await act(s, who, 'POST', at(caseId, '/family-merges'), body), gains }
}

let number = 0
const agreeOnFamilies: Step = async (s, caseId) => {
  const other = one(s, others(s, caseId))
  const asks = one(s, coordinators(s, caseId))
  const person = one(
    s,
    family(s, other ?? caseId).filter((p) => !family(s, caseId).some((q) => q.person === p.person)),
  )?.person
  if (other === undefined || !asks || !person) return null
  await stays(s, caseId, other)
  number += 1
  const cpr = `010150${String(1000 + number)}`
  await bulk(s.t.store.job, s.municipality, (w) =>
    w.write('identity.person_key', [{ key: cprKey('test secret', cpr), person }]),
  )
  const goesOn = s.d.chance(0.5)
  const body = { whom: { cpr }, goesOn: goesOn ? 'this' : 'other', meetings: 'kept', words: 'Samme familie' }
  const asked = await act(s, asks, 'POST', at(caseId, '/family-proposals'), body)
  const gains = goesOn ? names(s, caseId, other) : names(s, other, caseId)
  if (asked.statusCode !== 200) return { answer: asked, gains }
  return { answer: await said(s, other, asked.json<{ id: string }>().id), gains }
}

/** Whoever of the coordinators reads the proposal says yes; as it was left, where none does. */
async function said(s: Stage, caseId: string, id: string): Promise<Answer> {
  let last: Answer | null = null
  for (const who of coordinators(s, caseId)) {
    const body = { basedOn: 1, answer: 'accepted', meetings: 'called-off' }
    last = await act(s, who, 'POST', at(caseId, `/family-proposals/${id}/answer`), body)
    if (last.statusCode === 200) return last
  }
  if (!last) throw new Error('a proposal is put to a coordinator')
  return last
}

const partFamilies: Step = async (s, caseId) => {
  const found = one(
    s,
    await rowsOf<{ id: string; version: number; closed: string }>(
      s,
      `select id, version, closed from family_merge where municipality = $1 and goes_on = $2 and answer = 'accepted' and undone_at is null order by id`,
      caseId,
    ),
  )
  const who: WorldActor | undefined = one(s, coordinators(s, caseId))
  if (!found || !who) return null
  const url = at(caseId, `/family-merges/${found.id}`)
  const since = await (await s.t.as({ municipality: s.municipality, employee: who.id })).get(`${url}/since`)
  const rows = since.statusCode === 200 ? since.json<{ rows: { id: string; mayGo: boolean }[] }>().rows : []
  const body = {
    basedOn: found.version,
    reason: 'Det var to',
    placed: rows.map(({ id }) => ({ id, becomes: 'stays' })),
  }
  return { answer: await act(s, who, 'POST', `${url}/undo`, body), gains: () => false }
}

export const FAMILY_MERGE_STEPS = { joinFamilies, agreeOnFamilies, partFamilies } satisfies Record<string, Step>
export const AFTER_FAMILY_MERGE = {
  joinFamilies: ['partFamilies'],
  agreeOnFamilies: ['partFamilies'],
} as const
