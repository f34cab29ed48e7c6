import { Page } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

export const SetupPage = () => {
  const text = useText()
  return (
    <Page title={text('setup.title')}>
      <EmptyState title={text('setup.empty')}>{text('setup.empty-how')}</EmptyState>
    </Page>
  )
}
