import type { z } from 'zod'
import type { peopleRoutes } from '../../../../contract/people.ts'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { ConfirmButton } from '../../../shared/dialog/confirm-button.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'

type Former = z.output<(typeof peopleRoutes)['GET /api/families/:family/former-people']['output']>['people'][number]

/** Those who were taken out, without names, so that a mistake can be put right; not there while nobody was. */
export const FormerPart = ({ family }: { readonly family: string }) => {
  const text = useText()
  const { data } = useApi('GET /api/families/:family/former-people', { params: { family } })
  if (!data || data.people.length === 0) return null
  return (
    <Section title={text('former.title')}>
      <ul className="rows">
        {data.people.map((one) => (
          <li key={one.person}>
            <Line former={one} family={family} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const Line = ({ former, family }: { readonly former: Former; readonly family: string }) => {
  const text = useText()
  const back = useCommand('POST /api/families/:family/people/:person/return', {
    onDone: () => announce(text('former.returned')),
  })
  const words = text(former.born === null ? 'former.line-unborn' : 'former.line', {
    stands: text(`folk.stands.${former.standsAs}`),
    born: former.born === null ? '' : longDate(former.born),
    date: longDate(former.leftAt.slice(0, 10)),
  })
  return (
    <>
      <span className="row-main">{words}</span>
      <ConfirmButton
        label={text('former.return')}
        about={words}
        problem={back.problem}
        send={() => back.send({ params: { family, person: former.person }, body: {} })}
      >
        <p>{text('former.return-what')}</p>
      </ConfirmButton>
    </>
  )
}
