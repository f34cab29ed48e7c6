import type { z } from 'zod'
import type { myDayRoutes } from '../../contract/my-day.ts'
import { unseenEnquiries } from '../../store/enquiry.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

type Task = z.input<(typeof myDayRoutes)['GET /api/my-day']['output']>['tasks'][number]

/** Families that somebody has written about anew, until their coordinator has noted that it is seen. */
export async function enquiryTasks(unit: UnitOfWork, held: readonly string[]): Promise<Task[]> {
  return (await unseenEnquiries(unit, held)).map(({ family, familyName }) => ({
    kind: 'enquiry',
    when: 'today',
    family,
    familyName,
    title: 'Ny henvendelse om familien',
    due: null,
    why: 'Du er koordinator for familien',
  }))
}
