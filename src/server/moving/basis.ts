import type { z } from 'zod'
import type { movingRoutes } from '../../contract/moving.ts'
import { custodyOn } from '../../domain/family/custody.ts'
import type { ConsentRule } from '../../domain/intake/consent-rule-schema.ts'
import { whoMustSign, type ConsentRequirement } from '../../domain/intake/consent-rules.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { custodySpells } from '../../store/consent.ts'
import { peopleMoving } from '../../store/moving.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { refusedField } from '../shared/case-guard.ts'

type Body = z.output<(typeof movingRoutes)['POST /api/families/:family/moves']['body']>

/** Who must say yes before anything about the family's people is passed on, by today's ages and custody. */
export async function whoSaysYes(
  unit: UnitOfWork,
  caseId: string,
  rules: readonly ConsentRule[],
): Promise<ConsentRequirement> {
  const people = (await peopleMoving(unit, caseId)).filter(({ inInitiative }) => inInitiative)
  const spells = (
    await custodySpells(
      unit,
      people.map(({ id }) => id),
    )
  ).map((s) => ({
    child: s.child,
    person: s.person,
    kind: s.kind,
    from: dayAt(s.startsAt),
    until: s.endsAt === null ? null : dayAt(s.endsAt),
  }))
  const { today } = unit.asking
  const asked = people.map(({ id, born, due }) => ({
    id,
    birthDate: born,
    unborn: born === null && due !== null,
    custodyHolders: custodyOn(id, spells, today).holders,
  }))
  return whoMustSign('share-disclose', asked, today, rules)
}

/**
 * The words of each part's basis. Nothing goes without one: a consent holds when everybody who must has said yes, and
 * what goes by law names act and paragraph. Throws 400 at the field.
 */
export async function basesOf(
  unit: UnitOfWork,
  caseId: string,
  body: Body,
  rules: readonly ConsentRule[],
): Promise<{ part: Body['parts'][number]['part']; basis: string }[]> {
  if (new Set(body.parts.map(({ part }) => part)).size !== body.parts.length)
    throw refusedField('parts', 'moving.twice', 'Det samme står to gange.')
  if (body.parts.length === 0) throw refusedField('parts', 'moving.nothing', 'Vælg mindst én ting, der skal med.')
  if (!body.parts.some(({ part }) => part === 'people'))
    throw refusedField('parts', 'moving.people', 'Navnene skal med, når noget andet skal med.')
  if (body.parts.some(({ basis }) => basis === 'consent')) await requireYes(unit, caseId, body, rules)
  return body.parts.map(({ part, basis, paragraph }) => {
    if (basis === 'consent') return { part, basis: `Samtykke fra familien, ${latest(body.said)}` }
    if (paragraph === null) throw refusedField('paragraph', 'moving.paragraph', 'Skriv lov og paragraf.')
    return { part, basis: `${paragraph} (ikke efterprøvet her)` }
  })
}

const latest = (said: Body['said']): string =>
  said
    .map(({ on }) => on)
    .toSorted()
    .at(-1) ?? ''

async function requireYes(unit: UnitOfWork, caseId: string, body: Body, rules: readonly ConsentRule[]): Promise<void> {
  const { signatures, unresolved } = await whoSaysYes(unit, caseId, rules)
  const [first] = unresolved
  if (first) throw refusedField('said', first.code, first.sentence)
  const has = (signer: string, about: string): boolean =>
    body.said.some((one) => one.signer === signer && one.about === about)
  if (signatures.length === 0 || signatures.some(({ signer, about }) => !has(signer, about)))
    throw refusedField(
      'said',
      'moving.yes-missing',
      'Alle, der skal sige ja, skal have sagt ja. Ellers sendes det ikke.',
    )
  if (body.said.some(({ on }) => on > unit.asking.today))
    throw refusedField('said', 'day.later', 'Datoen ligger i fremtiden.')
}
