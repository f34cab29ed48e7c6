import { Page } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

export const DayPage = () => {
  const text = useText()
  return (
    <Page title={text('day.title')}>
      <EmptyState title={text('day.empty')}>{text('day.empty-how')}</EmptyState>
    </Page>
  )
}
