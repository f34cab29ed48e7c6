/** A goal, an agreement or a measure as far as waiting is concerned. */
export const waitingKinds = ['goal', 'action', 'measure'] as const
export type WaitingKind = (typeof waitingKinds)[number]

/** Until what it waits for has begun (a measure), or is done. */
export const waitingUntil = ['begun', 'done'] as const

export interface Thing {
  readonly id: string
  readonly kind: WaitingKind
  readonly begun: boolean
  readonly done: boolean
}

/** One thing waits for another. Departments give each other room to go first: ramboell-familien-paa-vej, afsnit 2.2. */
export interface Wait {
  readonly id: string
  readonly waiting: string
  readonly forObject: string
  readonly until: 'begun' | 'done'
  readonly reason: string
}

/** Whether this wait would make things wait for each other in a circle: then nothing could ever begin. */
export function closesCircle(
  waits: readonly Pick<Wait, 'waiting' | 'forObject'>[],
  added: Pick<Wait, 'waiting' | 'forObject'>,
): boolean {
  const reached = new Set<string>()
  const next = [added.forObject]
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === added.waiting) return true
    if (reached.has(id)) continue
    reached.add(id)
    next.push(...waits.filter((wait) => wait.waiting === id).map((wait) => wait.forObject))
  }
  return false
}

/** Whether a wait still holds its thing back. What has been done itself waits for nothing. */
export function isHeldBack(wait: Pick<Wait, 'until'>, waiting: Thing | undefined, other: Thing | undefined): boolean {
  if (waiting === undefined || other === undefined || waiting.done) return false
  return wait.until === 'begun' ? !other.begun && !other.done : !other.done
}

export interface Place<T extends Thing> {
  readonly thing: T
  /** What holds it back now; empty when it can happen now. */
  readonly heldBackBy: readonly { readonly wait: Wait; readonly by: T }[]
  /** What waits for it. */
  readonly opens: readonly T[]
}

/**
 * Everything that waits or is waited for and is not done, in an order in which it can happen: what can happen now first,
 * then what waits for it. Things that none waits for are left out. Among equals the order given is kept.
 * A circle (two people may each have written a half that the other does not see) does not hang: it comes last.
 */
export function inOrder<T extends Thing>(things: readonly T[], waits: readonly Wait[]): readonly Place<T>[] {
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const held = waits.filter((wait) => isHeldBack(wait, byId.get(wait.waiting), byId.get(wait.forObject)))
  const named = new Set(held.flatMap((wait) => [wait.waiting, wait.forObject]))
  const rest = things.filter((thing) => named.has(thing.id))
  const placed: T[] = []
  const isPlaced = (id: string): boolean => placed.some((thing) => thing.id === id)
  while (placed.length < rest.length) {
    const free = rest.filter(
      (thing) => !isPlaced(thing.id) && held.every((wait) => wait.waiting !== thing.id || isPlaced(wait.forObject)),
    )
    placed.push(...(free.length > 0 ? free : rest.filter((thing) => !isPlaced(thing.id))))
  }
  return placed.map((thing) => ({
    thing,
    heldBackBy: held.flatMap((wait) => {
      const by = wait.waiting === thing.id ? byId.get(wait.forObject) : undefined
      return by === undefined ? [] : [{ wait, by }]
    }),
    opens: held.flatMap((wait) => {
      const opened = wait.forObject === thing.id ? byId.get(wait.waiting) : undefined
      return opened === undefined ? [] : [opened]
    }),
  }))
}
