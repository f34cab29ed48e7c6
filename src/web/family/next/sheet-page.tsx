import { useParams } from '@tanstack/react-router'
import { HandedSheets, together } from '../../shared/agreement/handed-sheets.tsx'
import { useAgreementText } from '../../shared/agreement/agreement.ts'
import { useApi } from '../../shared/api/query.ts'
import { Page } from '../../shared/shell/page.tsx'
import { Loaded } from '../../shared/shell/states.tsx'

/** What was agreed at meetings, as the family had it with them: read on a phone, and printed. */
export const SheetPage = () => {
  const { family } = useParams({ from: '/familie/aftaleark/$family' })
  const text = useAgreementText()
  const own = useApi('GET /api/own/families/:family/handed', { params: { family } })
  // What lies with an item of the agenda is read for a meeting, and only as long as the item is open.
  const table = useApi('GET /api/agreements/:family/handed', { params: { family } })
  return (
    <Loaded read={own} home="/familie">
      {({ sheets }) => {
        const all = together([sheets, table.data?.sheets ?? []])
        return (
          <Page title={text('agreement.handed')} lead={text('agreement.handed-lead')}>
            {all.length === 0 && <p>{text('agreement.handed-none')}</p>}
            <HandedSheets sheets={all} />
            {all.length > 0 && (
              <p className="no-print">
                <button type="button" className="button button-secondary" onClick={() => print()}>
                  {text('agreement.sheet-print')}
                </button>
              </p>
            )}
          </Page>
        )
      }}
    </Loaded>
  )
}
