import './shared/look/look.ts'
import { homeOf, type Me } from './shared/api/me.ts'

/** Why sign-in did not succeed, as the server's code in the address, in words. */
const failures: Readonly<Record<string, string>> = {
  'sign-in-no-account': 'Du har ikke en bruger her endnu. Spørg den, der inviterede dig.',
  'sign-in-expired': 'Der gik for lang tid. Log ind igen.',
  'sign-in-cancelled': 'Du stoppede, før du var logget ind.',
  'sign-in-unavailable': 'Login svarer ikke lige nu. Prøv igen om lidt.',
}
const otherFailure = 'Vi kunne ikke logge dig ind. Prøv igen.'

const showFailure = (): void => {
  const code = new URLSearchParams(location.search).get('sign-in')
  const place = document.getElementById('besked')
  if (code === null || !place) return
  place.textContent = failures[code] ?? otherFailure
  place.hidden = false
}

const goHome = async (): Promise<void> => {
  const response = await fetch('/api/me', {
    headers: { accept: 'application/json' },
    cache: 'no-store',
  })
  if (response.ok) location.replace(homeOf((await response.json()) as Me))
}

showFailure()
goHome().catch(() => undefined)
