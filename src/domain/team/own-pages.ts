/** The parts of the professional face that not everybody has a use for. */
export type OwnPage =
  | 'day'
  | 'families'
  | 'intake'
  | 'team-lead'
  | 'grants'
  | 'programmes'
  | 'supervision'
  | 'setup'
  | 'departments'
  | 'employees'

/** What somebody's work consists of: functions and memberships, never who they are. */
interface Work {
  readonly functions: readonly string[]
  /** Works with a family now. */
  readonly hasFamilies: boolean
  /** Is invited to a meeting. */
  readonly isInvited: boolean
  /** Has been asked to answer a request for a grant. */
  readonly answersGrants: boolean
}

/** Functions whose work is a page of its own, and gives no tasks to a day. */
const ownWork: Readonly<Record<string, OwnPage>> = {
  'data-protection': 'supervision',
  administrator: 'setup',
  'programme-editor': 'programmes',
  leader: 'programmes',
}

/** The pages that a professional can use, and the one where their work is. Who has no function and no family yet has a day. */
export function ownPages({ functions, hasFamilies, isInvited, answersGrants }: Work): {
  pages: OwnPage[]
  first: OwnPage
} {
  const elsewhere = functions.flatMap((one) => ownWork[one] ?? [])
  const hasDay = hasFamilies || isInvited || elsewhere.length < functions.length || functions.length === 0
  const has: Readonly<Record<OwnPage, boolean>> = {
    day: hasDay,
    families: hasFamilies,
    // Everybody may tell of a family.
    intake: true,
    'team-lead': functions.includes('team-lead'),
    grants: functions.includes('granting-leader') || answersGrants,
    programmes: true,
    supervision: functions.includes('data-protection'),
    setup: true,
    departments: functions.includes('administrator'),
    employees: functions.includes('administrator') || functions.includes('team-lead'),
  }
  const pages = (Object.keys(has) as OwnPage[]).filter((page) => has[page])
  return { pages, first: hasDay ? 'day' : (elsewhere[0] ?? 'day') }
}
