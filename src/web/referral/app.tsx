import { Page } from '../shared/shell/page.tsx'
import { useTextOf } from '../shared/text/texts.ts'
import type { referralDa } from './texts.da.ts'

export const useText = () => useTextOf<keyof typeof referralDa>()

/** The form for anybody, without login: no query cache, no router, nothing kept in the browser. */
export const ReferralApp = () => {
  const text = useText()
  return (
    <main className="shell-main" id="indhold">
      <Page title={text('referral.title')} lead={text('referral.lead')}>
        <p>
          <a href="/">{text('referral.home')}</a>
        </p>
      </Page>
    </main>
  )
}
