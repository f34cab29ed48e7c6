import { useQueryClient } from '@tanstack/react-query'
import { useMeetingLive } from '../live/use-live.ts'

/** Open minutes show what is written meanwhile, and nothing more once their reader is no longer invited. */
export const useMinutesLive = (family: string): void => {
  const queries = useQueryClient()
  useMeetingLive(family, ({ topic }) => {
    if (topic.startsWith('minutes'))
      void queries.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] === 'GET /api/minutes/:family/:meeting',
      })
  })
}
