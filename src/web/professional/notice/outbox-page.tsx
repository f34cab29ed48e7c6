import { useApi } from '../../shared/api/query.ts'
import { Page, Section } from '../../shared/shell/page.tsx'
import { EmptyState, Loaded } from '../../shared/shell/states.tsx'
import { dateAndTime } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

/** How messages get out, in numbers: never to whom, since that alone would tell who is invited to something. */
export const OutboxPage = () => {
  const text = useText()
  const read = useApi('GET /api/settings/outbox')
  return (
    <Page title={text('outbox.title')} lead={text('outbox.lead')}>
      <Loaded read={read} home="/fag/opsaetning">
        {({ days, leaves, counts }) => (
          <>
            <Section title={text('outbox.ways')}>
              <ul className="rows">
                {(['mail', 'sms'] as const).map((way) => (
                  <li key={way}>
                    <div className="row-main">
                      <span className="row-title">{text(`outbox.${way}`)}</span>
                      <span className="row-quiet">{text(leaves[way] ? 'outbox.leaves' : 'outbox.stays')}</span>
                    </div>
                  </li>
                ))}
              </ul>
            </Section>
            <Section title={text('outbox.counts', { days })}>
              {counts.length === 0 ? (
                <EmptyState title={text('outbox.none')} />
              ) : (
                <div className="table-place">
                  <table className="table">
                    <thead>
                      <tr>
                        <th scope="col">{text('outbox.kind')}</th>
                        <th scope="col">{text('outbox.state')}</th>
                        <th scope="col">{text('outbox.way')}</th>
                        <th scope="col">{text('outbox.count')}</th>
                        <th scope="col">{text('outbox.oldest')}</th>
                      </tr>
                    </thead>
                    <tbody>
                      {counts.map(({ kind, state, channel, count, oldest }) => (
                        <tr key={`${kind} ${state} ${channel}`}>
                          <th scope="row">{text(`outbox.of-${kind}`)}</th>
                          <td>{text(`outbox.is-${state}`)}</td>
                          <td>{channel === null ? '–' : text(`outbox.${channel}`)}</td>
                          <td>{count}</td>
                          <td>{dateAndTime(oldest)}</td>
                        </tr>
                      ))}
                    </tbody>
                  </table>
                </div>
              )}
            </Section>
          </>
        )}
      </Loaded>
    </Page>
  )
}
