import { createContext, useContext } from 'react'
import type { Programme } from '../../../../domain/programme/schema.ts'
import type { FieldErrors } from '../../../shared/form/error-summary.tsx'
import type { Listed } from './readable-view.tsx'

/** What the parts of the editor share: the programme as it is being written, and how to change it. */
export interface Editor {
  readonly programme: Programme
  readonly set: (path: string, value: unknown) => void
  /** Adds to a list, with the municipality's own decision as the source of what is new. */
  readonly add: (path: string, member: object) => void
  readonly errors: FieldErrors
  readonly measures: Listed['measures']
  readonly boards: Listed['boards']
}

const Context = createContext<Editor | undefined>(undefined)
export const EditorProvider = Context.Provider

/** The programme that is being written. */
export const useEditor = (): Editor => {
  const editor = useContext(Context)
  if (!editor) throw new Error('A field of the programme stands outside its editor')
  return editor
}
