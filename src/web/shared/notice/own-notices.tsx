import { useState } from 'react'
import type { Channel } from '../../../domain/notice/address.ts'
import type { Answer } from '../api/client.ts'
import { useApi, useCommand } from '../api/query.ts'
import { Choice } from '../form/choice.tsx'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextField } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { Section } from '../shell/page.tsx'
import { Loaded } from '../shell/states.tsx'
import { clockTime, longDate, weekdayDate } from '../text/dates.ts'
import { createTexts } from '../text/texts.ts'
import { OwnCalendar } from './own-calendar.tsx'
import { noticeDa } from './texts.da.ts'

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
            <WayForm key={own.setting?.version ?? 0} own={own} />
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

const WayForm = ({ own: { setting, ways } }: { readonly own: Own }) => {
  const [channel, setChannel] = useState<Channel>(setting?.channel ?? 'none')
  const [address, setAddress] = useState(setting?.address ?? '')
  const save = useCommand('PUT /api/notices/setting', {
    fields: [],
    onDone: () => announce(text('notice.saved')),
    onUseCurrent: (current) => {
      setChannel(current['channel'] as Channel)
      setAddress((current['address'] as string | null) ?? '')
    },
  })
  const errors = errorsOf(save.problem)
  const send = (): void => {
    const basedOn = setting?.version ?? null
    void save.send({ body: { channel, address: channel === 'none' ? null : address, basedOn } })
  }
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={save.problem} />
      <Choice
        name="channel"
        label={text('notice.how')}
        error={errors['channel']}
        value={channel}
        onChange={(chosen) => {
          // An address of one kind is none of the other; what was saved comes back with its own kind.
          if (chosen !== channel) setAddress(chosen === setting?.channel ? (setting.address ?? '') : '')
          setChannel(chosen)
        }}
        options={(['none', ...ways] as const).map((value) => ({ value, label: text(`notice.way-${value}`) }))}
      />
      {channel !== 'none' && (
        <TextField
          name="address"
          label={text(`notice.address-${channel}`)}
          hint={text('notice.address-hint')}
          type={channel === 'mail' ? 'email' : 'tel'}
          autoComplete={channel === 'mail' ? 'email' : 'tel'}
          width="middle"
          error={errors['address']}
          value={address}
          onChange={setAddress}
        />
      )}
      <div className="form-actions">
        <SubmitButton sending={save.sending}>{text('notice.save')}</SubmitButton>
      </div>
    </form>
  )
}

const Told = ({ notices }: { readonly notices: Own['notices'] }) => {
  if (notices.length === 0) return <p>{text('notice.list-none')}</p>
  return (
    <ul className="rows">
      {notices.map(({ id, method, startsAt, createdAt, state, channel }) => (
        <li key={id}>
          <div className="row-main">
            <span className="row-title">
              {text(`notice.${method}`, {
                when: text('notice.when', { day: weekdayDate(startsAt), time: clockTime(startsAt) }),
              })}
            </span>
            <span className="row-quiet">{text(wordsOf(state, channel), { day: longDate(createdAt) })}</span>
          </div>
        </li>
      ))}
    </ul>
  )
}

function wordsOf(state: Own['notices'][number]['state'], channel: 'mail' | 'sms' | null): keyof typeof noticeDa {
  if (state === 'sent') return channel === 'sms' ? 'notice.sent-sms' : 'notice.sent-mail'
  return state === 'failed' || state === 'unwanted' ? `notice.${state}` : 'notice.uncertain'
}
