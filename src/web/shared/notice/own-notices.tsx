import type { Answer } from '../api/client.ts'
import { useApi } from '../api/query.ts'
import { FirstFew } from '../shell/first-few.tsx'
import { Section } from '../shell/page.tsx'
import { Loaded } from '../shell/states.tsx'
import { clockTime, longDate, weekdayDate } from '../text/dates.ts'
import { createTexts } from '../text/texts.ts'
import { OwnCalendar } from './own-calendar.tsx'
import { ProveAddress } from './prove-address.tsx'
import { noticeDa } from './texts.da.ts'
import { WayForm } from './way-form.tsx'

type Own = Answer<'GET /api/notices'>

const text = createTexts('da', noticeDa)

/** How the reader is told of appointments, the address of their calendar, and what they were told; theirs alone. */
export const OwnNotices = ({ home }: { readonly home: string }) => {
  const read = useApi('GET /api/notices')
  return (
    <Loaded read={read} home={home}>
      {(own) => (
        <>
          <Section title={text('notice.title')}>
            <p>{text('notice.what')}</p>
            {!own.leaves && <p className="row-quiet">{text('notice.local')}</p>}
            <WayForm key={`way ${own.setting?.version ?? 0}`} own={own} />
            {own.setting !== null && own.setting.channel !== 'none' && (
              <ProveAddress key={`proof ${own.setting.version}`} setting={own.setting} />
            )}
          </Section>
          <OwnCalendar madeAt={own.feedMadeAt} />
          <Section title={text('notice.list')}>
            <Told notices={own.notices} />
          </Section>
        </>
      )}
    </Loaded>
  )
}

/** So many of the latest stand open. */
const FEW = 3

const Told = ({ notices }: { readonly notices: Own['notices'] }) => {
  if (notices.length === 0) return <p>{text('notice.list-none')}</p>
  return (
    <FirstFew few={FEW} of={notices} keyOf={({ id }) => id} about={text('notice.list')}>
      {({ method, startsAt, settledAt, state, channel }) => (
        <div className="row-main">
          <span className="row-title">
            {text(`notice.${method}`, { when: startsAt === null ? '' : whenOf(startsAt) })}
          </span>
          <span className="row-quiet">{text(wordsOf(state, channel), { day: longDate(settledAt) })}</span>
        </div>
      )}
    </FirstFew>
  )
}

const whenOf = (startsAt: string): string =>
  text('notice.when', { day: weekdayDate(startsAt), time: clockTime(startsAt) })

function wordsOf(state: Own['notices'][number]['state'], channel: 'mail' | 'sms' | null): keyof typeof noticeDa {
  if (state === 'sent') return channel === 'sms' ? 'notice.sent-sms' : 'notice.sent-mail'
  return state === 'failed' || state === 'unwanted' ? `notice.${state}` : 'notice.uncertain'
}
