import { Link, useParams } from '@tanstack/react-router'
import { BoardAgreements } from './board-agreements.tsx'
import type { BoardLinkProps } from '../../shared/board/board.ts'
import { BoardView } from '../../shared/board/board-view.tsx'

const BoardLink = ({ family, item, children }: BoardLinkProps) => (
  <Link to="/familie/tavle/$family/$item" params={{ family, item }}>
    {children}
  </Link>
)

/** The board of a meeting, for one of the family at the table. */
export const BoardPage = () => {
  const { family, item } = useParams({ from: '/familie/tavle/$family/$item' })
  return <BoardView family={family} item={item} home="/familie" BoardLink={BoardLink} Agreements={BoardAgreements} />
}
