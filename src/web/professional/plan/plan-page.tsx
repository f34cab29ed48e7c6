import { Section } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

/** A tab of the family's room; the room has shown the title of the page. */
export const PlanPage = () => {
  const text = useText()
  return (
    <Section title={text('plan.title')}>
      <EmptyState title={text('plan.empty')}>{text('plan.empty-how')}</EmptyState>
    </Section>
  )
}
