import type { Pool } from 'pg'
import type { Context } from '../store/undertaking.ts'
import type { Delivery } from './delivery/deliver.ts'
import type { LiveHub } from './live/hub.ts'
import type { MeetingTypes } from './meeting-types.ts'
import type { Presets } from './presets.ts'
import type { Programmes } from './programmes.ts'

/** What use-cases and routes are given besides the unit of work. */
export interface Services {
  readonly store: Context
  /** For sessions and doors only; protected data has no way through it. */
  readonly pool: Pool
  readonly presets: Presets
  /** Shipped programmes and the municipality's own: every look-up of a programme goes through it. */
  readonly programmes: Programmes
  /** Types of meetings, shipped and the municipality's own. */
  readonly meetingTypes: MeetingTypes
  readonly live: LiveHub
  /** How messages are brought out of the product. */
  readonly delivery: Delivery
  readonly clock: () => Date
  /** The product's own origin, such as https://samspil.example.dk. */
  readonly origin: string
  /** Keys the tokens by which identifiers are found again. */
  readonly secret: string
  readonly log: (sentence: string, details?: Record<string, unknown>) => void
}
