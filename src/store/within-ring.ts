import { sql } from 'kysely'
import type { UnitOfWork } from './unit-of-work.ts'

/**
 * The predicate that every list and search repeats beside row security: the ring as a literal, so that an index is used
 * (the policy alone reads the whole table for an actor with few rows).
 */
export const withinRing = (unit: UnitOfWork, alias: string) =>
  sql<boolean>`${sql.ref(`${alias}.municipality`)} = ${sql.lit(unit.municipality)} and ${sql.ref(`${alias}.compartment`)} = any(${unit.ringLiteral()})`
