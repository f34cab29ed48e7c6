import type { Answer } from '../api/client.ts'
import { Section } from '../shell/page.tsx'
import { longDate, weekdayDate } from '../text/dates.ts'
import { useNames } from './agreement-row.tsx'
import { useAgreementText } from './agreement.ts'
import './agreement.css'

type Sheet = Answer<'GET /api/agreements/:family/handed'>['sheets'][number]

/** What somebody reads through several doors of one handing out, as one sheet. */
export const together = (doors: readonly (readonly Sheet[])[]): Sheet[] => {
  const all = doors.flat()
  return [...new Set(all.map(({ id }) => id))]
    .flatMap((id) => {
      const parts = all.filter((sheet) => sheet.id === id)
      const agreements = [...new Map(parts.flatMap((part) => part.agreements).map((one) => [one.id, one])).values()]
      return parts[0] ? [{ ...parts[0], agreements }] : []
    })
    .toSorted((a, b) => b.handedAt.localeCompare(a.handedAt))
}

/** What was agreed at meetings as it was handed out: it does not change, whatever became of it since. */
export const HandedSheets = ({ sheets }: { readonly sheets: readonly Sheet[] }) => {
  const text = useAgreementText()
  const namesOf = useNames()
  return sheets.map((sheet) => (
    <Section key={sheet.id} title={text('agreement.handed-from', { day: longDate(sheet.heldAt) })}>
      <p>{text('agreement.handed-follow-up', { day: weekdayDate(sheet.followUpOn) })}</p>
      <ul className="rows">
        {sheet.agreements.map((one) => (
          <li key={one.id}>
            <div className="row-main promise">
              <span className="row-title" dir="auto">
                {one.what}
              </span>
              <span className="row-quiet">
                {namesOf(one)} ·{' '}
                {one.due === null ? text('agreement.none-set') : text('agreement.due', { day: weekdayDate(one.due) })}
              </span>
            </div>
          </li>
        ))}
      </ul>
      <p className="quiet">{text('agreement.handed-stands', { day: longDate(sheet.handedAt) })}</p>
    </Section>
  ))
}
