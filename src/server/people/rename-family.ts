import { Conflict } from '../../store/conflict.ts'
import { findRow } from '../../store/row-history.ts'
import { fileName } from '../../store/search.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound } from '../problems.ts'
import { refusedField, requireRight, requireWriteIn } from '../shared/case-guard.ts'

interface Body {
  readonly basedOn: number
  readonly name: string
  readonly language: string
  readonly reason: string
}
const NO = 'Det er familiens koordinator, der retter familiens navn og sprog.'

/**
 * Corrects what the family is called in the product, and the language it speaks. The earlier name is kept in the history
 * and no longer found; documents made from now on bear the new one, those published bear the one of their day.
 * Throws 404, 403, 400 at `language`, Conflict.
 */
export async function renameFamily(
  unit: UnitOfWork,
  caseId: string,
  body: Body,
): Promise<{ id: string; version: number }> {
  const row = await findRow(unit, 'family', caseId)
  if (!row) throw notFound()
  requireRight(unit, caseId, { category: 'cooperation' }, 'share', NO)
  requireWriteIn(unit, caseId, row.compartment, NO)
  if (row.version !== body.basedOn) throw new Conflict({ version: row.version, name: row['name'] })
  if (!isLanguage(body.language))
    throw refusedField(
      'language',
      'language.unknown',
      'Vælg et sprog fra listen, eller skriv dets kode, for eksempel “da”.',
    )
  const { name, language, reason } = body
  const version = await unit.update('family', caseId, body.basedOn, { name, language }, reason)
  if (version === null) throw notFound()
  await fileName(unit, { kind: 'family', object: caseId, compartment: row.compartment, text: name })
  return { id: caseId, version }
}

/** A language code that Danish has a word for. */
function isLanguage(code: string): boolean {
  if (!/^[a-z]{2,3}$/.test(code)) return false
  return new Intl.DisplayNames('da', { type: 'language', fallback: 'none' }).of(code) !== undefined
}
