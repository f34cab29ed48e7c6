import type { PartProps } from '../part.ts'
import { useApi } from '../../../shared/api/query.ts'
import { GuardPart } from './guard-part.tsx'
import { PartnerPart } from './partner-part.tsx'
import { Questions } from './questions.tsx'

/** Whom to keep out of what: the open questions first on the page, the rest below. */
export const ProtectionParts = ({ room, family, place }: PartProps & { readonly place: 'first' | 'last' }) => {
  const { data } = useApi('GET /api/families/:family/protection', { params: { family } })
  if (!data) return null
  const open = data.questions.filter(({ answer }) => answer === null)
  const answered = data.questions.filter(({ answer }) => answer !== null)
  if (place === 'first') return <Questions room={room} family={family} questions={open} may={data.may.answer} />
  return (
    <>
      <GuardPart room={room} family={family} protection={data} />
      <Questions room={room} family={family} questions={answered} may={data.may.answer} />
      {data.may.assess && <PartnerPart room={room} family={family} assessments={data.assessments} />}
    </>
  )
}
