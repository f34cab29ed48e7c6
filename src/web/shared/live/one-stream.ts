import type { LiveEvent } from './live-stream.ts'

/** What a stream tells, as one tab hands it to the others: never content, as the stream itself. */
export type Word =
  | { readonly kind: 'news'; readonly of: string; readonly event: LiveEvent }
  /** Of all addresses where none is named. */
  | { readonly kind: 'doubt'; readonly of?: string }
  | { readonly kind: 'signed-out' }
  /** A tab follows another address than before, or none. */
  | { readonly kind: 'wants' }

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
  /** Wants an address followed until it is left, also when the tab is gone without a word. `known` is called when all tabs can see it. */
  readonly want: (name: string, address: string, known: () => void) => () => void
  /** What the tabs want followed, in a steady order. */
  readonly wanted: (name: string) => Promise<readonly string[]>
}

interface Heard {
  readonly say: (word: Word) => void
  readonly isOpen: () => void
  /** One address is told of no more. */
  readonly ended: (of: string, why: 'ring-changed' | 'gone') => void
}

/** Follows several addresses in one stream. Answers how to stop. */
export type Follow = (addresses: readonly string[], heard: Heard) => () => void

interface SharedStream {
  /** The person: tabs of another have another name, and hear nothing of this one. */
  readonly name: string
  readonly address: string
  readonly tabs: Tabs
  readonly follow: Follow
  /** Calls `look` now and then. Returns how to stop. */
  readonly often: (look: () => void) => () => void
  readonly hear: (word: Word) => void
}

/**
 * One stream for all tabs of a browser, whatever families they show: one tab follows what all of them want and hands on
 * what it hears; when that tab closes, the next takes over and looks anew, since something may have been said between the
 * two. Returns how to stop.
 */
export const shareStream = ({ name, address, tabs, follow, often, hear }: SharedStream): (() => void) => {
  let lookAround: (() => void) | undefined
  const take = (word: Word): void => {
    if (word.kind === 'wants') lookAround?.()
    else if (word.kind === 'signed-out' || word.of === undefined || word.of === address) hear(word)
  }
  const others = tabs.join(name, take)
  const say = (word: Word): void => {
    others.say(word)
    take(word)
  }
  const leave = tabs.lead(name, (tookOver) => {
    if (tookOver) hear({ kind: 'doubt' })
    const leader = leading(() => tabs.wanted(name), follow, say)
    lookAround = leader.lookAround
    const stopLooking = often(leader.lookAround)
    return () => {
      lookAround = undefined
      stopLooking()
      leader.stop()
    }
  })
  const unwant = tabs.want(name, address, () => say({ kind: 'wants' }))
  return () => {
    leave()
    unwant()
    others.say({ kind: 'wants' })
    others.leave()
  }
}

/** As many as one stream follows. */
const MOST = 50

/** Follows what is wanted. When that changes, the next stream is open before the last one is closed, so that nothing is missed. */
function leading(wanted: () => Promise<readonly string[]>, follow: Follow, say: (word: Word) => void) {
  let following = ''
  let stopped = false
  let stop = (): void => {}
  const gone = new Set<string>()

  const follows = (wants: readonly string[]): (() => void) => {
    const before = stop
    let isFirst = true
    const closeBefore = (): void => {
      if (isFirst) before()
      isFirst = false
    }
    if (wants.length === 0) {
      closeBefore()
      return () => {}
    }
    const stopThis = follow(wants, {
      say,
      isOpen: closeBefore,
      ended(of, why) {
        if (why === 'gone') gone.add(of)
        following = wants.filter((one) => one !== of && !gone.has(one)).join(' ')
        say({ kind: 'doubt', of })
        void lookAround()
      },
    })
    return () => {
      closeBefore()
      stopThis()
    }
  }

  /** What is not there is left out until somebody wants something else, or it is tried again. */
  const lookAround = async (): Promise<void> => {
    const wants = (await wanted()).filter((one) => !gone.has(one)).slice(0, MOST)
    if (stopped || wants.join(' ') === following) return
    following = wants.join(' ')
    stop = follows(wants)
  }
  void lookAround()
  return {
    lookAround: (): void => {
      gone.clear()
      void lookAround()
    },
    stop: (): void => {
      stopped = true
      stop()
    },
  }
}
