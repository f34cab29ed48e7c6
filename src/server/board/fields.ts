import type { BoardPreset, PresetField } from '../../domain/board/preset.ts'
import type { Voice } from '../../domain/board/rules.ts'
import { neededParts } from '../../domain/board/steps.ts'
import type { BoardRow, CardRow } from '../../store/board.ts'
import { Problem } from '../problems.ts'
import { requireReached } from '../shared/board-preset.ts'

/** Throws Problem 400 for a field that the board does not have. */
export function fieldOf(preset: BoardPreset, key: string): PresetField {
  const field = preset.fields.find((one) => one.id === key)
  if (!field) throw new Problem(400, 'unknown-field', 'Det felt har tavlen ikke.', { field: 'field' })
  return field
}

/** As `fieldOf`, to write in: throws Problem 409 for one of a step that the room has not been at. */
export function openField(preset: BoardPreset, board: BoardRow, key: string): PresetField {
  const field = fieldOf(preset, key)
  if (field.step !== undefined) requireReached(preset, board, field.step)
  return field
}

type Parts = Readonly<Record<string, string>>

/** What was said to each part of a field. */
export const partsOf = (said: readonly { readonly part: string; readonly says: string }[]): Parts =>
  Object.fromEntries(said.map(({ part, says }) => [part, says]))

/** Throws Problem 400 for a professional's card among the family's own, an unknown part, and one that must be filled in. */
export function requireFits(field: PresetField, voice: Voice, parts: Parts): void {
  if (field.of === 'family' && voice === 'professional')
    throw new Problem(400, 'family-only', 'Her står familiens egne ord. Skriv en bemærkning ved siden af.', {
      field: 'voice',
    })
  const unknown = Object.keys(parts).find((part) => !field.parts.some(({ id }) => id === part))
  if (unknown !== undefined)
    throw new Problem(400, 'unknown-part', 'Det spørgsmål har feltet ikke.', { field: 'parts' })
  const missing = neededParts(field, voice).filter(({ id }) => !parts[id])
  const [first] = missing
  if (first)
    throw new Problem(400, 'part-missing', `Svar også på: ${first.title}`, {
      field: `parts.${first.id}`,
      problems: missing.map(({ id, title }) => ({
        field: `parts.${id}`,
        code: 'part-missing',
        detail: `Svar også på: ${title}`,
      })),
    })
}

/**
 * Whether a card may go to another field: a place of somebody's own is left and entered by nobody else's hand, and what a
 * field asks must be answered. Throws Problem 400 with what to do instead.
 */
export function requireMovable(from: PresetField, to: PresetField, card: CardRow): void {
  if (from.each !== undefined || to.each !== undefined)
    throw new Problem(400, 'stays-with-its-owner', 'Det, en har fortalt, bliver på sin plads. Skriv et nyt kort.', {
      field: 'field',
    })
  requireFits(to, card.voice, card.parts)
}
