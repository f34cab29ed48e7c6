import { signal } from './signal.ts'

/** True from the moment the server says that nobody is signed in, until somebody is again. */
export const signedOut = signal(false)

/** Where a person signs in and then lands on `place`. */
export const signInAddress = (place: string): string =>
  `/sign-in?${new URLSearchParams({ 'return-to': place }).toString()}`

/** Ends the session and leaves the page, also when the server cannot be reached. */
export const signOut = async (): Promise<void> => {
  const leave = async (): Promise<string | undefined> => {
    const response = await fetch('/sign-out', { method: 'POST' })
    return ((await response.json()) as { location?: string }).location
  }
  location.assign((await leave().catch(() => undefined)) ?? '/')
}
