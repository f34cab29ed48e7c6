import { createRoot } from 'react-dom/client'
import '../shared/look/look.ts'
import { sharedDa } from '../shared/text/da/shared.ts'
import { createTexts, TextProvider } from '../shared/text/texts.ts'
import { ReferralApp } from './app.tsx'
import './referral.css'
import { referralDa } from './texts.da.ts'

const place = document.getElementById('samspil')
if (!place) throw new Error('The page has no place for the form')
createRoot(place).render(
  <TextProvider value={createTexts<string>('da', { ...sharedDa, ...referralDa })}>
    <ReferralApp />
  </TextProvider>,
)
