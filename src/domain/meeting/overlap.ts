import { Temporal } from 'temporal-polyfill'

/** How long a meeting counts for whoever is also invited elsewhere, where nobody has said how long it takes: our own choice. */
export const ASSUMED_MINUTES = 60

interface Time {
  /** An instant as an ISO string. */
  readonly startsAt: string
  readonly minutes: number | null
}

/** When a meeting is over, as an ISO string; an hour after it begins where its length is not known. */
export const endOf = ({ startsAt, minutes }: Time): string =>
  Temporal.Instant.from(startsAt)
    .add({ minutes: minutes ?? ASSUMED_MINUTES })
    .toString({ smallestUnit: 'millisecond' })
