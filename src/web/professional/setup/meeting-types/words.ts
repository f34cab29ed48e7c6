import type { TypeField } from '../../../../domain/meeting/merge-type.ts'
import type { MeetingType } from '../../../../domain/meeting/type.ts'
import type { Answer } from '../../../shared/api/client.ts'
import type { Translate } from '../../../shared/text/texts.ts'
import type { ProfessionalKey } from '../../texts.ts'

export type OpenedDraft = Answer<'GET /api/meeting-type-drafts/:draft'>
/** Boards and roles, to choose from and to name. */
export type Choices = Pick<OpenedDraft, 'boards' | 'roles'>

/** What a municipality has decided itself cites itself. */
export const ownSource = { key: 'kommunens-beslutning', place: 'Fastsat i kommunen' }

/** Where something is told, or that the municipality has decided it. */
export const sourceInWords = (source: MeetingType['source'], text: Translate<ProfessionalKey>): string =>
  source.key === ownSource.key
    ? text('type.own-source')
    : text('kind.source', { source: source.key, place: source.place })

export const nameIn = (list: Choices['boards'], id: string): string => list.find((one) => one.id === id)?.name ?? id

/** The field in which a fault stands, by what the form calls it: `manual.2.says` is "Sådan holder I mødet". */
export const fieldWord = (path: string, text: Translate<ProfessionalKey>): string =>
  text(`type.${path.split('.')[0] as TypeField}`)

/** What stands in one field, in words. */
export function valueInWords(
  type: MeetingType,
  field: TypeField,
  { boards, text }: { readonly boards: Choices['boards']; readonly text: Translate<ProfessionalKey> },
): string {
  const some = (list: readonly string[]): string => list.filter(Boolean).join(' · ') || text('type.nothing')
  switch (field) {
    case 'name':
    case 'about':
    case 'forFamily':
      return type[field] || text('type.nothing')
    case 'source':
      return sourceInWords(type.source, text)
    case 'family':
      return text(`type.family-${type.family}`)
    case 'asksFamily':
      return text(type.asksFamily ? 'type.asks-yes' : 'type.asks-no')
    case 'minutes':
      return type.minutes === null ? text('type.not-decided') : text('type.minutes-is', { minutes: type.minutes })
    case 'manual':
      return some(type.manual.map(({ title, says }) => `${title}: ${says}`))
    case 'checklist':
      return some(type.checklist.map(({ title, when }) => `${text(`type.when-${when}`)}: ${title}`))
    case 'belongs':
      return some(type.belongs.map(({ who, why }) => [who, why].filter(Boolean).join(': ')))
    case 'agenda':
      return some(type.agenda.map(({ title }) => title))
    case 'gates':
      return some(type.gates.map((gate) => text(`type.gate-${gate}`)))
    case 'board':
      return type.board === null ? text('type.no-board') : nameIn(boards, type.board)
    case 'notStated':
      return some(type.notStated)
  }
}
