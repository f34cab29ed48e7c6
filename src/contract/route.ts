import type { z } from 'zod'
import type { Purpose } from '../domain/shared/purpose.ts'

/**
 * One route of the HTTP contract. The key of a route in its subject's table is `METHOD /path`;
 * the server parses `params`, `query` and `body` by it, and strips what `output` does not declare.
 */
export interface RouteShape {
  /** Null only for doors without session (see src/server/doors.ts). */
  readonly purpose: Purpose | null
  readonly params?: z.ZodType
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  readonly output: z.ZodType
  /** One line for the OpenAPI document. */
  readonly summary: string
}

export type RouteKey = `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`
export type RouteTable = Readonly<Record<RouteKey, RouteShape>>

/** Keeps each route's own types while checking the table's form. */
export const routes = <const T extends RouteTable>(table: T): T => table
