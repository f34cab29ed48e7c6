import type { Answer } from '../../shared/api/client.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Facts } from '../../shared/shell/parts.tsx'
import { dateAndTime, longDate } from '../../shared/text/dates.ts'
import { type ProfessionalKey, useText } from '../texts.ts'

type Referral = Answer<'GET /api/intake/:family'>['referral']

/** The referral as it came in, in the sender's own words. */
export const ReferralView = ({ referral }: { readonly referral: Referral }) => {
  const text = useText()
  const yesNo = (answer: boolean): string => text(answer ? 'intake.yes' : 'intake.no')
  const sender = [referral.senderName, referral.senderRelation, referral.senderDepartment].filter(Boolean).join(', ')
  const rows: readonly (readonly [ProfessionalKey, string | null])[] = [
    ['intake.about', referral.aboutName],
    ['intake.born', referral.aboutBorn && longDate(referral.aboutBorn)],
    ['intake.about-age', referral.aboutAge === null ? null : String(referral.aboutAge)],
    ['intake.kind', text(`intake.kind-${referral.kind}` as ProfessionalKey)],
    ['intake.source', referral.sourceName],
    ['intake.sender', sender === '' ? text('intake.anonymous') : sender],
    ['intake.contact', referral.senderContact],
    ['intake.received', dateAndTime(referral.receivedAt)],
    [
      'intake.parents',
      referral.parentsUnawareReason
        ? text(`intake.reason-${referral.parentsUnawareReason}`)
        : text('intake.parents-yes'),
    ],
    ['intake.circumstances', referral.circumstancesDiscussed === null ? null : yesNo(referral.circumstancesDiscussed)],
    ['intake.receipt', referral.receipt],
  ]
  return (
    <Section title={text('intake.referral')}>
      {referral.withdrawnAt && (
        <p className="notice notice-waiting">
          {text('intake.withdrawn', {
            date: dateAndTime(referral.withdrawnAt),
            reason: referral.withdrawnReason ?? '',
          })}
        </p>
      )}
      <h3>{text('intake.concern')}</h3>
      <p className="intake-words">{referral.concern}</p>
      {referral.wish && (
        <>
          <h3>{text('intake.wish')}</h3>
          <p className="intake-words">{referral.wish}</p>
        </>
      )}
      <Facts rows={rows.flatMap(([key, value]) => (value ? [{ name: text(key), value }] : []))} />
      {referral.releasedAt && (
        <p className="quiet">
          {text('intake.released', {
            date: dateAndTime(referral.releasedAt),
            name: referral.releasedByName ?? text('intake.unnamed'),
          })}
        </p>
      )}
    </Section>
  )
}
