import { useParams } from '@tanstack/react-router'
import { Changes } from '../../shared/history/changes.tsx'
import { useText } from '../texts.ts'

/** A tab of the family's room: what was changed, latest first; what was a mistake is set back from here. */
export const HistoryPage = () => {
  const text = useText()
  const { family } = useParams({ from: '/fag/familier/$family/aendringer' })
  return (
    <>
      <h2>{text('history.title')}</h2>
      <p className="quiet">{text('history.lead')}</p>
      <Changes family={family} />
    </>
  )
}
