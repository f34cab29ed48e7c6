import type { z } from 'zod'
import type { myDayRoutes } from '../../contract/my-day.ts'
import { unseenEnquiries } from '../../store/enquiry.ts'
import { proposalsWaiting } from '../../store/family-merge.ts'
import { dayAt } from '../../domain/shared/time.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

type Task = z.input<(typeof myDayRoutes)['GET /api/my-day']['output']>['tasks'][number]

/** Families that somebody has written about anew, until their coordinator has noted that it is seen. */
export async function enquiryTasks(unit: UnitOfWork, held: readonly string[]): Promise<Task[]> {
  return (await unseenEnquiries(unit, held)).map(({ family, familyName, isWithdrawn }) => ({
    kind: 'enquiry',
    when: 'today',
    family,
    familyName,
    title: isWithdrawn ? 'En henvendelse om familien er trukket tilbage' : 'Ny henvendelse om familien',
    due: null,
    why: 'Du er koordinator for familien',
  }))
}

/** Families about which another coordinator asks whether they are the same as one of theirs, until it is answered. */
export async function sameFamilyTasks(
  unit: UnitOfWork,
  held: readonly string[],
  when: (due: string) => Task['when'],
): Promise<Task[]> {
  return (await proposalsWaiting(unit, held)).map(({ family, familyName, until }) => ({
    kind: 'same-family',
    when: when(dayAt(until)),
    family,
    familyName,
    title: 'En anden koordinator spørger, om familien er skrevet ind to gange',
    due: dayAt(until),
    why: 'Du er koordinator for familien',
  }))
}
