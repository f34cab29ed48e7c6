import { Page } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

export const RoadPage = () => {
  const text = useText()
  return (
    <Page title={text('road.title')}>
      <EmptyState title={text('road.empty')}>{text('road.empty-how')}</EmptyState>
    </Page>
  )
}
