import type { Compartment } from '../../src/access/facts.ts'
import { receiptOf } from '../../src/server/moving/receipt.ts'
import { act, family, rowsOf, type Stage } from './motion-stage.ts'
import { at, byCoordinator, one, only, type Step } from './motion-step.ts'
import { maySee } from './oracle.ts'
import { PURPOSES, type WorldActor } from './world.ts'

/** Two records become one person and two again; a family moves to another municipality and back. */

const merge = byCoordinator(async (s, caseId, who) => {
  const here = [...new Set(family(s, caseId).map((p) => p.person))]
  const kept = one(s, here)
  const born = s.world.people.find((p) => p.id === kept)?.born ?? null
  const gone = one(
    s,
    s.world.people.filter((p) => p.id !== kept && p.born === born),
  )?.id
  if (!kept || !gone) return null
  const [before, seen] = [s.world, s.sights.get(gone)]
  const answer = await act(s, who, 'POST', at(caseId, '/merges'), { kept, gone, reason: 'Samme person' })
  return {
    answer,
    gains: (actor, c) =>
      (actor.id === kept && (seen?.has(c.id) ?? false)) ||
      (c.caseId === null && c.category === 'identity' && c.subject === kept),
    done: () => void s.before.set(answer.json<{ id: string }>().id, { world: before, step: s.step }),
  }
})

/**
 * Back to what would be seen now if it had never happened: meanwhile days may have passed. What else happened since may
 * open more; then the oracle alone tells.
 */
const wasSeen = (s: Stage, key: string) => (actor: WorldActor, c: Compartment) => {
  const before = s.before.get(key)
  if (!before) return false
  const { world, step } = before
  return (
    step + 1 < s.step || PURPOSES.some((purpose) => maySee(world, s.t.services.presets.rules, actor, purpose, c, s.now))
  )
}

const undoMerge = byCoordinator(async (s, caseId, who) => {
  const found = one(
    s,
    await rowsOf<{ id: string; version: number }>(
      s,
      `select id, version from person_merge where municipality = $1 and case_id = $2 and undone_at is null order by id`,
      caseId,
    ),
  )
  if (!found) return null
  const url = at(caseId, `/merges/${found.id}`)
  const since = await (await s.t.as({ municipality: s.municipality, employee: who.id })).get(`${url}/since`)
  const rows = since.statusCode === 200 ? since.json<{ rows: { table: string; id: string }[] }>().rows : []
  const body = {
    reason: 'Det var to',
    basedOn: found.version,
    placed: rows.map(({ table, id }) => ({ table, id, whose: s.d.pick(['kept', 'gone']) })),
  }
  return { answer: await act(s, who, 'POST', `${url}/undo`, body), gains: wasSeen(s, found.id) }
})

interface Move extends Record<string, unknown> {
  readonly id: string
  readonly version: number
  readonly package: string
}
const moves = (s: Stage, caseId: string, where: string): Promise<Move[]> =>
  rowsOf<Move>(
    s,
    `select id, version, package from family_move where municipality = $1 and case_id = $2 and withdrawn_at is null and reopened_at is null and ${where}`,
    caseId,
  )

const moveAway = byCoordinator(async (s, caseId, who) => {
  const move = one(s, await moves(s, caseId, 'closed_at is null'))
  if (!move) return null
  const before = s.world
  const body = { receipt: receiptOf(move.package), basedOn: move.version }
  const answer = await act(s, who, 'POST', at(caseId, `/moves/${move.id}/receipt`), body)
  return { answer, gains: only(who.id), done: () => void s.before.set(move.id, { world: before, step: s.step }) }
})

const moveBack: Step = async (s, caseId) => {
  const move = one(s, await moves(s, caseId, 'closed_at is not null'))
  const keeper = s.world.memberships.find(
    (m) => m.caseId === caseId && m.role === 'record-keeper' && (m.endsAt === null || m.endsAt > s.now),
  )
  if (!move || !keeper) return null
  const who = { kind: 'employee', id: keeper.employee } as const
  const body = { reason: 'De blev boende', basedOn: move.version }
  const answer = await act(s, who, 'POST', at(caseId, `/moves/${move.id}/reopen`), body)
  return { answer, gains: wasSeen(s, move.id) }
}

export const IDENTITY_STEPS = { merge, undoMerge, moveAway, moveBack } satisfies Record<string, Step>
