import { Link } from '@tanstack/react-router'
import type { Answer } from '../../shared/api/client.ts'
import { useApi } from '../../shared/api/query.ts'
import { LazyRemarks } from '../../shared/comment/lazy-remarks.tsx'
import { stationId } from '../../shared/road/station-id.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { useText } from '../texts.ts'

type Said = Answer<'GET /api/families/:family/comments'>['comments'][number]

/** What is said to the records of one family, those that nobody has answered first; answered where it stands. */
export const RemarksPart = ({ family }: { readonly family: string }) => {
  const text = useText()
  const { data } = useApi('GET /api/families/:family/comments', { params: { family } })
  if (!data || data.comments.length === 0) return null
  const records = [...new Set(data.comments.map(({ object }) => object))]
    .map((object) => data.comments.filter((one) => one.object === object))
    .toSorted((a, b) => order(a) - order(b))
  return (
    <Section title={text('messages.remarks')} id="bemaerkninger">
      <p className="quiet">{text('messages.remarks-what')}</p>
      <ul className="rows">
        {records.map((said) => (
          <li key={said[0]?.object}>
            <Row family={family} said={said} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

/** What waits comes first. */
const order = (said: readonly Said[]): number => (said.some(({ waits }) => waits) ? 0 : 1)

const Row = ({ family, said }: { readonly family: string; readonly said: readonly Said[] }) => {
  const text = useText()
  const [first] = said
  if (!first) return null
  const { kind, object, title } = first
  return (
    <div className="row-main">
      <span className="row-title">
        {kind === 'goal' ? (
          <Link to="/fag/familier/$family/plan" params={{ family }} hash={stationId(object)}>
            {title}
          </Link>
        ) : (
          title
        )}
      </span>
      <span className="row-quiet">
        {text(`messages.remarks-${kind}`)}{' '}
        {said.some(({ waits }) => waits) && <Tag kind="waiting">{text('messages.waits')}</Tag>}
      </span>
      <LazyRemarks family={family} door="fag" kind={kind} object={object} about={title} />
    </div>
  )
}
