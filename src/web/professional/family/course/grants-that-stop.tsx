import { useApi } from '../../../shared/api/query.ts'
import { useText } from '../../texts.ts'

/**
 * Said before a course is closed: which requests and reality checks stop without an answer, and which grants stand with a
 * measure that nobody ends by itself. Nothing where there is nothing.
 */
export const GrantsThatStop = ({ family }: { readonly family: string }) => {
  const text = useText()
  const { data } = useApi('GET /api/families/:family/grants', { params: { family } })
  if (!data) return null
  const asked = data.requests.filter(
    ({ answer, withdrawnAt, stopped }) => answer === null && withdrawnAt === null && !stopped,
  )
  const checks = data.checks.filter(
    ({ calledOffReason, endedAt, stopped }) => calledOffReason === null && endedAt === null && !stopped,
  )
  const granted = data.requests.filter(
    ({ answer }) =>
      answer !== null && answer.answer !== 'refused' && (answer.endsOn === null || answer.endsOn > data.today),
  )
  return (
    <>
      <Named
        title={text('course.close-stops')}
        what={[
          ...asked.map(({ id, what }) => ({ id, name: text('course.close-stops-request', { what }) })),
          ...checks.map(({ id, items }) => ({
            id,
            name: text('course.close-stops-check', { what: items.map(({ what }) => what).join(', ') }),
          })),
        ]}
      />
      <Named title={text('course.close-granted')} what={granted.map(({ id, what }) => ({ id, name: what }))} />
    </>
  )
}

interface NamedProps {
  readonly title: string
  readonly what: readonly { readonly id: string; readonly name: string }[]
}

const Named = ({ title, what }: NamedProps) =>
  what.length === 0 ? null : (
    <div className="notice notice-warning">
      <p>{title}</p>
      <ul>
        {what.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
    </div>
  )
