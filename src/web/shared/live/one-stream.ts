import type { LiveEvent } from './live-stream.ts'

/** What a stream tells, as one tab hands it to the others: never content, as the stream itself. */
export type Word =
  | { readonly kind: 'news'; readonly event: LiveEvent }
  | { readonly kind: 'doubt' }
  | { readonly kind: 'signed-out' }

/** What the tabs of one browser share. */
export interface Tabs {
  /**
   * Makes this tab the one that follows the stream as soon as no other is: `work` begins, and answers how it ends.
   * `tookOver` is true when another tab followed it until now. Returns how to leave, also the queue.
   */
  readonly lead: (name: string, work: (tookOver: boolean) => () => void) => () => void
  /** What is said here is heard by all others who joined the same name, not by the one who says it. */
  readonly join: (
    name: string,
    hear: (word: Word) => void,
  ) => { readonly say: (word: Word) => void; readonly leave: () => void }
}

interface SharedStream {
  /** Person and address: tabs of another person have another name, and hear nothing of this one. */
  readonly name: string
  readonly tabs: Tabs
  /** Opens the stream, which only one tab does; answers how to stop it. */
  readonly follow: (say: (word: Word) => void) => () => void
  readonly hear: (word: Word) => void
}

/**
 * One stream for all tabs that ask for the same: one of them follows it and hands on what it hears; when that tab closes,
 * the next takes over and looks anew, since something may have been said between the two. Returns how to stop.
 */
export const shareStream = ({ name, tabs, follow, hear }: SharedStream): (() => void) => {
  const others = tabs.join(name, hear)
  const say = (word: Word): void => {
    others.say(word)
    hear(word)
  }
  const leave = tabs.lead(name, (tookOver) => {
    if (tookOver) hear({ kind: 'doubt' })
    return follow(say)
  })
  return () => {
    leave()
    others.leave()
  }
}
