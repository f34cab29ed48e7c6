import { custodyOn } from '../../domain/family/custody.ts'
import type { ConsentKind, ConsentRule } from '../../domain/intake/consent-rule-schema.ts'
import { whoMustSign, type ConsentRequirement } from '../../domain/intake/consent-rules.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { custodySpells, peopleToAsk, type AboutRow } from '../../store/consent.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { Problem } from '../problems.ts'
import { refusedField, requireInFamily } from '../shared/case-guard.ts'
import { requireCollected } from '../shared/outside.ts'

export interface Signers {
  readonly persons: string[]
  readonly signatures: readonly { readonly signer: string; readonly on_behalf_of: string; readonly required: boolean }[]
  readonly paragraph: string | null
}

/**
 * Who must sign for these people today, and which children must be heard, by ages and custody on the day.
 * A null kind asks nobody. Throws 400 at `persons`, 409 `signers-unknown` with whom to find out about.
 */
export async function signersFor(
  unit: UnitOfWork,
  caseId: string,
  kind: ConsentKind | null,
  ids: readonly string[],
  rules: readonly ConsentRule[],
): Promise<Signers> {
  const persons = [...new Set(ids)]
  for (const person of persons) requireInFamily(unit, caseId, person, 'persons')
  const people = await peopleToAsk(unit, caseId, persons)
  for (const person of persons) await requireCollected(unit, caseId, person, 'persons')
  if (kind !== 'share-disclose' && people.some((p) => !p.inInitiative))
    throw refusedField('persons', 'consent.outside', 'En af dem er ikke med i indsatsen.')
  if (kind === null) return { persons, signatures: [], paragraph: null }
  const requirement = await requirementFor(unit, kind, people, rules)
  const { unresolved, signatures, hear } = requirement
  if (unresolved.length > 0) {
    throw new Problem(409, 'signers-unknown', unresolved[0]?.sentence ?? '', {
      field: 'persons',
      unresolved: unresolved.map(({ person, sentence }) => ({ person, sentence })),
    })
  }
  if (signatures.length === 0)
    throw refusedField('persons', 'consent.nobody', 'Vælg mindst én, som kan sige ja eller nej.')
  const signs = new Set(signatures.map((s) => s.signer))
  return {
    persons,
    signatures: [
      ...signatures.map((s) => ({ signer: s.signer, on_behalf_of: s.about, required: true })),
      ...hear
        .filter((child) => !signs.has(child.person))
        .map((child) => ({ signer: child.person, on_behalf_of: child.person, required: false })),
    ],
    paragraph: paragraphOf(requirement, rules),
  }
}

async function requirementFor(
  unit: UnitOfWork,
  kind: ConsentKind,
  people: readonly AboutRow[],
  rules: readonly ConsentRule[],
): Promise<ConsentRequirement> {
  const { today } = unit.asking
  const spells = (
    await custodySpells(
      unit,
      people.map((p) => p.id),
    )
  ).map((s) => ({
    child: s.child,
    person: s.person,
    kind: s.kind,
    from: dayAt(s.startsAt),
    until: s.endsAt === null ? null : dayAt(s.endsAt),
  }))
  const asked = people.map((p) => ({
    id: p.id,
    birthDate: p.born,
    unborn: p.unborn,
    custodyHolders: custodyOn(p.id, spells, today).holders,
  }))
  return whoMustSign(kind, asked, today, rules)
}

/** Act and paragraph of the rules that the signatures rest on; a reading that nobody has confirmed says so. */
function paragraphOf(requirement: ConsentRequirement, rules: readonly ConsentRule[]): string | null {
  const used = new Set(requirement.signatures.map((s) => s.rule))
  const named = rules
    .filter((rule) => used.has(rule.id) && rule.act !== null)
    .map((rule) => `${rule.act} ${rule.paragraph ?? ''}`.trim() + (rule.verified ? '' : ' (læsningen skal bekræftes)'))
  return named.length === 0 ? null : [...new Set(named)].join('; ')
}
