import { useEffect, useState } from 'react'

const MINUTE_MS = 60_000

/** Now, looked at again each minute and when the page is looked at again: what a page opened before a meeting offers changes with it. */
export function useMinute(): string {
  const [now, setNow] = useState(() => new Date().toISOString())
  useEffect(() => {
    const look = (): void => setNow(new Date().toISOString())
    const timer = setInterval(look, MINUTE_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return now
}
