import { z } from 'zod'
import { day, id, presetKey, shortText } from '../domain/shared/fields.ts'
import { routes } from './route.ts'

/** Employees of the municipality: no case data. Found by colleagues; ended and changed by those who have the right. */
export const employeeOutput = z.object({
  id: z.uuid(),
  name: z.string(),
  title: z.string(),
  department: z.string(),
  departmentName: z.string(),
})

const count = z.number().int()
const named = z.object({ id: z.string(), name: z.string() })

const employment = employeeOutput.extend({
  functions: z.array(named),
  /** The last day of work; null where none is set. */
  lastDay: z.string().nullable(),
  isOver: z.boolean(),
})

/** What stands open with somebody, counted: no family's name, and nothing of a closed circle. */
const standsOpen = z.object({
  /** Families that they coordinate. */
  coordinates: count,
  /** Of these, families whose course was closed today: there is nobody to find. */
  closed: count,
  /** Other places in families' teams, of which they stand in for somebody. */
  places: count,
  substitutes: count,
  /** Families with which they keep in touch after a course. */
  afterwards: count,
  /** Invitations to meetings that are not over. */
  invitations: count,
  /** Tasks that are theirs alone: wishes that wait for an answer. */
  tasks: count,
  /** In the plans of their families: agreements that are not done, help that nobody else of their department is there for, and follow-ups to come. */
  actions: count,
  measures: count,
  followUps: count,
  /** Places for which a leader already looks. */
  opened: count,
})

const state = z.object({
  title: z.string(),
  departmentName: z.string(),
  functions: z.array(z.string()),
  lastDay: z.string().nullable(),
})

const saved = z.object({ id: z.uuid(), version: count })
const basedOn = z.int().min(1)
const params = z.object({ employee: id })

export const employeeRoutes = routes({
  'GET /api/employees': {
    purpose: 'coordination',
    summary: 'Active employees whose name begins as typed, at most 20',
    query: z.object({ q: z.string().max(100).default('') }),
    output: z.object({ employees: z.array(employeeOutput) }),
  },
  'GET /api/settings/employees': {
    purpose: 'operation',
    summary: 'Employees by name, now or those whose employment is over; for who may end or change an employment',
    query: z.object({ q: z.string().max(100).default(''), over: z.enum(['yes', 'no']).default('no') }),
    output: z.object({
      employees: z.array(employment),
      more: z.boolean(),
      /** What somebody new can be; null for those who may not hire. */
      hiring: z.object({ today: z.string(), departments: z.array(named), allFunctions: z.array(named) }).nullable(),
    }),
  },
  'POST /api/settings/employees': {
    purpose: 'operation',
    summary: 'Somebody new in the municipality, from today or a coming day; opens no family and no sign-in by itself',
    body: z.strictObject({
      name: shortText,
      title: shortText,
      department: presetKey,
      functions: z.array(presetKey).max(20),
      phone: shortText.nullable(),
      from: day,
    }),
    output: saved,
  },
  'GET /api/settings/employees/:employee': {
    purpose: 'operation',
    summary: 'One employment with what stands open and what was changed',
    params,
    output: employment.extend({
      version: count,
      today: z.string(),
      open: standsOpen,
      changes: z.array(
        z.object({
          id: z.uuid(),
          kind: z.enum([
            'ended',
            'end-moved',
            'end-undone',
            'rehired',
            'changed',
            'planned',
            'plan-cancelled',
            'hired',
          ]),
          onDay: z.string(),
          reason: z.string(),
          before: state,
          after: state,
          at: z.string(),
          byName: z.string().nullable(),
        }),
      ),
      /** What holds from a coming day; null where nothing is on its way. */
      coming: state.omit({ lastDay: true }).extend({ from: z.string() }).nullable(),
      departments: z.array(named),
      allFunctions: z.array(named),
      may: z.object({ end: z.boolean(), change: z.boolean(), rehire: z.boolean(), fillPlaces: z.boolean() }),
    }),
  },
  'POST /api/settings/employees/:employee/end': {
    purpose: 'operation',
    summary: 'Ends an employment on a day, or moves the end; access and sessions end with it',
    params,
    body: z.strictObject({
      basedOn,
      lastDay: day,
      /** Access ends now, whatever the last day is. */
      atOnce: z.boolean(),
      reason: shortText,
      /** Asks those who lead coordinators to fill the places. */
      openPlaces: z.boolean(),
    }),
    output: saved.extend({ opened: count }),
  },
  'POST /api/settings/employees/:employee/reopening': {
    purpose: 'operation',
    summary: 'Takes an end back that was a mistake, or hires somebody anew without their earlier places and functions',
    params,
    body: z.strictObject({
      basedOn,
      kind: z.enum(['mistake', 'rehired']),
      /** The first day of work; null where the end was a mistake. */
      from: day.nullable(),
      reason: shortText,
    }),
    output: saved,
  },
  'POST /api/settings/employees/:employee/change': {
    purpose: 'operation',
    summary: 'Changes title, department or functions from a day, which may lie ahead; what was is kept',
    params,
    body: z.strictObject({
      basedOn,
      title: shortText,
      department: presetKey,
      functions: z.array(presetKey).max(20),
      from: day,
      reason: shortText,
      /** Another department: places in families' teams end, except those that a leader must fill first. */
      endPlaces: z.boolean(),
    }),
    output: saved,
  },
  'POST /api/settings/employees/:employee/change-cancelled': {
    purpose: 'operation',
    summary: 'Takes a coming change back; places that it would have ended go on',
    params,
    body: z.strictObject({ basedOn, reason: shortText }),
    output: saved,
  },
})
