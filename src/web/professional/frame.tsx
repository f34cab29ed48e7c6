import { Link, Outlet } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Me } from '../shared/api/me.ts'
import { Shell } from '../shared/shell/shell.tsx'
import { SignedIn } from '../shared/shell/signed-in.tsx'
import { useMyPages } from './shared/my-pages.ts'
import { useText } from './texts.ts'

/** What stands around every page of the professional face: who is signed in, and the pages that are theirs. */
export const Frame = () => {
  const text = useText()
  return (
    <SignedIn>
      {(me) => (
        <Framed me={me} home={<Link to="/fag">{text('app.name')}</Link>}>
          <Outlet />
        </Framed>
      )}
    </SignedIn>
  )
}

/** The shell with the pages that this person can use, and what they are employed as. */
const Framed = ({ me, ...props }: { readonly me: Me; readonly home: ReactNode; readonly children: ReactNode }) => {
  const { title, has } = useMyPages()
  return <Shell me={title === null ? me : { ...me, role: title }} navigation={<Menu has={has} />} {...props} />
}

const Menu = ({ has }: Pick<ReturnType<typeof useMyPages>, 'has'>) => {
  const text = useText()
  return (
    <>
      {has('day') && (
        <li>
          <Link to="/fag" activeOptions={{ exact: true }}>
            {text('day.title')}
          </Link>
        </li>
      )}
      {has('families') && (
        <li>
          <Link to="/fag/familier">{text('families.title')}</Link>
        </li>
      )}
      {has('families') && (
        <li>
          <Link to="/fag/beskeder">{text('messages.title')}</Link>
        </li>
      )}
      {has('intake') && (
        <li>
          <Link to="/fag/henvendelser">{text('intake.title')}</Link>
        </li>
      )}
      {has('grants') && (
        <li>
          <Link to="/fag/bevillinger">{text('grants.title')}</Link>
        </li>
      )}
      {has('team-lead') && (
        <li>
          <Link to="/fag/teams">{text('lead.title')}</Link>
        </li>
      )}
      {has('setup') && (
        <li>
          <Link to="/fag/opsaetning">{text('setup.title')}</Link>
        </li>
      )}
    </>
  )
}
