/** Where a draft stands: nothing to save, typed but not yet saved, kept by the server, or waiting for the connection. */
export type SaveState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'waiting' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'offline' }

export interface DraftSaver {
  /** Takes what was typed; it is on its way within two seconds. */
  readonly change: (content: unknown) => void
  /** Sends now what is not yet saved (the page is leaving, the connection is back). */
  readonly flush: () => void
  /** Drops what is not yet saved; resolves when no save is under way, so that the draft can be removed. */
  readonly forget: () => Promise<void>
  /** Drops what is not yet saved, and stops. */
  readonly stop: () => void
}

export interface DraftSaverParts {
  /** Saves and answers when it was saved (instant as ISO 8601). Rejects when it could not. */
  readonly save: (content: unknown) => Promise<string>
  readonly show: (state: SaveState) => void
  readonly later: (work: () => void, milliseconds: number) => () => void
}

const pause = 2_000
const longestPause = 30_000

/**
 * Saves what is typed every two seconds while it changes, one save at a time, the newest content last.
 * After a failed save it tries again with growing pauses, and never forgets the content.
 */
export const createDraftSaver = ({ save, show, later }: DraftSaverParts): DraftSaver => {
  let unsaved: { content: unknown } | undefined
  let saving = false
  let failures = 0
  let stopped = false
  let cancel: (() => void) | undefined
  let underWay: Promise<void> = Promise.resolve()

  const plan = (): void => {
    if (stopped || saving || cancel || !unsaved) return
    cancel = later(flush, Math.min(pause * 2 ** failures, longestPause))
  }

  const unplan = (): void => {
    cancel?.()
    cancel = undefined
  }

  const drop = (): void => {
    unplan()
    unsaved = undefined
  }

  const flush = (): void => {
    unplan()
    if (stopped || saving || !unsaved) return
    const { content } = unsaved
    unsaved = undefined
    saving = true
    underWay = save(content).then(
      (at) =>
        settle(() => {
          failures = 0
          if (!unsaved) show({ kind: 'saved', at })
        }),
      () =>
        settle(() => {
          failures++
          unsaved ??= { content }
          show({ kind: 'offline' })
        }),
    )
  }

  const settle = (then: () => void): void => {
    saving = false
    if (stopped) return
    then()
    plan()
  }

  return {
    change: (content) => {
      unsaved = { content }
      if (failures === 0) show({ kind: 'waiting' })
      plan()
    },
    flush,
    forget: async () => {
      drop()
      await underWay
      // A save that failed meanwhile has put its content back.
      drop()
    },
    stop: () => {
      stopped = true
      drop()
    },
  }
}
