import { createRoot } from 'react-dom/client'
import { isLocale } from '../../domain/shared/locale.ts'
import '../shared/look/look.ts'
import { sharedDa } from '../shared/text/da/shared.ts'
import { createTexts, TextProvider } from '../shared/text/texts.ts'
import { ReferralApp } from './app.tsx'
import { speakIn } from './languages.tsx'
import './referral.css'
import { referralDa } from './texts.da.ts'

const place = document.getElementById('samspil')
if (!place) throw new Error('The page has no place for the form')

/** The language chosen on the page that led here (`?sprog=ar`). In Danish where it could not be fetched. */
const asked = new URLSearchParams(location.search).get('sprog')
if (isLocale(asked)) await speakIn(asked).catch(() => undefined)

createRoot(place).render(
  <TextProvider value={createTexts<string>('da', { ...sharedDa, ...referralDa })}>
    <ReferralApp />
  </TextProvider>,
)
