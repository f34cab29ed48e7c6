import { useState } from 'react'
import type { Channel } from '../../../domain/notice/address.ts'
import { newsKinds, type NewsKind } from '../../../domain/notice/kinds.ts'
import type { Answer } from '../api/client.ts'
import { useCommand } from '../api/query.ts'
import { Choice, Ticks } from '../form/choice.tsx'
import { ErrorSummary, errorsOf } from '../form/error-summary.tsx'
import { SubmitButton } from '../form/submit-button.tsx'
import { TextField } from '../form/text-field.tsx'
import { announce } from '../shell/announce.ts'
import { createTexts } from '../text/texts.ts'
import { noticeDa } from './texts.da.ts'

const text = createTexts('da', noticeDa)

/** How the reader wants to be told, at which address, and of what beside appointments. */
export const WayForm = ({ own: { setting, ways } }: { readonly own: Answer<'GET /api/notices'> }) => {
  const [channel, setChannel] = useState<Channel>(setting?.channel ?? 'none')
  const [address, setAddress] = useState(setting?.address ?? '')
  const [of, setOf] = useState<readonly NewsKind[]>(setting?.of ?? [])
  const save = useCommand('PUT /api/notices/setting', {
    fields: [],
    onDone: () => announce(text('notice.saved')),
    onUseCurrent: (current) => {
      setChannel(current['channel'] as Channel)
      setAddress((current['address'] as string | null) ?? '')
      setOf(newsKinds.filter((kind) => current[kind === 'agreement' ? 'ofAgreements' : 'ofNews'] === true))
    },
  })
  const errors = errorsOf(save.problem)
  const send = (): void => {
    const basedOn = setting?.version ?? null
    const isNone = channel === 'none'
    void save.send({ body: { channel, address: isNone ? null : address, of: isNone ? [] : [...of], basedOn } })
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
        <>
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
          <Ticks
            name="of"
            label={text('notice.of')}
            hint={text('notice.of-hint')}
            error={errors['of']}
            value={of}
            onChange={setOf}
            options={newsKinds.map((value) => ({ value, label: text(`notice.of-${value}`) }))}
          />
        </>
      )}
      <div className="form-actions">
        <SubmitButton sending={save.sending}>{text('notice.save')}</SubmitButton>
      </div>
    </form>
  )
}
