import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useApi } from '../../shared/api/query.ts'
import { HandedSheets } from '../../shared/agreement/handed-sheets.tsx'
import { useNames } from '../../shared/agreement/agreement-row.tsx'
import { useAgreementText } from '../../shared/agreement/agreement.ts'
import type { Answer } from '../../shared/api/client.ts'
import { Select } from '../../shared/form/select.tsx'
import { Page } from '../../shared/shell/page.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { clockTime, weekdayDate } from '../../shared/text/dates.ts'

type Copy = Answer<'GET /api/agreements/:family/sheets/:meeting'>['copies'][number]

/** What was agreed at a meeting, on one sheet of paper: the reader's own, or a copy for one who was invited. */
export const SheetPage = () => {
  const { family, meeting } = useParams({ from: '/fag/aftaleark/$family/$meeting' })
  const text = useAgreementText()
  const read = useApi('GET /api/agreements/:family/sheets/:meeting', { params: { family, meeting } })
  const [chosen, setChosen] = useState('')
  return (
    <Loaded read={read} home="/fag">
      {({ title, startsAt, copies }) => {
        const copy = copies.find((one) => one.for === chosen) ?? copies[0]
        const [own, ...others] = copies
        return (
          <Page
            title={text('agreement.sheet-title')}
            lead={[title, startsAt && `${weekdayDate(startsAt)} kl. ${clockTime(startsAt)}`]
              .filter(Boolean)
              .join(' · ')}
          >
            {others.length > 0 && (
              <div className="no-print">
                <Select
                  label={text('agreement.sheet-which')}
                  name="copy"
                  empty={own ? nameOf(text, own) : ''}
                  options={others.map((one) => ({ value: one.for, label: nameOf(text, one) }))}
                  value={chosen}
                  onChange={setChosen}
                />
              </div>
            )}
            {copy && <Sheet copy={copy} />}
            <Handed family={family} heldAt={startsAt} />
          </Page>
        )
      }}
    </Loaded>
  )
}

/** What was handed out at the end of this meeting, as it was then: what became of it stands above. */
const Handed = ({ family, heldAt }: { readonly family: string; readonly heldAt: string | null }) => {
  const { data } = useApi('GET /api/agreements/:family/handed', { params: { family } })
  const sheets = (data?.sheets ?? []).filter((sheet) => sheet.heldAt === heldAt)
  return (
    <div className="no-print">
      <HandedSheets sheets={sheets} />
    </div>
  )
}

const nameOf = (text: ReturnType<typeof useAgreementText>, { name, mine }: Copy): string =>
  mine && name === null
    ? text('agreement.sheet-for-you')
    : text('agreement.sheet-for', { name: name ?? text('agreement.somebody') })

const Sheet = ({ copy }: { readonly copy: Copy }) => {
  const text = useAgreementText()
  const namesOf = useNames()
  return (
    <div className="agreement-sheet">
      <h2>{nameOf(text, copy)}</h2>
      {copy.agreements.length === 0 ? (
        <p>{text('agreement.sheet-none')}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{text('agreement.sheet-what')}</th>
              <th scope="col">{text('agreement.sheet-who')}</th>
              <th scope="col">{text('agreement.sheet-when')}</th>
              <th scope="col">{text('agreement.sheet-done')}</th>
            </tr>
          </thead>
          <tbody>
            {copy.agreements.map((one) => (
              <tr key={one.id}>
                <td dir="auto">{one.what}</td>
                <td>
                  {namesOf({ doers: one.doers.map((doer) => ({ ...doer, mine: doer.mine && doer.name === null })) })}
                </td>
                <td>{one.due === null ? text('agreement.none-set') : weekdayDate(one.due)}</td>
                <td>
                  {one.status === 'done' ? (
                    text('agreement.done')
                  ) : (
                    <span className="agreement-box" aria-hidden="true" />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="quiet">
        {copy.name === null ? text('agreement.sheet-foot-you') : text('agreement.sheet-foot', { name: copy.name })}
      </p>
      <div className="form-actions no-print">
        <button type="button" className="button button-primary" onClick={() => print()}>
          {text('agreement.sheet-print')}
        </button>
      </div>
    </div>
  )
}
