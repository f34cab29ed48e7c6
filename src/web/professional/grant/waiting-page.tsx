import { useApi } from '../../shared/api/query.ts'
import { Page, Section } from '../../shared/shell/page.tsx'
import { Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { useMyPages } from '../shared/my-pages.ts'
import { useText } from '../texts.ts'
import { Waits } from './waits.tsx'

/** One list of what one's families wait for; and, for who leads coordinators, how many wait in all. */
export const WaitingForPage = () => {
  const text = useText()
  const read = useApi('GET /api/waiting-for')
  const { has } = useMyPages()
  return (
    <Page title={text('waits.title')} lead={text('waits.lead')}>
      <Loaded read={read} home="/fag" skeleton={<SkeletonList />}>
        {({ waits }) => <Waits waits={waits} withFamily />}
      </Loaded>
      {has('team-lead') && <Numbers />}
    </Page>
  )
}

const Numbers = () => {
  const text = useText()
  const read = useApi('GET /api/waiting-for/numbers')
  return (
    <Section title={text('waits.numbers')}>
      <Loaded read={read} home="/fag">
        {({ waiting, medianDays, fewest }) => (
          <p>
            {waiting === null
              ? text('waits.numbers-few', { fewest })
              : text('waits.numbers-are', { waiting, days: medianDays ?? 0 })}
          </p>
        )}
      </Loaded>
    </Section>
  )
}
