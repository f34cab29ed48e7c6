import type { z } from 'zod'
import type { agreementRoutes } from '../../contract/agreement.ts'
import { hindrance, standsAs, type Change, type Settled } from '../../domain/agreement/standing.ts'
import type { AgreementRow } from '../../store/agreement.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { standingDoers } from './doers.ts'
import { maySettle, notYours, openOne, type OfOne, type Saved } from './on-agreement.ts'
import { setReminders } from './reminders.ts'

type Body = z.output<(typeof agreementRoutes)['PUT /api/agreements/:family/:agreed/status']['body']>

/**
 * Says what has become of an agreement: whoever is named, and the coordinator. Who ticks what is ticked already gets the same
 * answer, and nothing is written twice. Throws 404, 403, 409 with what to do instead, 400 at the field, Conflict.
 */
export async function settleAgreement(unit: UnitOfWork, input: { params: OfOne; body: Body }): Promise<Saved> {
  const { family } = input.params
  const row = await openOne(unit, input.params)
  if (!maySettle(unit, family, row))
    throw notYours('Kun de, der har aftalen, og koordinatoren kan sige, hvad der blev af den.')
  const { basedOn, ...change } = input.body
  const now: Settled = { ...row, doers: standingDoers(row) }
  if (standsAs(now, change)) return { id: row.id, version: row.version }
  refuse(hindrance(now, change, unit.asking.today))
  const version = await unit.update('agreement', row.id, basedOn, patchOf(unit, row, change))
  if (version === null) throw notFound()
  await setReminders(unit, family, row.id)
  return { id: row.id, version }
}

function refuse(what: ReturnType<typeof hindrance>): void {
  if (what === 'nobody-agreed')
    throw new Problem(409, 'agreement-not-agreed', 'Ingen har sagt ja til aftalen endnu. Den kan ikke være gjort.')
  if (what === 'settled')
    throw new Problem(409, 'agreement-settled', 'Aftalen er afsluttet. Åbn den igen, før du flytter den.')
  if (what === 'not-later')
    throw new Problem(400, 'agreement-not-later', 'Vælg en dag, der ligger senere end den gamle og efter i dag.', {
      field: 'due',
    })
}

function patchOf(unit: UnitOfWork, row: AgreementRow, change: Change): Parameters<typeof unit.update<'agreement'>>[3] {
  const { at, actor } = unit.asking
  switch (change.status) {
    case 'open':
      return { status: 'open', why: null, settled_at: null, settled_by: null }
    case 'done':
      return { status: 'done', why: null, settled_at: at, settled_by: actor.id }
    case 'not-done':
    case 'not-needed':
      return { status: change.status, why: change.why, settled_at: at, settled_by: actor.id }
    case 'carried':
      return {
        due: change.due,
        no_day: false,
        carried_at: at,
        // The first day stays, however often it is carried on.
        carried_from: row.carriedAt === null ? row.due : row.carriedFrom,
        carried_why: change.why,
      }
    case 'not-carried':
      return {
        due: row.carriedFrom,
        no_day: row.carriedFrom === null,
        carried_at: null,
        carried_from: null,
        carried_why: null,
      }
  }
}
