import { signal } from '../api/signal.ts'

export interface Announcement {
  readonly id: number
  readonly text: string
}

/** What was last said; the shell shows it for a while and reads it aloud politely. */
export const announcement = signal<Announcement | undefined>(undefined)

/** Says that something happened ("Aftalen er gemt"). Never the only place where a refusal is told. */
export const announce = (text: string): void => announcement.set({ id: (announcement.get()?.id ?? 0) + 1, text })
