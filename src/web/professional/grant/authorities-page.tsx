import { useApi, useCommand } from '../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Page, Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { ReasonForm } from '../shared/reason-form.tsx'
import { useText } from '../texts.ts'
import { AuthorityForm } from './authority-form.tsx'
import { EndForm } from './end-form.tsx'
import { number, type Authorities, type AuthorityRow } from './words.ts'
import './grant.css'

/** Who may grant what, as a table in words: what holds now first, then what comes, is over, or was taken back. */
export const AuthoritiesPage = () => {
  const text = useText()
  const read = useApi('GET /api/settings/grant-authorities')
  return (
    <Page title={text('authority.title')} lead={text('authority.what')}>
      <Loaded read={read} home="/fag" skeleton={<SkeletonList />}>
        {(told) => <Shown told={told} />}
      </Loaded>
    </Page>
  )
}

const Shown = ({ told }: { readonly told: Authorities }) => {
  const text = useText()
  const now = told.authorities.filter(({ standing }) => standing === 'holds')
  const rest = told.authorities.filter(({ standing }) => standing !== 'holds')
  return (
    <>
      {told.waitsInVain && (
        <p>
          <Tag kind="waiting">{text('authority.in-vain')}</Tag>
        </p>
      )}
      {told.mayWrite && (
        <>
          <div className="tools">
            <InPlaceButton id="skriv" label={text('authority.add')} primary />
          </div>
          <InPlace id="skriv">{(close) => <AuthorityForm told={told} onClose={close} />}</InPlace>
        </>
      )}
      <Section title={text('authority.holds')}>
        {now.length === 0 && <p>{text('authority.none')}</p>}
        <Rows rows={now} mayWrite={told.mayWrite} />
      </Section>
      {rest.length > 0 && (
        <Section title={text('authority.earlier')}>
          <Rows rows={rest} mayWrite={told.mayWrite} />
        </Section>
      )}
    </>
  )
}

const Rows = ({ rows, mayWrite }: { readonly rows: readonly AuthorityRow[]; readonly mayWrite: boolean }) => (
  <ul className="rows">
    {rows.map((row) => (
      <Row key={row.id} row={row} mayWrite={mayWrite} />
    ))}
  </ul>
)

const Row = ({ row, mayWrite }: { readonly row: AuthorityRow; readonly mayWrite: boolean }) => {
  const text = useText()
  const done = { onDone: () => announce(text('authority.saved')) }
  const takeBack = useCommand('POST /api/settings/grant-authorities/:authority/taking-back', done)
  const putBack = useCommand('POST /api/settings/grant-authorities/:authority/putting-back', done)
  const params = { authority: row.id }
  const about = text('authority.row', {
    who: row.roleName ?? row.employeeName ?? '',
    department: row.departmentName,
  })
  const isTaken = row.standing === 'taken-back'
  const limits = row.noLimit
    ? [text('authority.no-limit')]
    : [
        row.perMeasure !== null && text('authority.per-measure', { amount: number(row.perMeasure) }),
        row.perYear !== null && text('authority.per-year', { amount: number(row.perYear) }),
      ]
  return (
    <li>
      <div className="row-main grant-words">
        <span className="row-title">{about}</span>
        <p>{limits.filter(Boolean).join(' · ')}</p>
        <p>{row.kinds.length === 0 ? text('authority.every-kind') : row.kinds.join(', ')}</p>
        <span className="row-quiet">
          {[
            text('authority.from', { day: longDate(row.startsOn) }),
            row.endsOn !== null && text('authority.until', { day: longDate(row.endsOn) }),
            text('authority.source', { source: row.source }),
            text('authority.set-by', { name: row.setByName, day: longDate(row.setAt) }),
            row.endedByName !== null && text('authority.ended', { name: row.endedByName, why: row.endReason ?? '' }),
            !isTaken && row.takenBackReason !== null && text('authority.put-back-is', { why: row.takenBackReason }),
            isTaken &&
              text('authority.taken-back', { name: row.takenBackByName ?? '', why: row.takenBackReason ?? '' }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      <Tag kind={row.standing === 'holds' ? 'plain' : 'waiting'}>{text(`authority.standing.${row.standing}`)}</Tag>
      {mayWrite && !isTaken && (
        <>
          <InPlaceButton id={`slut-${row.id}`} label={text('authority.end')} about={about} quiet />
          <InPlaceButton id={`fejl-${row.id}`} label={text('authority.take-back')} about={about} quiet />
        </>
      )}
      {mayWrite && isTaken && (
        <InPlaceButton id={`ind-${row.id}`} label={text('authority.put-back')} about={about} quiet />
      )}
      <InPlace id={`slut-${row.id}`}>{(close) => <EndForm row={row} onClose={close} />}</InPlace>
      <InPlace id={`fejl-${row.id}`}>
        {(close) => (
          <ReasonForm
            label={text('authority.take-back-why')}
            submit={text('authority.take-back')}
            command={takeBack}
            send={(reason) => takeBack.send({ params, body: { basedOn: row.version, reason } })}
            onClose={close}
          />
        )}
      </InPlace>
      <InPlace id={`ind-${row.id}`}>
        {(close) => (
          <ReasonForm
            label={text('authority.put-back-why')}
            submit={text('authority.put-back')}
            command={putBack}
            send={(reason) => putBack.send({ params, body: { basedOn: row.version, reason } })}
            onClose={close}
          />
        )}
      </InPlace>
    </li>
  )
}
