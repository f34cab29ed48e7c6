import type { ProfessionalKey } from '../../texts.ts'

/** The parts of the editor; the address bar names the open one. */
export const parts = ['om', 'kriterier', 'visitation', 'team', 'forloeb', 'mere'] as const
export const views = ['laes', 'proev', 'forskelle', 'udgiv'] as const
export type EditorPart = (typeof parts)[number]
export type EditorView = EditorPart | (typeof views)[number]

export const allViews: readonly EditorView[] = [...parts, ...views]
export const wordOf = (view: EditorView): ProfessionalKey => `programme.view-${view}`

const homes: Readonly<Record<string, EditorPart>> = {
  criteria: 'kriterier',
  admission: 'kriterier',
  visitation: 'visitation',
  referralSources: 'visitation',
  declineReasons: 'visitation',
  coordinator: 'team',
  team: 'team',
  roles: 'team',
  capacity: 'team',
  phases: 'forloeb',
  meetings: 'forloeb',
  followUpAtMost: 'forloeb',
  contact: 'forloeb',
  returns: 'forloeb',
  afterCare: 'forloeb',
  consents: 'forloeb',
  closingReasons: 'forloeb',
  measures: 'mere',
  elements: 'mere',
  instruments: 'mere',
  boards: 'mere',
}

/** The part of the editor in which a field stands. */
export const partOf = (field: string): EditorPart => homes[field.split('.')[0] ?? ''] ?? 'om'
