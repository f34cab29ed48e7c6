import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'

/** What an employee has handed in: ids by which they may say that it was a mistake. Opens nothing. */
export interface Sent {
  readonly referral: string
  readonly caseId: string
  readonly department: string | null
}

export async function rememberSent(unit: UnitOfWork, sent: Sent & { readonly receipt: string }): Promise<void> {
  await sql`
    insert into referral_sent (municipality, referral, case_id, employee, department, receipt, sent_at)
    values (${unit.municipality}, ${sent.referral}, ${sent.caseId}, ${unit.asking.actor.id}, ${sent.department}, ${sent.receipt}, ${unit.asking.at})`.execute(
    unit.tx,
  )
}

/** The actor's own referral with this receipt, or undefined. */
export async function findSent(unit: UnitOfWork, receipt: string): Promise<Sent | undefined> {
  const { rows } = await sql<Sent>`
    select s.referral, s.case_id as "caseId", s.department from referral_sent s
    where s.municipality = ${unit.municipality} and s.employee = ${unit.asking.actor.id} and s.receipt = ${receipt}
    order by s.sent_at desc limit 1`.execute(unit.tx)
  return rows[0]
}
