import { useApi } from '../../shared/api/query.ts'
import { Section } from '../../shared/shell/page.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

/** What was released to who shares nothing with others here. Not there while nothing was. */
export const Released = ({ family }: { readonly family: string }) => {
  const text = useText()
  const { data } = useApi('GET /api/own/families/:family/released', { params: { family } })
  if (!data || data.texts.length === 0) return null
  return (
    <Section title={text('people.released')}>
      {data.texts.map((one) => (
        <article key={one.id} className="telling">
          <h3>{one.title}</h3>
          <p className="said" dir="auto">
            {one.body}
          </p>
          <p className="row-quiet">{longDate(one.releasedAt.slice(0, 10))}</p>
        </article>
      ))}
    </Section>
  )
}
