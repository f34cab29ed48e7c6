import { createContext, useContext, type ReactNode } from 'react'
import { useTextOf } from '../text/texts.ts'
import { useBoardText, type Board, type BoardField, type Where } from './board.ts'
import { stepsDa } from './steps-texts.da.ts'

/** What the parts of a board with steps read. */
export type Step = Board['preset']['steps'][number]
export type Participant = Board['participants'][number]
export type Lack = NonNullable<Board['steps']>['lacks'][number]
type Key = keyof typeof stepsDa

export const useStepsText = () => useTextOf<Key>()

/** An unmet need that is to be laid in the plan, in the face of those who may. */
export interface NeedInPlanProps extends Where {
  readonly board: Board
  readonly card: Board['cards'][number]
}

/** What stands at each step, as the board draws it. */
export interface StepParts {
  readonly fieldsOf: (step: string) => ReactNode
  readonly agreements: ReactNode
}

const isKey = (key: string): key is Key => key in stepsDa

/** The words of a shipped board in the reader's language; those of any other board as they are. */
export function usePresetWords() {
  const text = useStepsText()
  const told = (of: string, kind: string, words: string): string => {
    const key = `step.${of}.${kind}`
    return isKey(key) && stepsDa[key] === words ? text(key) : words
  }
  return {
    stepTitle: ({ key, title }: Pick<Step, 'key' | 'title'>) => told(key, 'title', title),
    purpose: ({ key, purpose }: Step) => told(key, 'purpose', purpose),
    fieldTitle: ({ key, title }: Pick<BoardField, 'key' | 'title'>) => told(key, 'field', title),
    asks: ({ key, asks }: Pick<BoardField, 'key' | 'asks'>) => (asks === null ? null : told(key, 'says', asks)),
    part: ({ key, title }: BoardField['parts'][number]) => told(key, 'part', title),
  }
}

/** What the reader's own pages call somebody of the family, where the page stands in their face. */
export const KnownNames = createContext<(person: string) => string | null>(() => null)

/** What somebody at the table is called: by name where the reader knows it, else by where they speak from. */
export function useParticipantName() {
  const text = useBoardText()
  const known = useContext(KnownNames)
  return ({ name, person, voice }: Participant): string =>
    name ?? (person === null ? null : known(person)) ?? text(`board.voice.${voice}`)
}

/** The number of a step, from 1. */
export const numberOf = (board: Board, step: string): number =>
  board.preset.steps.findIndex(({ key }) => key === step) + 1
