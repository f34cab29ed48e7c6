import { signal } from './signal.ts'

/** True from the moment the server says that nobody is signed in, until somebody is again. */
export const signedOut = signal(false)

let otherTabs: BroadcastChannel | undefined

/** Hears that somebody signed out in another tab of this browser: the session was everybody's. Returns how to stop. */
export const hearSignOut = (): (() => void) => {
  const channel = new BroadcastChannel('samspil session')
  channel.addEventListener('message', () => signedOut.set(true))
  otherTabs = channel
  return () => channel.close()
}

/** Where a person signs in and then lands on `place`. */
export const signInAddress = (place: string): string =>
  `/sign-in?${new URLSearchParams({ 'return-to': place }).toString()}`

/** Empties every store that the browser has for these pages: what a browser refuses to empty must not hold back the way out. */
const forget = async (): Promise<void> => {
  localStorage.clear()
  sessionStorage.clear()
  const names = await caches.keys()
  const databases = await indexedDB.databases()
  const workers = await navigator.serviceWorker.getRegistrations()
  for (const { name } of databases) if (name !== undefined) indexedDB.deleteDatabase(name)
  await Promise.all([...names.map((name) => caches.delete(name)), ...workers.map((worker) => worker.unregister())])
}

/** Ends the session, leaves nothing in the browser, and leaves the page, also when the server cannot be reached. */
export const signOut = async (): Promise<void> => {
  const leave = async (): Promise<string | undefined> => {
    const response = await fetch('/sign-out', { method: 'POST' })
    return ((await response.json()) as { location?: string }).location
  }
  const place = await leave().catch(() => undefined)
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches its own origin only
  otherTabs?.postMessage('signed-out')
  await forget().catch(() => undefined)
  location.assign(place ?? '/')
}
