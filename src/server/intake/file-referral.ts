import { randomInt } from 'node:crypto'
import type { OutsideReferral } from '../../contract/referral.ts'
import { referralPath } from '../../domain/intake/referral.ts'
import { receivingDepartment } from '../../store/intake.ts'
import { rememberSent } from '../../store/referral-sent.ts'
import { keepShipped } from '../../store/programme.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import { unknownMunicipality } from '../door.ts'
import { isOwn } from '../shared/own-key.ts'
import { fault, refuse } from './refuse.ts'

type About = Pick<
  OutsideReferral,
  'aboutName' | 'aboutBorn' | 'aboutAge' | 'concern' | 'wish' | 'parentsKnow' | 'unawareReason'
>

export interface ReferralEntry extends About {
  readonly kind: 'outsider' | 'professional' | 'self' | 'duty'
  readonly programme: Programme
  readonly source: string | null
  readonly senderName: string | null
  readonly senderContact: string | null
  readonly senderRelation: string | null
  readonly senderDepartment: string | null
  readonly senderEmployee: string | null
  readonly circumstancesDiscussed: boolean | null
}

/**
 * Files a referral as a new case that its sender cannot open, and gives the receiving department its task.
 * Nothing is looked up about the child, so a known and an unknown child are the same work and the same answer.
 */
export async function fileReferral(unit: UnitOfWork, entry: ReferralEntry): Promise<{ receipt: string }> {
  refuse(faultsOf(entry, unit.asking.today))
  const department = await receivingDepartment(unit)
  if (department === undefined) throw unknownMunicipality()

  if (!isOwn(entry.programme.id)) await keepShipped(unit, entry.programme)
  const caseId = unit.newId()
  await unit.insertFact('case_file', { id: caseId, kind: 'family', created_at: unit.asking.at })
  const compartment = await unit.drop({ caseId, subject: null, category: 'child-case', audience: 'team', department })
  const receipt = newReceipt()
  const referral = await unit.insert('referral', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    kind: entry.kind,
    source: entry.source,
    sender_name: entry.senderName,
    sender_contact: entry.senderContact,
    sender_relation: entry.senderRelation,
    sender_department: entry.senderDepartment,
    sender_employee: entry.senderEmployee,
    received_at: unit.asking.at,
    about_name: entry.aboutName,
    about_born: entry.aboutBorn,
    about_age: entry.aboutAge,
    concern: entry.concern,
    wish: entry.wish,
    parents_know: entry.parentsKnow,
    parents_unaware_reason: entry.unawareReason,
    circumstances_discussed: entry.circumstancesDiscussed,
    receipt,
  })
  if (entry.senderEmployee !== null) await rememberSent(unit, { referral, caseId, department, receipt })
  await unit.insert('course', {
    id: unit.newId(),
    compartment,
    case_id: caseId,
    programme: entry.programme.id,
    programme_version: entry.programme.version,
    state: 'candidate',
  })
  await openTask(unit, {
    caseId,
    compartment,
    department,
    kind: pathOf(entry) === 'candidate' ? 'visitation' : 'notification',
  })
  return { receipt }
}

const functionOf = { notification: 'intake', visitation: 'visitation' } as const

/** Gives the function that handles it a task, which opens the referral's compartment and nothing else. */
export async function openTask(
  unit: UnitOfWork,
  task: { caseId: string; compartment: number; department: string | null; kind: 'notification' | 'visitation' },
): Promise<string> {
  const id = unit.newId()
  await unit.insertFact('decision_task', {
    id,
    case_id: task.caseId,
    kind: task.kind,
    job_function: functionOf[task.kind],
    department: task.department,
    compartments: [task.compartment],
    opened_at: unit.asking.at,
  })
  return id
}

/** Where a stored referral goes, by the domain's rule; a private person's notification is one too. */
export const pathOf = (referral: { kind: string; parentsKnow: boolean }): ReturnType<typeof referralPath> =>
  referralPath({
    kind: referral.kind === 'duty' ? 'notification' : 'professional',
    parentsKnow: referral.parentsKnow ? { answer: 'yes' } : { answer: 'no', reason: 'not-reached' },
  })

function faultsOf(entry: ReferralEntry, today: string) {
  return [
    ...(entry.parentsKnow || entry.unawareReason !== null ? [] : [fault('unawareReason', 'referral.reason-missing')]),
    ...(entry.parentsKnow && entry.unawareReason !== null
      ? [fault('unawareReason', 'referral.parents-know-missing')]
      : []),
    ...(entry.aboutBorn !== null && entry.aboutBorn > today ? [fault('aboutBorn', 'referral.born-later')] : []),
  ]
}

const LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ'

/** Six characters that are not mistaken for each other: 'K7M4-2Q'. Says nothing and finds nothing; for the telephone. */
function newReceipt(): string {
  const drawn = Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return `${drawn.slice(0, 4)}-${drawn.slice(4)}`
}
