import type { ReactNode } from 'react'
import { useApi } from '../../shared/api/query.ts'
import { EmptyState, Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

/** Pages of those who take part in the visitation; everybody else reads that it is not theirs, and not whether anything is on them. */
export const ForVisitation = ({ children }: { readonly children: ReactNode }) => {
  const text = useText()
  const read = useApi('GET /api/intake')
  return (
    <Loaded read={read} home="/fag" skeleton={<SkeletonList />}>
      {({ functions }) =>
        functions.includes('visitation') ? (
          children
        ) : (
          <EmptyState title={text('intake.not-yours')}>{text('intake.not-yours-whom')}</EmptyState>
        )
      }
    </Loaded>
  )
}
