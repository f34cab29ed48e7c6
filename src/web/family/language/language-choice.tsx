import { useId, useState } from 'react'
import { locales, type Locale } from '../../../domain/shared/locale.ts'
import { request } from '../../shared/api/client.ts'
import { useSignal } from '../../shared/api/signal.ts'
import { announce } from '../../shared/shell/announce.ts'
import { spoken } from '../../shared/text/spoken.ts'
import { useText } from '../texts.ts'
import { speakIn } from './load-language.ts'

/** Kept with the person's account, so that every phone they sign in on speaks it; nothing is put on the phone. */
export const keepLanguage = (language: Locale): Promise<unknown> =>
  request('PUT /api/me/language', { body: { language }, keepalive: true })

/** A button in the head of every page, and below it the languages, each named in itself. */
export const LanguageChoice = () => {
  const text = useText()
  const id = useId()
  const now = useSignal(spoken)?.locale ?? 'da'
  const [isOpen, setOpen] = useState(false)
  const choose = async (locale: Locale): Promise<void> => {
    setOpen(false)
    const isShown = await speakIn(locale).then(
      () => true,
      () => false,
    )
    if (!isShown) return announce(text('language.not-fetched'))
    const isKept = await keepLanguage(locale).then(
      () => true,
      () => false,
    )
    announce(text(isKept ? 'language.chosen' : 'language.not-kept'))
  }
  return (
    <>
      <button
        type="button"
        className="shell-sign-out language-open"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setOpen(!isOpen)}
      >
        {text('language.open')}
      </button>
      {isOpen && (
        <div className="language-list" id={id} role="group" aria-label={text('language.title')}>
          {locales.map(({ code, name, dir }) => (
            <button
              key={code}
              type="button"
              className="button button-secondary"
              lang={code}
              dir={dir}
              aria-pressed={code === now}
              onClick={() => void choose(code)}
            >
              {name}
            </button>
          ))}
        </div>
      )}
    </>
  )
}
