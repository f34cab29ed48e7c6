import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Category, Role, Rules } from '../access/facts.ts'
import { makeRules } from '../access/rules.ts'
import { boardPresetSchema, type BoardPreset } from '../domain/board/preset.ts'
import { readMeetingType, type Known } from '../domain/meeting/check-type.ts'
import type { MeetingType } from '../domain/meeting/type.ts'
import { measureCatalogueSchema, type CatalogueMeasure } from '../domain/plan/measure.ts'
import { contactFormsSchema, type ContactForm } from '../domain/contact/form.ts'
import { complaintsSchema, type Complaint } from '../domain/grant/complaint.ts'
import { consentRulesSchema, type ConsentRule } from '../domain/intake/consent-rule-schema.ts'
import { statutoryPlansSchema, type StatutoryPlan } from '../domain/plan/statutory-plan.ts'
import { readProgramme } from '../domain/programme/preset.ts'
import type { Programme } from '../domain/programme/schema.ts'

/** Everything under presets/, checked once at start. */
export interface Presets {
  readonly rules: Rules
  readonly programmes: ReadonlyMap<string, Programme>
  /** Kinds of measures, by id, with the legal bases of their time. */
  readonly measures: ReadonlyMap<string, CatalogueMeasure>
  /** Who must sign for what, by act and paragraph. */
  readonly consentRules: readonly ConsentRule[]
  /** By which acts somebody can complain about a decision. */
  readonly complaints: readonly Complaint[]
  /** Plans that acts ask for, by id. */
  readonly statutoryPlans: ReadonlyMap<string, StatutoryPlan>
  /** Ways of setting up a board in their newest version, by id. */
  readonly boards: ReadonlyMap<string, BoardPreset>
  /** As `boards`, every version that was published. */
  readonly boardVersions: readonly BoardPreset[]
  /** Forms of contact with a family, by id, in the order in which they are offered. */
  readonly contactForms: ReadonlyMap<string, ContactForm>
  /** Types of meetings, every version that was published. */
  readonly meetingTypes: readonly MeetingType[]
}

/** Reads and checks the presets; throws an Error that names the file and the place of the first fault. */
export function loadPresets(folder = 'presets'): Presets {
  const rules = makeRules(
    read(join(folder, 'roles', 'roles.json')) as Role[],
    read(join(folder, 'categories', 'categories.json')) as Category[],
  )
  const programmes = new Map<string, Programme>()
  for (const file of readdirSync(join(folder, 'programmes')).filter((name) => name.endsWith('.json'))) {
    const path = join(folder, 'programmes', file)
    const result = readProgramme(read(path))
    if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.faults[0])}`)
    programmes.set(result.programme.id, result.programme)
  }
  const boardVersions = readBoards(join(folder, 'boards'))
  const boards = new Map(boardVersions.map((board) => [board.id, board]))
  for (const programme of programmes.values())
    for (const board of programme.boards)
      if (typeof board === 'string' && !boards.has(board))
        throw new Error(`programmes/${programme.id}: there is no board "${board}"`)
  return {
    rules,
    programmes,
    measures: readMeasures(join(folder, 'measures', 'measures.json')),
    consentRules: readConsentRules(join(folder, 'law', 'consent-rules.json')),
    complaints: readComplaints(join(folder, 'law', 'complaints.json')),
    statutoryPlans: readStatutoryPlans(join(folder, 'law', 'statutory-plans.json'), rules),
    boards,
    boardVersions,
    contactForms: readContactForms(join(folder, 'contact', 'forms.json')),
    meetingTypes: readMeetingTypes(join(folder, 'meetings'), { boards, roles: rules.roles }),
  }
}

function readMeasures(path: string): Presets['measures'] {
  const result = measureCatalogueSchema.safeParse(read(path))
  if (!result.success) throw new Error(`${path}: ${JSON.stringify(result.error.issues[0])}`)
  return new Map(result.data.measures.map((m) => [m.id, m]))
}

function readConsentRules(path: string): Presets['consentRules'] {
  const result = consentRulesSchema.safeParse(read(path))
  if (!result.success) throw new Error(`${path}: ${JSON.stringify(result.error.issues[0])}`)
  return result.data.rules
}

function readComplaints(path: string): Presets['complaints'] {
  const result = complaintsSchema.safeParse(read(path))
  if (!result.success) throw new Error(`${path}: ${JSON.stringify(result.error.issues[0])}`)
  return result.data.complaints
}

function readStatutoryPlans(path: string, rules: Rules): Presets['statutoryPlans'] {
  const result = statutoryPlansSchema.safeParse(read(path))
  if (!result.success) throw new Error(`${path}: ${JSON.stringify(result.error.issues[0])}`)
  for (const { id, category } of result.data.plans)
    if (!rules.categories.has(category)) throw new Error(`${path}: ${id} lies in an unknown category "${category}"`)
  return new Map(result.data.plans.map((plan) => [plan.id, plan]))
}

function readContactForms(path: string): Presets['contactForms'] {
  const result = contactFormsSchema.safeParse(read(path))
  if (!result.success) throw new Error(`${path}: ${JSON.stringify(result.error.issues[0])}`)
  return new Map(result.data.forms.map((form) => [form.id, form]))
}

/** Every version of each board, the older ones first. */
function readBoards(folder: string): BoardPreset[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((file) => {
      const path = join(folder, file)
      const result = boardPresetSchema.safeParse(read(path))
      if (!result.success) throw new Error(`${path}: ${JSON.stringify(result.error.issues[0])}`)
      return result.data
    })
    .toSorted((a, b) => Number(a.version) - Number(b.version))
}

function readMeetingTypes(folder: string, known: Known): MeetingType[] {
  const types: MeetingType[] = []
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .toSorted()) {
    const path = join(folder, file)
    const result = readMeetingType(read(path), known)
    if (!result.ok || result.faults.length > 0) throw new Error(`${path}: ${JSON.stringify(result.faults[0])}`)
    const { id, version } = result.type
    if (types.some((one) => one.id === id && one.version === version))
      throw new Error(`${path}: version ${version} of "${id}" stands twice`)
    types.push(result.type)
  }
  return types
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
