import { type ReactNode, useEffect, useState } from 'react'
import { isLocale, type Locale } from '../../../domain/shared/locale.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { keepLanguage } from './language-choice.tsx'
import { speakIn } from './load-language.ts'
import { takeAskedLanguage } from './asked-language.ts'

interface InOwnLanguageProps {
  /** The language kept with the person's account. */
  readonly language: string
  readonly children: ReactNode
}

/** What the pages are first shown in: what was chosen on the way in, else what is kept with the person. */
const firstOf = (language: string): Locale => {
  const asked = takeAskedLanguage()
  if (asked === undefined) return isLocale(language) ? language : 'da'
  if (asked !== language) keepLanguage(asked).catch(() => undefined)
  return asked
}

/** Draws the pages once their language has been fetched; in Danish at once, and when another could not be fetched. */
export const InOwnLanguage = ({ language, children }: InOwnLanguageProps) => {
  const [first] = useState(() => firstOf(language))
  const [isReady, setReady] = useState(first === 'da')
  useEffect(() => {
    if (first === 'da') return
    void speakIn(first)
      .catch(() => undefined)
      .then(() => setReady(true))
  }, [first])
  return isReady ? children : <Skeleton />
}
