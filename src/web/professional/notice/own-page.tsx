import { OwnNotices } from '../../shared/notice/own-notices.tsx'
import { Page } from '../../shared/shell/page.tsx'
import { useText } from '../texts.ts'

/** How a professional is told of appointments, and what they were told. */
export const OwnNoticesPage = () => {
  const text = useText()
  return (
    <Page title={text('own-notices.title')}>
      <OwnNotices home="/fag" />
    </Page>
  )
}
