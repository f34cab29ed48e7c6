import { useSignal } from '../../shared/api/signal.ts'
import { spoken } from '../../shared/text/spoken.ts'
import { useText } from '../texts.ts'

/** Languages whose texts no native reader has read through yet. */
const awaitReview: ReadonlySet<string> = new Set(['ar', 'tr'])

/** At the foot of a page in another language: which words stay Danish, and that the translation awaits a native reader. */
export const LanguageNote = () => {
  const text = useText()
  const language = useSignal(spoken)
  if (language === undefined) return null
  return (
    <footer className="language-note quiet">
      <p>{text('language.note')}</p>
      {awaitReview.has(language.locale) && <p>{text('language.review')}</p>}
    </footer>
  )
}
