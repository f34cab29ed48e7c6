import { QueryClient } from '@tanstack/react-query'
import { isUnanswered } from './problem.ts'

/** Answers live in memory while the page is open, and nowhere else. */
export const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: 5 * 60_000,
        retry: (failures, problem) => isUnanswered(problem) && failures < 3,
        refetchOnWindowFocus: true,
        // Without a connection an attempt fails and says so; it does not wait in silence.
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  })
