import type { Enquiries } from '../../contract/enquiry.ts'
import { Conflict } from '../../store/conflict.ts'
import { joinOf, readEnquiries, type EnquiryRow } from '../../store/enquiry.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { mayDo, requireRight, requireSomethingOpen } from '../shared/case-guard.ts'
import { takeApart } from './separate.ts'

type Changed = { id: string; version: number }
interface One {
  readonly params: { readonly family: string; readonly enquiry: string }
}
const NO = 'Det er familiens koordinator, der svarer på nye henvendelser.'
const RESPONSIBLE = { category: 'cooperation' } as const

/** Second referrals about the family, as far as the reader reads one there. Throws 404. */
export async function listEnquiries(unit: UnitOfWork, { params }: { params: { family: string } }): Promise<Enquiries> {
  requireSomethingOpen(unit)
  const rows = await readEnquiries(unit, params.family)
  unit.saw(
    [params.family],
    rows.map(({ id }) => id),
  )
  return {
    enquiries: rows.map(({ compartment: _compartment, ...row }) => row),
    mayAnswer: mayDo(unit, params.family, RESPONSIBLE, 'share'),
  }
}

/** The coordinator has seen it: it leaves the day's tasks and stays on the family's page. Throws 403, 404, Conflict. */
export async function noteSeen(
  unit: UnitOfWork,
  { params, body }: One & { body: { basedOn: number } },
): Promise<Changed> {
  const row = await requireEnquiry(unit, params)
  if (row.seenAt !== null) throw new Problem(409, 'already-so', 'Henvendelsen er allerede set.')
  const { at, actor } = unit.asking
  const version = await unit.update('joined_referral', row.id, body.basedOn, { seen_at: at, seen_by: actor.id })
  if (version === null) throw notFound()
  return { id: row.id, version }
}

/** It is not about this family: those who received it decide anew, and here it is gone. Throws 403, 404, Conflict. */
export async function returnEnquiry(
  unit: UnitOfWork,
  { params, body }: One & { body: { basedOn: number; reason: string } },
): Promise<Changed> {
  const row = await requireEnquiry(unit, params)
  if (row.version !== body.basedOn) throw new Conflict({ id: row.id, version: row.version })
  const join = await joinOf(unit, { id: row.id })
  if (!join) throw notFound()
  await takeApart(unit, join, body.reason)
  return { id: row.id, version: row.version + 2 }
}

async function requireEnquiry(unit: UnitOfWork, { family, enquiry }: One['params']): Promise<EnquiryRow> {
  const row = (await readEnquiries(unit, family)).find((one) => one.id === enquiry)
  if (!row) throw notFound()
  requireRight(unit, family, RESPONSIBLE, 'share', NO)
  return row
}
