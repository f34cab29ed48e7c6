import { oftenInWords } from './in-words.ts'
import type { Programme } from './schema.ts'

/** How a programme works with a family, for those who live and work in it; what its sources do not say is left out. */
export interface ProgrammeWork {
  readonly name: string
  /** What the one who is responsible is called. */
  readonly coordinator: string
  /** What the one who is responsible may decide. */
  readonly authority: string | null
  /** How many of the team work with one family. */
  readonly around: { readonly least: number; readonly most: number } | null
  readonly contact: string | null
  readonly followUp: string | null
  readonly phases: { name: string; parts: string[] }[]
  readonly meetings: { name: string; often: string | null }[]
}

/** The part of a programme that tells how people work together in it. */
export function workOf(programme: Programme): ProgrammeWork {
  const { name, coordinator, team, contact, followUpAtMost, phases, meetings } = programme
  return {
    name: name.da,
    coordinator: coordinator.title.da,
    authority: coordinator.authority?.da ?? null,
    around: team.perFamily,
    contact: contact?.text.da ?? null,
    followUp: followUpAtMost === null ? null : oftenInWords(followUpAtMost),
    phases: phases.map((phase) => ({ name: phase.name.da, parts: phase.parts.map(({ text }) => text.da) })),
    meetings: meetings.map((meeting) => ({
      name: meeting.name.da,
      often: meeting.interval === null ? null : oftenInWords(meeting.interval),
    })),
  }
}
