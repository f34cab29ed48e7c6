import { namesUnseen } from '../../store/protection.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { hourlyLimit, type HourlyLimit } from './hourly-limit.ts'

/** Enough for whoever writes with care; too few for whoever tries addresses one after another. */
const CHECKS_AN_HOUR = 20
const SENTENCE =
  'Du har prøvet mange tekster mod det, der er beskyttet, den sidste time. Vent lidt, og prøv igen. Forsøgene står i loggen.'

const limits = new WeakMap<Services, HourlyLimit>()

/** One limit for everything that asks, so that who is stopped in one place does not go on in the next. */
function limitOf(services: Services): HourlyLimit {
  const known = limits.get(services) ?? hourlyLimit(CHECKS_AN_HOUR, SENTENCE)
  limits.set(services, known)
  return known
}

/**
 * As `namesUnseen`, for texts that somebody is about to let go: what is answered tells whether a guess is right, so it is
 * counted, also when it is refused. Throws 429.
 */
export async function checkUnseen(
  unit: UnitOfWork,
  services: Services,
  caseId: string,
  { texts, party }: { readonly texts: readonly string[]; readonly party: string | null },
): Promise<readonly boolean[]> {
  if (texts.length > 0) limitOf(services).take(unit.asking.actor.id, unit.now)
  return namesUnseen(unit, caseId, texts, party)
}

/** Codes by which a refusal says that a guess was right: each such refusal is logged. */
export const namesUnseenCodes: ReadonlySet<string> = new Set([
  'release.names-unseen',
  'moving.names-unseen',
  'names-protected',
])
