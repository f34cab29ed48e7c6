import { Section } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

/** A tab of the family's room; the room has shown the title of the page. */
export const OverviewPage = () => {
  const text = useText()
  return (
    <Section title={text('overview.title')}>
      <EmptyState title={text('overview.empty')}>{text('overview.empty-how')}</EmptyState>
    </Section>
  )
}
