import { Page } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

export const PeoplePage = () => {
  const text = useText()
  return (
    <Page title={text('people.title')}>
      <EmptyState title={text('people.empty')}>{text('people.empty-how')}</EmptyState>
    </Page>
  )
}
