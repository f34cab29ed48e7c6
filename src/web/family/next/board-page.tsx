import { Link, useParams } from '@tanstack/react-router'
import { BoardAgreements } from './board-agreements.tsx'
import type { BoardLinkProps } from '../../shared/board/board.ts'
import { useApi } from '../../shared/api/query.ts'
import { KnownNames } from '../../shared/board/steps.ts'
import { BoardView } from '../../shared/board/board-view.tsx'

const BoardLink = ({ family, item, children }: BoardLinkProps) => (
  <Link to="/familie/tavle/$family/$item" params={{ family, item }}>
    {children}
  </Link>
)

/** The board of a meeting, for one of the family at the table. */
export const BoardPage = () => {
  const { family, item } = useParams({ from: '/familie/tavle/$family/$item' })
  // Names are read for one's own insight; a board is read for a meeting.
  const { data } = useApi('GET /api/own/families/:family', { params: { family } })
  const known = (person: string): string | null => data?.people.find(({ id }) => id === person)?.givenName ?? null
  return (
    <KnownNames value={known}>
      <BoardView family={family} item={item} home="/familie" BoardLink={BoardLink} Agreements={BoardAgreements} />
    </KnownNames>
  )
}
