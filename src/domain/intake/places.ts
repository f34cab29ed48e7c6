/**
 * How many families a programme takes at a time. Null where its sources state no limit: then nothing is full.
 * Sources: vive-gladsaxe-2020, afsnit 2.1 (ten for each coordinator, thirty in all); vidensafdaekning-2020, afsnit 2.3.
 */
export interface Capacity {
  readonly perCoordinator: number | null
  readonly total: number | null
}

export interface Taken {
  /** Families with a place in the programme now. */
  readonly places: number
  /** Families that the coordinator has now, in whatever programme. */
  readonly coordinated: number
}

export type Full = 'total' | 'coordinator'

/** What is full before one more family comes in; the programme before the coordinator. Null when there is room. */
export function fullBefore(capacity: Capacity, taken: Taken): Full | null {
  if (capacity.total !== null && taken.places >= capacity.total) return 'total'
  if (capacity.perCoordinator !== null && taken.coordinated >= capacity.perCoordinator) return 'coordinator'
  return null
}

export interface Waiting {
  readonly family: string
  readonly programme: string
  /** When people first decided that it waits, as an instant. */
  readonly since: string
}

/** Everybody's place in the queue of their programme, from 1, by how long they have waited. */
export function queueOf<T extends Waiting>(waiting: readonly T[]): readonly (T & { readonly position: number })[] {
  const counted = new Map<string, number>()
  return waiting
    .toSorted((a, b) => a.since.localeCompare(b.since) || a.family.localeCompare(b.family))
    .map((one) => {
      const position = (counted.get(one.programme) ?? 0) + 1
      counted.set(one.programme, position)
      return { ...one, position }
    })
}
