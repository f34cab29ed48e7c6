import { useApi } from '../../shared/api/query.ts'
import { LazyRemarks } from '../../shared/comment/lazy-remarks.tsx'
import '../../shared/minutes/minutes.css'
import type { OwnMinutesText } from '../../shared/minutes/minutes.ts'
import { Section } from '../../shared/shell/page.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

/** The texts of past meetings that were approved for the reader; the latest meeting open, earlier ones folded. */
export const OwnMinutes = ({ family }: { readonly family: string }) => {
  const text = useText()
  const { data } = useApi('GET /api/own/families/:family/minutes', { params: { family } })
  if (!data || data.texts.length === 0) return null
  const meetings = [...new Set(data.texts.map(({ heldAt }) => heldAt))]
  const of = (heldAt: string) => (
    <article key={heldAt} className="minutes-told">
      <h3>{longDate(heldAt)}</h3>
      {data.texts
        .filter((one) => one.heldAt === heldAt)
        .map((one) => (
          <OneText key={one.id} family={family} one={one} />
        ))}
    </article>
  )
  const [latest = '', ...earlier] = meetings
  return (
    <Section title={text('minutes.own-title')}>
      <p>{text('minutes.own-lead')}</p>
      {of(latest)}
      {earlier.length > 0 && (
        <details className="more">
          <summary>{text('minutes.own-more', { count: earlier.length })}</summary>
          {earlier.map(of)}
        </details>
      )}
    </Section>
  )
}

const OneText = ({ family, one }: { readonly family: string; readonly one: OwnMinutesText }) => {
  const text = useText()
  return (
    <>
      <h4 dir="auto">{one.heading}</h4>
      {!one.isMine && one.readerName !== null && (
        <p className="quiet">{text('minutes.own-for', { name: one.readerName })}</p>
      )}
      <p className="minutes-says sentence" dir="auto">
        {one.says}
      </p>
      {one.decided !== null && (
        <>
          <p>
            <strong>{text('minutes.own-decided')}</strong>
          </p>
          <p className="minutes-says sentence" dir="auto">
            {one.decided}
          </p>
        </>
      )}
      {one.correctedAt !== null && (
        <p className="quiet">{text('minutes.own-corrected', { day: longDate(one.correctedAt) })}</p>
      )}
      <LazyRemarks family={family} door="own" kind="text" object={one.id} about={one.heading} />
    </>
  )
}
