import { Page } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

export const IntakePage = () => {
  const text = useText()
  return (
    <Page title={text('intake.title')}>
      <EmptyState title={text('intake.empty')}>{text('intake.empty-how')}</EmptyState>
    </Page>
  )
}
