import { inOrder } from '../../../domain/plan/waiting.ts'
import { useCommand } from '../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { thingsOf } from '../../shared/road/things.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { useText } from '../texts.ts'
import { Balance } from './balance.tsx'
import { LoadList } from './load-list.tsx'
import { usePlan } from './plan-context.ts'
import { WaitForm } from './wait-form.tsx'

const list = new Intl.ListFormat('da', { type: 'conjunction' })

/** What comes first and what waits for it; how much each has at once; who does what. */
export const OrderView = () => {
  const text = useText()
  const { room, depth } = usePlan()
  const places = inOrder(thingsOf(room), depth.waits)
  return (
    <>
      <Section title={text('order.title')}>
        {places.length === 0 ? (
          <p className="quiet">{text('order.none')}</p>
        ) : (
          <ol className="ordered">
            {places.map(({ thing, heldBackBy, opens }) => (
              <li key={thing.id}>
                <strong>{thing.name}</strong>{' '}
                <Tag kind={heldBackBy.length === 0 ? 'accent' : 'waiting'}>
                  {text(heldBackBy.length === 0 ? 'order.now' : 'order.waits')}
                </Tag>
                {heldBackBy.map(({ wait, by }) => (
                  <p key={wait.id}>
                    {text(wait.until === 'begun' ? 'order.until-begun' : 'order.until-done', {
                      what: by.name,
                      reason: wait.reason,
                    })}{' '}
                    <Lift wait={wait.id} about={`${thing.name} – ${by.name}`} />
                  </p>
                ))}
                {opens.length > 0 && (
                  <p className="quiet">{text('order.opens', { what: list.format(opens.map(({ name }) => name)) })}</p>
                )}
              </li>
            ))}
          </ol>
        )}
        {room.may.write && (
          <>
            <div className="tools">
              <InPlaceButton id="wait-new" label={text('wait.add')} />
            </div>
            <InPlace id="wait-new">{(close) => <WaitForm onClose={close} />}</InPlace>
          </>
        )}
      </Section>
      <LoadList />
      <Balance />
    </>
  )
}

/** Says that something waits no longer. */
const Lift = ({ wait: id, about }: { readonly wait: string; readonly about: string }) => {
  const text = useText()
  const { family, depth, mayChange } = usePlan()
  const lift = useCommand('PUT /api/families/:family/waits/:wait')
  const wait = depth.waits.find((one) => one.id === id)
  if (!wait || !mayChange(wait)) return null
  const send = async (): Promise<void> => {
    const { version: basedOn, until, reason } = wait
    const body = { basedOn, until, reason, lifted: true }
    if (await lift.send({ params: { family, wait: id }, body })) announce(text('order.lifted'))
  }
  return (
    <button type="button" className="link-button" onClick={() => void send()}>
      {text('order.lift')}
      <span className="sr-only"> – {about}</span>
    </button>
  )
}
