import { createTexts } from '../text/texts.ts'
import { Page } from '../shell/page.tsx'
import { overDa } from './over-texts.da.ts'

const text = createTexts('da', overDa)

/** An invitation that opens nothing: over, taken back, or never the reader's; the same words for all of them. */
export const InvitationOver = ({ home }: { readonly home: string }) => (
  <Page title={text('over.title')}>
    <p>{text('over.what')}</p>
    <p>{text('over.whom')}</p>
    <p>
      <a href={home}>{text('over.back')}</a>
    </p>
  </Page>
)
