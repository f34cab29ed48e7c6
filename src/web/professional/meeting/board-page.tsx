import { Link, useParams } from '@tanstack/react-router'
import { BoardAgreements } from './board-agreements.tsx'
import type { BoardLinkProps } from '../../shared/board/board.ts'
import { BoardView } from '../../shared/board/board-view.tsx'
import { NeedInPlan } from './need-in-plan.tsx'

const BoardLink = ({ family, item, children }: BoardLinkProps) => (
  <Link to="/fag/tavle/$family/$item" params={{ family, item }}>
    {children}
  </Link>
)

/** The board of a meeting, for an employee at the table. */
export const BoardPage = () => {
  const { family, item } = useParams({ from: '/fag/tavle/$family/$item' })
  return (
    <BoardView
      family={family}
      item={item}
      home="/fag"
      BoardLink={BoardLink}
      Agreements={BoardAgreements}
      NeedInPlan={NeedInPlan}
    />
  )
}
