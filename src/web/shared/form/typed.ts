import { createContext, useContext, useEffect, useId } from 'react'

/** What stands in the open forms of a page and is not sent: to be shown when the page must close under whoever was writing. */
export interface Typed {
  readonly keep: (place: string, words: string) => void
  readonly all: () => readonly string[]
}

export const createTyped = (): Typed => {
  const places = new Map<string, string>()
  return {
    keep: (place, words) => void (words.trim() === '' ? places.delete(place) : places.set(place, words)),
    all: () => [...places.values()],
  }
}

const TypedContext = createContext<Typed>({ keep: () => undefined, all: () => [] })
export const TypedProvider = TypedContext.Provider

/** Lets the page know what is written in this form, for as long as the form stands. */
export const useKeepTyped = (words: string): void => {
  const place = useId()
  const typed = useContext(TypedContext)
  useEffect(() => typed.keep(place, words), [typed, place, words])
  useEffect(() => () => typed.keep(place, ''), [typed, place])
}
