import './shared/look/look.ts'
import { isLocale, locales, type Locale } from '../domain/shared/locale.ts'
import { homeOf, type Me } from './shared/api/me.ts'
import { welcomeDa } from './welcome/texts.da.ts'

type Texts = Readonly<Record<keyof typeof welcomeDa, string>>

/** Why sign-in did not succeed, as the server's code in the address, in words. */
const failures: Readonly<Record<string, keyof Texts>> = {
  'sign-in-no-account': 'welcome.no-account',
  'sign-in-expired': 'welcome.expired',
  'sign-in-cancelled': 'welcome.cancelled',
  'sign-in-unavailable': 'welcome.unavailable',
}

const languages: Readonly<Record<Locale, () => Promise<Texts>>> = {
  da: () => Promise.resolve(welcomeDa),
  en: async () => (await import('./welcome/texts.en.ts')).welcomeEn,
  ar: async () => (await import('./welcome/texts.ar.ts')).welcomeAr,
  tr: async () => (await import('./welcome/texts.tr.ts')).welcomeTr,
}

/** The language chosen on this page; it stands in the address and goes along to sign-in, and is kept nowhere here. */
const asked = new URLSearchParams(location.search).get('sprog')
const locale: Locale = isLocale(asked) ? asked : 'da'
const along = isLocale(asked) ? `?sprog=${asked}` : ''

const show = (texts: Texts): void => {
  document.documentElement.lang = locale
  document.documentElement.dir = locales.find(({ code }) => code === locale)?.dir ?? 'ltr'
  for (const place of document.querySelectorAll<HTMLElement>('[data-text]'))
    place.textContent = texts[place.dataset['text'] as keyof Texts]
  document.querySelector(`a[hreflang=${locale}]`)?.setAttribute('aria-current', 'true')
}

const showFailure = (texts: Texts): void => {
  const code = new URLSearchParams(location.search).get('sign-in')
  const place = document.getElementById('besked')
  if (code === null || !place) return
  place.textContent = texts[failures[code] ?? 'welcome.failed']
  place.hidden = false
}

/** Who is signed in already goes on; one of the family takes the chosen language along. */
const goHome = async (): Promise<void> => {
  const response = await fetch('/api/me', {
    headers: { accept: 'application/json' },
    cache: 'no-store',
  })
  if (!response.ok) return
  const me = (await response.json()) as Me
  location.replace(homeOf(me) + (me.kind === 'citizen' ? along : ''))
}

document.getElementById('log-ind')?.setAttribute('href', `/sign-in?return-to=${encodeURIComponent(`/${along}`)}`)
document.querySelector('[data-text="welcome.help-button"]')?.setAttribute('href', `/henvendelse${along}`)
const texts = await languages[locale]().catch(() => welcomeDa)
if (texts !== welcomeDa) show(texts)
showFailure(texts)
goHome().catch(() => undefined)
