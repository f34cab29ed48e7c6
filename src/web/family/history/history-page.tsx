import { Changes, changesText } from '../../shared/history/changes.tsx'
import { OwnPage } from '../shared/own-page.tsx'

/** Hvad er der ændret: who changed what in our plan and why; one's own words are set back from here. */
export const HistoryPage = () => (
  <OwnPage title={changesText('history.own-title')} lead={changesText('history.own-lead')}>
    {(_, family) => <Changes family={family} own />}
  </OwnPage>
)
