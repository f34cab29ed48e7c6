import { Page } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

export const RightsPage = () => {
  const text = useText()
  return (
    <Page title={text('rights.title')}>
      <EmptyState title={text('rights.empty')}>{text('rights.empty-how')}</EmptyState>
    </Page>
  )
}
