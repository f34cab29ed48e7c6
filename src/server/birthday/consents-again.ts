import { custodyOn } from '../../domain/family/custody.ts'
import type { ConsentKind, ConsentRule } from '../../domain/intake/consent-rule-schema.ts'
import { whoMustSign } from '../../domain/intake/consent-rules.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { standingConsents, type ChildRow } from '../../store/birthday.ts'
import { custodySpells } from '../../store/consent.ts'
import { personOf } from '../../store/people.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'

const kinds: Readonly<Record<string, ConsentKind>> = {
  'consent-to-take-part': 'take-part',
  'consent-to-pass-on': 'share-disclose',
  'consent-to-obtain': 'share-obtain',
}

/** Consents that stand today and would ask for another signature on that day, by the rules of presets/law, with whose. */
export async function consentsToAskAgain(
  unit: UnitOfWork,
  caseId: string,
  child: ChildRow,
  on: string,
  rules: readonly ConsentRule[],
): Promise<{ id: string; kind: string; missing: { id: string; name: string }[] }[]> {
  const spells = (await custodySpells(unit, [child.id])).map((s) => ({
    child: s.child,
    person: s.person,
    kind: s.kind,
    from: dayAt(s.startsAt),
    until: s.endsAt === null ? null : dayAt(s.endsAt),
  }))
  const about = [{ id: child.id, birthDate: child.born, custodyHolders: custodyOn(child.id, spells, on).holders }]
  const again: { id: string; kind: string; missing: { id: string; name: string }[] }[] = []
  for (const basis of await standingConsents(unit, caseId)) {
    const kind = kinds[basis.kind]
    if (kind === undefined || !basis.persons.includes(child.id)) continue
    const missing = whoMustSign(kind, about, on, rules).signatures.filter(
      (wanted) => !basis.signed.some((s) => s.signer === wanted.signer && s.about === child.id),
    )
    if (missing.length === 0) continue
    again.push({
      id: basis.id,
      kind: basis.kind,
      missing: await Promise.all(missing.map(async ({ signer }) => ({ id: signer, name: await nameOf(unit, signer) }))),
    })
  }
  return again
}

async function nameOf(unit: UnitOfWork, person: string): Promise<string> {
  const known = await personOf(unit, person)
  return known ? `${known.givenName} ${known.familyName}`.trim() : 'En, du ikke kan se navnet på'
}
