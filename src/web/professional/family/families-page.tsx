import { Page } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

export const FamiliesPage = () => {
  const text = useText()
  return (
    <Page title={text('families.title')}>
      <EmptyState title={text('families.empty')}>{text('families.empty-how')}</EmptyState>
    </Page>
  )
}
