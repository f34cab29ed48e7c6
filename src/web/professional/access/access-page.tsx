import { Section } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

/** A tab of the family's room; the room has shown the title of the page. */
export const AccessPage = () => {
  const text = useText()
  return (
    <Section title={text('access.title')}>
      <EmptyState title={text('access.empty')}>{text('access.empty-how')}</EmptyState>
    </Section>
  )
}
