import type { ReactNode } from 'react'
import type { Me } from '../api/me.ts'
import { signOut } from '../api/session.ts'
import { ConflictDialog } from '../dialog/conflict-dialog.tsx'
import { SignedOutDialog } from '../dialog/signed-out-dialog.tsx'
import { InDanish } from '../text/in-danish.tsx'
import { useSharedText } from '../text/texts.ts'
import { Toast } from './toast.tsx'

interface ShellProps {
  readonly me: Me
  readonly home: ReactNode
  /** Links of the main menu, as list items. */
  readonly navigation: ReactNode
  /** Beside the way out. */
  readonly tools?: ReactNode
  readonly children: ReactNode
}

/** What stands around every page after sign-in: header, menu, main, messages, and the dialogs that can come any time. */
export const Shell = ({ me, home, navigation, tools, children }: ShellProps) => {
  const text = useSharedText()
  return (
    <>
      <a
        className="skip-link"
        href="#indhold"
        onClick={(event) => (event.preventDefault(), document.getElementById('indhold')?.focus())}
      >
        {text('app.skip')}
      </a>
      <header className="shell-header">
        <div className="shell-bar">
          <span className="shell-product">{home}</span>
          <span className="shell-place">{me.place}</span>
          <span className="shell-person">
            <span className="shell-name">{me.displayName}</span>
            <span className="shell-role">
              <InDanish>{me.role}</InDanish>
            </span>
          </span>
          {tools}
          <button type="button" className="shell-sign-out" onClick={() => void signOut()}>
            {text('app.sign-out')}
          </button>
        </div>
        <nav className="shell-nav" aria-label={text('app.navigation')}>
          <ul>{navigation}</ul>
        </nav>
      </header>
      <main id="indhold" className="shell-main" tabIndex={-1}>
        {children}
      </main>
      <Toast />
      <ConflictDialog />
      <SignedOutDialog me={me} />
    </>
  )
}
