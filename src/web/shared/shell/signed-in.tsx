import { useQuery } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { identityOf, readMe, type Me } from '../api/me.ts'
import { type ApiProblem, isSignedOut } from '../api/problem.ts'
import { signInAddress } from '../api/session.ts'
import { ProblemNotice, Skeleton } from './states.tsx'

/** Draws its content for the person who is signed in; who is not, is sent to sign in and comes back to this place. */
export const SignedIn = ({ children }: { readonly children: (me: Me) => ReactNode }) => {
  const { data, error, refetch } = useQuery<Me, ApiProblem>({ queryKey: ['me'], queryFn: readMe })
  if (data) return <OnlyFor me={data}>{children}</OnlyFor>
  if (isSignedOut(error)) {
    location.replace(signInAddress(location.pathname + location.search))
    return null
  }
  return (
    <main className="shell-main">
      {error ? <ProblemNotice problem={error} onTryAgain={() => void refetch()} /> : <Skeleton />}
    </main>
  )
}

interface OnlyForProps {
  readonly me: Me
  readonly children: (me: Me) => ReactNode
}

/** When somebody else has signed in in this browser, the page is left: nothing that the first one had open is shown to them. */
const OnlyFor = ({ me, children }: OnlyForProps) => {
  const [first] = useState(() => identityOf(me))
  if (identityOf(me) === first) return <>{children(me)}</>
  location.replace('/')
  return null
}
