import { coordinatorOf } from '../../../domain/team/coordinator.ts'
import { useApi } from '../../shared/api/query.ts'
import { useText } from '../texts.ts'

/** The family's own coordinator with a number, as far as the reader may know it. */
export const WhomToAsk = ({ family }: { readonly family: string }) => {
  const text = useText()
  const { data } = useApi('GET /api/own/families/:family', { params: { family } })
  if (!data) return null
  const coordinator = coordinatorOf(data.team, data.course)
  if (!coordinator) return <p>{text('rights.ask-nobody')}</p>
  const { name, phone } = coordinator
  return (
    <>
      <p>{text('rights.ask', { name })}</p>
      {phone && (
        <p>
          <a className="button button-secondary" href={`tel:${phone}`}>
            {text('rights.ask-phone', { phone })}
          </a>
        </p>
      )}
    </>
  )
}
