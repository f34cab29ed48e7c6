import { Section } from '../../shared/shell/page.tsx'
import { EmptyState } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'

/** A tab of the family's room; the room has shown the title of the page. */
export const MeetingsPage = () => {
  const text = useText()
  return (
    <Section title={text('meetings.title')}>
      <EmptyState title={text('meetings.empty')}>{text('meetings.empty-how')}</EmptyState>
    </Section>
  )
}
