import type { ReferralInput } from '../../contract/referral.ts'
import { isKnownSource } from '../../domain/intake/referral.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import { findEmployee, type EmployeeCard } from '../../store/employee.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import type { Services } from '../services.ts'
import { fileReferral } from './file-referral.ts'
import { fault, missing, refuse } from './refuse.ts'

/** The employee who sends; nobody else has this form. */
export async function senderOf(unit: UnitOfWork): Promise<EmployeeCard> {
  const sender = await findEmployee(unit, unit.asking.actor.id)
  if (!sender) throw notFound()
  return sender
}

/** Takes a referral from a professional. They learn its receipt and cannot open it afterwards. */
export async function sendReferral(
  unit: UnitOfWork,
  { body }: { body: ReferralInput },
  services: Services,
): Promise<{ receipt: string }> {
  const sender = await senderOf(unit)
  const programme = (await services.programmes.offered(unit)).find((one) => one.id === body.programme)
  if (!programme) return refusing('programme')
  if (!sourceFits(body.source, programme)) return refusing('source')
  if (body.kind === 'duty' && body.circumstancesDiscussed === null)
    refuse([fault('circumstancesDiscussed', 'referral.special-circumstances-missing')])
  return fileReferral(unit, {
    ...body,
    programme,
    circumstancesDiscussed: body.kind === 'duty' ? body.circumstancesDiscussed : null,
    senderName: sender.name,
    senderRelation: sender.title,
    senderDepartment: sender.departmentName,
    senderEmployee: sender.id,
  })
}

/** One that the programme lists; none only where it lists none. */
const sourceFits = (source: string | null, programme: Programme): boolean =>
  source === null ? programme.referralSources.length === 0 : isKnownSource(source, programme)

function refusing(field: string): never {
  refuse([missing(field)])
  throw notFound()
}
