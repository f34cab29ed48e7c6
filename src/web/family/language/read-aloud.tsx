import { useLocation } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useText } from '../texts.ts'
import { piecesOf } from './pieces.ts'

/** Reads the page aloud with a voice of the phone, where it has one for the language; stops when the page is left. */
export const ReadAloud = () => {
  const { pathname } = useLocation()
  return <Reader key={pathname} />
}

const Reader = () => {
  const text = useText()
  const [state, setState] = useState<'silent' | 'reads' | 'no-voice'>('silent')
  useEffect(() => {
    const stop = (): void => globalThis.speechSynthesis?.cancel()
    addEventListener('pagehide', stop)
    return () => {
      removeEventListener('pagehide', stop)
      stop()
    }
  }, [])
  const stop = (): void => {
    globalThis.speechSynthesis?.cancel()
    setState('silent')
  }
  return (
    <div className="read-aloud no-print">
      <button
        type="button"
        className="link-button"
        onClick={() =>
          state === 'reads' ? stop() : setState(readAloud(() => setState('silent')) ? 'reads' : 'no-voice')
        }
      >
        {text(state === 'reads' ? 'aloud.stop' : 'aloud.read')}
      </button>
      <span role="status">{state === 'no-voice' && text('aloud.none')}</span>
    </div>
  )
}

/** Begins to read the main part of the page; false where no voice speaks its language. */
function readAloud(onEnd: () => void): boolean {
  const synthesis = globalThis.speechSynthesis as SpeechSynthesis | undefined
  const main = document.getElementById('indhold')
  if (!synthesis || !main) return false
  const voices = synthesis.getVoices()
  const voiceOf = (language: string): SpeechSynthesisVoice | undefined =>
    voices.find(({ lang }) => lang.toLowerCase().replace('_', '-').split('-')[0] === language)
  if (!voiceOf(document.documentElement.lang)) return false
  synthesis.cancel()
  const pieces = piecesOf(main).filter(({ language }) => voiceOf(language))
  for (const [n, { words, language }] of pieces.entries()) {
    const said = new SpeechSynthesisUtterance(words)
    said.lang = language
    said.voice = voiceOf(language) ?? null
    if (n === pieces.length - 1) said.addEventListener('end', onEnd)
    synthesis.speak(said)
  }
  return pieces.length > 0
}
