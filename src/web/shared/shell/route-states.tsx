import type { ErrorComponentProps } from '@tanstack/react-router'
import { ApiProblem } from '../api/problem.ts'
import { Crash } from './crash.tsx'
import { NoAccess, ProblemNotice, Skeleton } from './states.tsx'

/** What a router shows when a page is on its way, has failed, or is not there. `home` is the face's first page. */
export const routeStates = (home: string) => ({
  defaultPendingComponent: () => <Skeleton lines={[30, 90, 80, 60]} />,
  defaultErrorComponent: ({ error, reset }: ErrorComponentProps) =>
    error instanceof ApiProblem ? (
      <ProblemNotice problem={error} onTryAgain={reset} />
    ) : (
      <Crash error={error} home={home} />
    ),
  defaultNotFoundComponent: () => <NoAccess home={home} />,
})
