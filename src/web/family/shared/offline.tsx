import { useSyncExternalStore } from 'react'
import { useText } from '../texts.ts'

const follow = (onChange: () => void): (() => void) => {
  addEventListener('online', onChange)
  addEventListener('offline', onChange)
  return () => {
    removeEventListener('online', onChange)
    removeEventListener('offline', onChange)
  }
}

/** Says calmly that the phone has no connection, and what that means for what is on the page. */
export const Offline = () => {
  const text = useText()
  const isOnline = useSyncExternalStore(follow, () => navigator.onLine)
  return <div role="status">{!isOnline && <p className="notice notice-waiting">{text('own.offline')}</p>}</div>
}
