import type { Board } from './board.ts'
import { useParticipantName, usePresetWords, useStepsText, type Lack } from './steps.ts'

/** What is missing, in words: whose view, which card, which part. */
export function useLackWords(board: Board) {
  const text = useStepsText()
  const nameOf = useParticipantName()
  const words = usePresetWords()
  return ({ code, participant, card: of }: Lack): string => {
    const who = board.participants.find(({ id }) => id === participant)
    const card = board.cards.find(({ id }) => id === of)
    const field = board.preset.fields.find(({ key }) => key === card?.field)
    switch (code) {
      case 'no-perspective':
        return who ? text('steps.lack.no-perspective', { name: nameOf(who) }) : text('steps.lack.other')
      case 'part-missing': {
        const missing = field?.parts.find(({ key }) => card?.parts.every(({ part }) => part !== key))
        return missing && card
          ? `${text('steps.lack.part-missing', { what: words.part(missing) })} (${card.says.slice(0, 60)})`
          : text('steps.lack.other')
      }
      case 'family-not-heard':
      case 'no-need':
      case 'no-agreement':
      case 'answer-missing':
        return text(`steps.lack.${code}`)
      default:
        return text('steps.lack.other')
    }
  }
}
