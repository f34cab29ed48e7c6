import { useEffect } from 'react'

/**
 * Where the address names a part of the page that can have the focus, the reader is led there once the part is drawn:
 * called in the part, since what it shows is read after the page. Without a part of that name nothing happens.
 * @param within the part to lead to where the named one lies in another
 */
export const useLedByAddress = (within = (id: string): string => id): void =>
  useEffect(() => {
    // After the page has given the focus to its title.
    const frame = requestAnimationFrame(() => {
      const part = document.getElementById(within(decodeURIComponent(location.hash.slice(1))))
      if (part?.tabIndex !== -1 || part.contains(document.activeElement)) return
      part.scrollIntoView({ block: 'start' })
      part.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the part is drawn
  }, [])
