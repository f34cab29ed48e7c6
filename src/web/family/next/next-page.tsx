import { Page } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

export const NextPage = () => {
  const text = useText()
  return (
    <Page title={text('next.title')}>
      <EmptyState title={text('next.empty')}>{text('next.empty-how')}</EmptyState>
    </Page>
  )
}
