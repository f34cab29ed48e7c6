import { lockBasis, signaturesOf, type BasisRow, type SignatureRow } from '../../store/consent.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import { behindWall, mayDo, mayOpenAccess, requireRight } from '../shared/case-guard.ts'
import type { Services } from '../services.ts'
import { interruptCourse, startCourse } from './course.ts'
import { signersFor } from './signers.ts'

/** Where an answer belongs: the signature of a consent of a family. */
export interface Place {
  readonly family: string
  readonly basis: string
  readonly signature: string
}

/** How an answer was given, and who writes it down. */
export interface Given {
  readonly form: 'signed-in' | 'paper' | 'oral' | 'video'
  readonly note: string | null
  readonly basedOn: number
}

type Saved = { id: string; version: number }

/** Says yes. When the last required yes stands, the consent holds from now. Throws 404, 403, 409, Conflict. */
export async function sign(
  unit: UnitOfWork,
  place: Place,
  given: Given,
  services: Services,
): Promise<Saved & { complete: boolean }> {
  const { basis, signature } = await find(unit, place, given)
  requireOpen(unit, basis)
  if (signature.signedAt !== null) throw new Problem(409, 'already-signed', 'Der er allerede sagt ja.')
  if (signature.required) await requireSameSigners(unit, place.family, basis, services)
  const version = await write(unit, signature, given, { signed_at: unit.asking.at, refused_at: null })
  const complete = await completeIfAll(unit, place.family, basis, services)
  return { id: signature.id, version, complete }
}

/** Says no. It is kept, and nobody is asked again by the product. Throws 404, 403, 409, Conflict. */
export async function refuse(unit: UnitOfWork, place: Place, given: Given): Promise<Saved> {
  const { basis, signature } = await find(unit, place, given)
  requireOpen(unit, basis)
  if (signature.signedAt !== null)
    throw new Problem(409, 'already-signed', 'Der er sagt ja. Et ja kan trækkes tilbage.')
  return { id: signature.id, version: await write(unit, signature, given, { refused_at: unit.asking.at }) }
}

/** Takes a yes back: others stop reading with their next request; what a department wrote itself stays. Throws 404, 403, 409, Conflict. */
export async function withdraw(unit: UnitOfWork, place: Place, given: Given): Promise<Saved> {
  const { basis, signature } = await find(unit, place, given, true)
  if (signature.signedAt === null)
    throw new Problem(409, 'not-signed', 'Der er ikke sagt ja, så der er intet at trække tilbage.')
  if (signature.withdrawnAt !== null || basis.withdrawnAt !== null)
    throw new Problem(409, 'already-withdrawn', 'Det er allerede trukket tilbage.')
  const version = await write(unit, signature, given, { withdrawn_at: unit.asking.at })
  if (signature.required) await endBasis(unit, place.family, basis)
  return { id: signature.id, version }
}

/** Takes a consent back that not everybody has signed. Throws 404, 403, 409, Conflict. */
export async function cancel(unit: UnitOfWork, family: string, id: string, basedOn: number): Promise<Saved> {
  const basis = await lockBasis(unit, family, id)
  if (!basis) throw notFound()
  requireAsker(unit, family, basis)
  if (basis.startsAt !== null)
    throw new Problem(409, 'already-signed', 'Alle har sagt ja. Et ja kan kun trækkes tilbage af den, der gav det.')
  if (basis.withdrawnAt !== null) throw new Problem(409, 'already-withdrawn', 'Det er allerede trukket tilbage.')
  const version = await unit.updateFact('basis', id, basedOn, { withdrawn_at: unit.asking.at })
  if (version === null) throw notFound()
  return { id, version }
}

async function find(
  unit: UnitOfWork,
  place: Place,
  given: Given,
  withdrawing = false,
): Promise<{ basis: BasisRow; signature: SignatureRow }> {
  const basis = await lockBasis(unit, place.family, place.basis)
  const signature = basis && (await signaturesOf(unit, basis.id)).find((s) => s.id === place.signature)
  if (!basis || !signature) throw notFound()
  if (given.form === 'signed-in') {
    // Somebody behind a firewall is asked by a person, not by a page that tells who else is asked.
    if (signature.signer !== unit.asking.actor.id || behindWall(unit, place.family)) throw notFound()
  } else if (withdrawing) {
    requireRight(
      unit,
      place.family,
      { category: 'cooperation' },
      'write',
      'Du kan ikke skrive ind, at et ja er trukket tilbage.',
    )
  } else requireAsker(unit, place.family, basis)
  return { basis, signature }
}

/** Whoever may ask for this kind of consent may write the answer down. */
function requireAsker(unit: UnitOfWork, family: string, basis: BasisRow): void {
  const sharing = basis.kind === 'consent-to-pass-on'
  if (sharing ? !mayDo(unit, family, { category: 'cooperation' }, 'share') : !mayOpenAccess(unit, family))
    throw new Problem(403, 'not-yours', 'Kun koordinatoren kan skrive svaret ind.')
}

function requireOpen(unit: UnitOfWork, basis: BasisRow): void {
  if (basis.withdrawnAt !== null)
    throw new Problem(409, 'already-withdrawn', 'Samtykket er trukket tilbage. Lav et nyt, hvis familien ønsker det.')
  if (basis.endsAt !== null && basis.endsAt <= unit.asking.at)
    throw new Problem(409, 'consent-over', 'Perioden er udløbet. Lav et nyt, hvis familien ønsker det.')
}

const ruleOf = { 'consent-to-take-part': 'take-part', 'consent-to-pass-on': 'share-disclose' } as const

/**
 * Ages and custody may have moved since the question was put: a yes counts only while those who were asked are those
 * who must be. Throws 409 `signers-changed`.
 */
async function requireSameSigners(unit: UnitOfWork, family: string, basis: BasisRow, services: Services) {
  const kind = ruleOf[basis.kind as keyof typeof ruleOf]
  if (kind === undefined) return
  const asked = (await signaturesOf(unit, basis.id)).filter((s) => s.required)
  const now = await signersFor(unit, family, kind, basis.persons, services.presets.consentRules)
    .then(({ signatures }) => signatures.filter((s) => s.required))
    .catch((error: unknown) => {
      if (error instanceof Problem) return []
      throw error
    })
  const names = (list: readonly { signer: string; behalf: string }[]): string =>
    list
      .map((one) => `${one.signer} ${one.behalf}`)
      .toSorted()
      .join()
  const before = names(asked.map((s) => ({ signer: s.signer, behalf: s.onBehalfOf })))
  if (before === names(now.map((s) => ({ signer: s.signer, behalf: s.on_behalf_of })))) return
  throw new Problem(
    409,
    'signers-changed',
    'Det er ikke længere de samme, der skal sige ja. Koordinatoren må lave spørgsmålet på ny.',
  )
}

/**
 * The answer was written down wrongly: what was really said, and why. Only what a professional wrote down; what somebody
 * answered on their own page, they alone change. A consent that no longer has every yes holds no more from now.
 * Throws 404, 403, 409, Conflict.
 */
export async function correctAnswer(
  unit: UnitOfWork,
  place: Place,
  given: Given & { readonly answer: 'yes' | 'no' | 'none'; readonly reason: string },
  services: Services,
): Promise<Saved & { complete: boolean }> {
  const { basis, signature } = await find(unit, place, given)
  requireOpen(unit, basis)
  const now = answerOf(signature)
  if (signature.withdrawnAt !== null)
    throw new Problem(
      409,
      'already-withdrawn',
      'Det ja er trukket tilbage. Lav et nyt spørgsmål, hvis familien ønsker det.',
    )
  if (now === 'none')
    throw new Problem(409, 'not-answered', 'Der er ikke skrevet noget svar, så der er intet at rette.')
  if (signature.form === 'signed-in')
    throw new Problem(403, 'not-yours', 'Svaret er givet på personens egen side. Kun personen selv kan ændre det.')
  if (now === given.answer) throw new Problem(409, 'already-so', 'Det står der allerede.')
  const { at } = unit.asking
  if (given.answer === 'yes' && signature.required) await requireSameSigners(unit, place.family, basis, services)
  const patch = { signed_at: given.answer === 'yes' ? at : null, refused_at: given.answer === 'no' ? at : null }
  const version = await write(unit, signature, given, patch, given.reason)
  if (given.answer === 'yes')
    return { id: signature.id, version, complete: await completeIfAll(unit, place.family, basis, services) }
  if (basis.startsAt !== null && signature.required) {
    await unit.updateFact('basis', basis.id, basis.version, { starts_at: null }, given.reason)
    if (basis.kind === 'consent-to-take-part') await interruptCourse(unit, place.family, given.reason)
  }
  return { id: signature.id, version, complete: false }
}

const answerOf = (signature: SignatureRow): 'yes' | 'no' | 'none' =>
  signature.signedAt !== null ? 'yes' : signature.refusedAt !== null ? 'no' : 'none'

/** Writes an answer; the one that stood before keeps its own trace. */
async function write(
  unit: UnitOfWork,
  signature: SignatureRow,
  given: Given,
  patch: Readonly<Record<string, string | null>>,
  reason?: string,
): Promise<number> {
  const answer = answerOf(signature)
  const isAnother = answer !== 'none' && ('signed_at' in patch || 'refused_at' in patch)
  const before = {
    answer,
    at: signature.signedAt ?? signature.refusedAt ?? unit.asking.at,
    form: signature.form,
    note: signature.evidence,
    by: signature.recordedBy,
    reason: reason ?? null,
  }
  // As text: the types of a column with a default do not know that.
  const earlier = isAnother ? { earlier: JSON.stringify([...signature.earlier, before]) as never } : {}
  const by = { form: given.form, evidence: given.note, recorded_by: unit.asking.actor.id }
  const version = await unit.updateFact(
    'basis_signature',
    signature.id,
    given.basedOn,
    { ...patch, ...earlier, ...by },
    reason,
  )
  if (version === null) throw notFound()
  return version
}

async function completeIfAll(unit: UnitOfWork, family: string, basis: BasisRow, services: Services): Promise<boolean> {
  if (basis.startsAt !== null) return true
  const needed = (await signaturesOf(unit, basis.id)).filter((s) => s.required)
  if (needed.some((s) => s.signedAt === null || s.refusedAt !== null || s.withdrawnAt !== null)) return false
  await unit.updateFact('basis', basis.id, basis.version, { starts_at: unit.asking.at })
  if (basis.kind === 'consent-to-take-part') await startCourse(unit, family, services)
  return true
}

async function endBasis(unit: UnitOfWork, family: string, basis: BasisRow): Promise<void> {
  await unit.updateFact('basis', basis.id, basis.version, { withdrawn_at: unit.asking.at })
  if (basis.kind === 'consent-to-take-part' && basis.startsAt !== null) await interruptCourse(unit, family)
}
