import { useApi } from '../../../shared/api/query.ts'
import { useCloseOnLeave } from '../../../shared/road/one-open.ts'
import { Page } from '../../../shared/shell/page.tsx'
import { Loaded } from '../../../shared/shell/states.tsx'
import { useText } from '../../texts.ts'
import '../../../shared/road/road.css'
import '../family.css'
import { AcuteFigures } from './acute.tsx'
import { Competences } from './competences.tsx'
import { Coordinators } from './coordinators.tsx'
import { Forgotten } from './forgotten.tsx'
import { Leaving } from './leaving.tsx'
import { Places } from './places.tsx'
import { Uncovered } from './uncovered.tsx'
import { Weights } from './weights.tsx'
import { Wishes } from './wishes.tsx'

/** For whoever leads coordinators: what waits, who is missing, and how much each carries. Counts, not families. */
export const LeadPage = () => {
  const text = useText()
  const read = useApi('GET /api/team-lead')
  useCloseOnLeave()
  return (
    <Loaded read={read} home="/fag">
      {(lead) => (
        <Page title={text('lead.title')} lead={text('lead.lead')}>
          <Wishes lead={lead} />
          <Places lead={lead} />
          <Uncovered lead={lead} />
          <Forgotten lead={lead} />
          <AcuteFigures lead={lead} />
          <Leaving lead={lead} />
          <Coordinators lead={lead} />
          <Weights lead={lead} />
          <Competences lead={lead} />
        </Page>
      )}
    </Loaded>
  )
}
