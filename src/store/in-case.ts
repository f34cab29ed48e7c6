import { instantOf } from './statement.ts'

/** What the statements about one family are put together from: $1 municipality, $2 case, $3 the ring, $4 the instant. */
export const RINGED = `t.municipality = $1 and t.compartment = any($3::bigint[])`
export const HERE = `${RINGED} and t.case_id = $2`
export const STANDING = `t.starts_at <= $4 and (t.ends_at is null or t.ends_at > $4)`
export const ROW = `t.id, t.version`
export const SPELL = `${instantOf('t.starts_at')} as "startsAt", ${instantOf('t.ends_at')} as "endsAt"`
export const DAYS = `t.starts_on as "startsOn", t.ends_on as "endsOn"`
