import type { Room } from '../../../contract/family.ts'
import { Page, Section } from '../../shared/shell/page.tsx'
import { weekdayDate } from '../../shared/text/dates.ts'
import { Released } from './released.tsx'
import { OwnMeetings } from './own-meetings.tsx'
import { useText } from '../texts.ts'

interface AloneProps {
  readonly room: Room | undefined
  readonly family: string | undefined
}

/** The page of who shares nothing with others here: what is their own, and whom to call. It tells of nobody else. */
export const Alone = ({ room, family }: AloneProps) => {
  const text = useText()
  const own = (room?.actions ?? []).filter(({ byPerson }) => byPerson === room?.may.me)
  const open = own.filter(({ doneAt }) => doneAt === null)
  return (
    <Page title={text('alone.title')} lead={text('alone.lead')}>
      <Section title={text('alone.own')}>
        {open.length === 0 && <p>{text('alone.nothing')}</p>}
        {open.length > 0 && (
          <ul className="rows">
            {open.map((action) => (
              <li key={action.id}>
                <div className="row-main">
                  <span className="row-title">{action.what}</span>
                  {action.due !== null && (
                    <span className="row-quiet">{text('next.by', { day: weekdayDate(action.due) })}</span>
                  )}
                </div>
              </li>
            ))}
          </ul>
        )}
      </Section>
      {family !== undefined && <Released family={family} />}
      <OwnMeetings />
      <Section title={text('alone.talk')}>
        <p>{text('alone.talk-how')}</p>
      </Section>
    </Page>
  )
}
