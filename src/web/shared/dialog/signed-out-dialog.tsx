import { useEffect, useState } from 'react'
import { identityOf, readMe, type Me } from '../api/me.ts'
import { hearSignOut, signedOut, signInAddress } from '../api/session.ts'
import { useSignal } from '../api/signal.ts'
import { useSharedText } from '../text/texts.ts'
import { Dialog } from './dialog.tsx'

/**
 * Shown when the session has ended. The page and what was typed stay behind an opaque sheet; the person signs in in a
 * new window and comes back. If somebody else has signed in, the page is left and nothing of it is sent.
 */
export const SignedOutDialog = ({ me }: { readonly me: Me }) => {
  const isOut = useSignal(signedOut)
  const text = useSharedText()
  const [place] = useState(() => location.pathname)

  useEffect(hearSignOut, [])
  useEffect(() => {
    if (!isOut) return
    const look = (): void => {
      void readMe().then(
        (now) => (identityOf(now) === identityOf(me) ? signedOut.set(false) : location.replace('/')),
        () => undefined,
      )
    }
    addEventListener('focus', look)
    return () => removeEventListener('focus', look)
  }, [isOut, me])

  if (!isOut) return null
  return (
    <Dialog
      title={text('signed-out.title')}
      opaque
      actions={
        <>
          <a className="button button-primary" href={signInAddress(place)} target="_blank" rel="noopener">
            {text('signed-out.again')}
          </a>
          <a className="button button-secondary" href="/">
            {text('signed-out.leave')}
          </a>
        </>
      }
    >
      <p>{text('signed-out.text')}</p>
    </Dialog>
  )
}
