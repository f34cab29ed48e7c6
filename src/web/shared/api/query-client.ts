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
      },
      mutations: { retry: false },
    },
  })
