import { sidesOf } from '../../../domain/agreement/sides.ts'
import { ErrorSummary } from '../form/error-summary.tsx'
import { announce } from '../shell/announce.ts'
import {
  useAgreementCommand,
  useAgreementText,
  type Agreement,
  type Door,
  type Listed,
  type Through,
} from './agreement.ts'
import { AgreementRow, useNames } from './agreement-row.tsx'

interface ListProps {
  readonly family: string
  readonly agreements: readonly (Agreement & { readonly door: Door })[]
  readonly today: string
  readonly place: string
}

/** Agreements in the order given, each written to through the door it came through. */
export const AgreementList = ({ family, agreements, today, place }: ListProps) => (
  <ul className="rows">
    {agreements.map(({ door, ...agreement }) => (
      <AgreementRow key={agreement.id} family={family} door={door} agreement={agreement} today={today} place={place} />
    ))}
  </ul>
)

/** What the family and what professionals have taken on: one line, with its table. */
export const Sides = ({ agreements }: { readonly agreements: readonly Agreement[] }) => {
  const text = useAgreementText()
  const namesOf = useNames()
  const { family, professionals } = sidesOf(agreements)
  if (family.length + professionals.length === 0) return null
  const rows = Array.from({ length: Math.max(family.length, professionals.length) }, (_, n) => ({
    key: `${family[n]?.id} ${professionals[n]?.id}`,
    cells: [family[n], professionals[n]],
  }))
  const heads = [text('agreement.balance-family'), text('agreement.balance-professionals')]
  return (
    <div className="agreement-sides">
      <p>{text('agreement.balance', { family: family.length, professionals: professionals.length })}</p>
      <details className="more no-print">
        <summary>{text('agreement.balance-table')}</summary>
        <table>
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, cells }) => (
              <tr key={key}>
                {heads.map((head, n) => {
                  const one = cells[n]
                  return (
                    <td key={head}>
                      {one && (
                        <>
                          <span dir="auto">{one.what}</span> <span className="quiet">{namesOf(one)}</span>
                        </>
                      )}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </div>
  )
}

/** What was written by mistake and taken back, to be put in again. */
export const TakenBack = ({ takenBack, ...through }: Through & Pick<Listed, 'takenBack'>) => {
  const text = useAgreementText()
  const back = useAgreementCommand(through, 'putBack', () => announce(text('agreement.is-back')))
  if (takenBack.length === 0) return null
  return (
    <details className="more no-print">
      <summary>{text('agreement.taken-back', { count: takenBack.length })}</summary>
      <ErrorSummary errors={{}} problem={back.problem} />
      <ul className="rows">
        {takenBack.map(({ id, version, what }) => (
          <li key={id}>
            <div className="row-main">
              <span dir="auto">{what}</span>
            </div>
            <button
              type="button"
              className="link-button"
              onClick={() =>
                void back.send({ params: { family: through.family, agreed: id }, body: { basedOn: version } })
              }
            >
              {text('agreement.put-back')}
              <span className="sr-only"> – {what.slice(0, 60)}</span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
}
