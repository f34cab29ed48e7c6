import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { DateField, TextArea, TextField } from '../../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { longDate } from '../../../shared/text/dates.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'
import type { Moves } from './moves.ts'

interface StepsProps {
  readonly move: NonNullable<Moves['move']>
  readonly today: string
  readonly family: string
}

/** What is done with a move that is prepared: shown, sent, receipted; or dropped, or taken back. */
export const MoveSteps = (props: StepsProps) => {
  const text = useText()
  const { move, family } = props
  const url = `/api/families/${family}/moves/${move.id}`
  const isClosed = move.closedAt !== null
  return (
    <>
      <h3>{text('moving.row', { name: move.toName, date: longDate(move.movesOn) })}</h3>
      <ul className="plain-list">
        {move.parts.map(({ part, basis }) => (
          <li key={part}>
            {text(`moving.part.${part}`)} <span className="row-quiet">{basis}</span>
          </li>
        ))}
      </ul>
      {isClosed ? (
        <Closed {...props} />
      ) : (
        <>
          <h4>{text('moving.step-show')}</h4>
          <p>
            <a className="button button-secondary" href={`${url}/extract.pdf`} target="_blank" rel="noreferrer">
              {text('moving.extract')}
            </a>
          </p>
          {move.shownOn === null ? <Shown {...props} /> : <AfterShown {...props} url={url} shownOn={move.shownOn} />}
          <InPlaceButton id="move-withdraw" label={text('moving.withdraw')} quiet />
          <InPlace id="move-withdraw">{(done) => <Why {...props} what="withdraw" onClose={done} />}</InPlace>
        </>
      )}
    </>
  )
}

const Shown = ({ move, today, family }: StepsProps) => {
  const text = useText()
  const [on, setOn] = useState(today)
  const shown = useCommand('POST /api/families/:family/moves/:move/shown', {
    onDone: () => announce(text('moving.shown')),
  })
  const send = () => shown.send({ params: { family, move: move.id }, body: { on, basedOn: move.version } })
  return (
    <PanelForm command={shown} send={send} submit={text('moving.shown')}>
      {(errors) => (
        <DateField name="on" label={text('moving.shown-on')} error={errors['on']} value={on} onChange={setOn} />
      )}
    </PanelForm>
  )
}

const AfterShown = ({
  move,
  family,
  url,
  shownOn,
}: StepsProps & { readonly url: string; readonly shownOn: string }) => {
  const text = useText()
  const [receipt, setReceipt] = useState('')
  const close = useCommand('POST /api/families/:family/moves/:move/receipt', {
    onDone: () => announce(text('moving.closed')),
  })
  const send = () => close.send({ params: { family, move: move.id }, body: { receipt, basedOn: move.version } })
  return (
    <>
      <p>{text('moving.was-shown', { date: longDate(shownOn) })}</p>
      <h4>{text('moving.step-send')}</h4>
      <p>
        <a className="button button-secondary" href={`${url}/package`} download>
          {text('moving.download')}
        </a>
      </p>
      <h4>{text('moving.step-receipt')}</h4>
      <PanelForm command={close} send={send} submit={text('moving.close')}>
        {(errors) => (
          <>
            <p>{text('moving.receipt-means')}</p>
            <TextField
              name="receipt"
              label={text('moving.receipt')}
              hint={text('moving.receipt-hint')}
              error={errors['receipt']}
              width="short"
              value={receipt}
              onChange={setReceipt}
            />
          </>
        )}
      </PanelForm>
    </>
  )
}

const Closed = (props: StepsProps) => {
  const text = useText()
  const { closedAt, receipt } = props.move
  return (
    <>
      <p>{text('moving.is-closed', { date: longDate(closedAt ?? ''), receipt: receipt ?? '' })}</p>
      <InPlaceButton id="move-reopen" label={text('moving.reopen')} />
      <InPlace id="move-reopen">{(done) => <Why {...props} what="reopen" onClose={done} />}</InPlace>
    </>
  )
}

const done = { withdraw: 'moving.withdrawn', reopen: 'moving.reopened' } as const

const Why = ({
  move,
  family,
  what,
  onClose,
}: StepsProps & { readonly what: 'withdraw' | 'reopen'; readonly onClose: () => void }) => {
  const text = useText()
  const [reason, setReason] = useState('')
  const command = useCommand(`POST /api/families/:family/moves/:move/${what}`, {
    onDone: () => {
      announce(text(done[what]))
      onClose()
    },
  })
  const send = () => command.send({ params: { family, move: move.id }, body: { reason, basedOn: move.version } })
  return (
    <PanelForm command={command} send={send} submit={text(`moving.${what}`)} onClose={onClose}>
      {(errors) => (
        <>
          {what === 'reopen' && <p>{text('moving.reopen-means')}</p>}
          <TextArea
            name="reason"
            label={text(`moving.${what}-why`)}
            error={errors['reason']}
            rows={2}
            value={reason}
            onChange={setReason}
          />
        </>
      )}
    </PanelForm>
  )
}
