import { useState } from 'react'
import { locales, type Locale } from '../../domain/shared/locale.ts'
import { useSignal } from '../shared/api/signal.ts'
import { speak, spoken, type Language } from '../shared/text/spoken.ts'
import { useText } from './use-text.ts'

/** Each language is one file of its own, fetched when somebody reads the form in it. */
const languages: Readonly<Record<Exclude<Locale, 'da'>, () => Promise<Language>>> = {
  en: async () => (await import('./in-english.ts')).english,
  ar: async () => (await import('./in-arabic.ts')).arabic,
  tr: async () => (await import('./in-turkish.ts')).turkish,
}

/** Shows the form in a language. Rejects when it could not be fetched; nothing is changed then. */
export const speakIn = async (locale: Locale): Promise<void> =>
  speak(locale === 'da' ? undefined : await languages[locale]())

/** The languages, each under its own name; what is typed stays where it is, and the choice is kept nowhere. */
export const Languages = () => {
  const text = useText()
  const now = useSignal(spoken)?.locale ?? 'da'
  const [failed, setFailed] = useState(false)
  const choose = (code: Locale): void =>
    void speakIn(code).then(
      () => setFailed(false),
      () => setFailed(true),
    )
  return (
    <nav className="welcome-languages" aria-label={text('referral.languages')}>
      <ul>
        {locales.map(({ code, name, dir }) => (
          <li key={code}>
            <button
              type="button"
              className="link-button"
              lang={code}
              dir={dir}
              aria-pressed={code === now}
              onClick={() => choose(code)}
            >
              {name}
            </button>
          </li>
        ))}
      </ul>
      <p role="status">{failed && text('referral.not-fetched')}</p>
    </nav>
  )
}

/** Languages whose texts no native reader has read through yet. */
const awaitReview: ReadonlySet<string> = new Set(['ar', 'tr'])

/** Under the form: that the translation awaits a native reader. */
export const Review = () => {
  const text = useText()
  const language = useSignal(spoken)
  return language && awaitReview.has(language.locale) ? <p className="quiet">{text('referral.review')}</p> : null
}
