import { signal } from './signal.ts'

/** True from the moment the server says that nobody is signed in, until somebody is again. */
export const signedOut = signal(false)

/** Where a person signs in and then lands on `place`. */
export const signInAddress = (place: string): string => `/sign-in?${new URLSearchParams({ 'return-to': place }).toString()}`

/** Ends the session and leaves the page, also when the server cannot be reached. */
export const signOut = async (): Promise<void> => {
  const answer = await fetch('/sign-out', { method: 'POST', headers: { 'x-requested-with': 'samspil' } })
    .then((response) => response.json() as Promise<{ location?: string }>)
    .catch(() => ({}) as { location?: string })
  location.assign(answer.location ?? '/')
}
