import { useParams } from '@tanstack/react-router'
import { BirthdaysPart } from '../birthday/birthdays-part.tsx'
import { FamiliesPart } from '../merge/families-part.tsx'
import { MergePart } from '../merge/merge-part.tsx'
import { MovingPart } from '../moving/moving-part.tsx'
import './over-time.css'

/** Over tid: who turns 10, 15 or 18, who may be written down twice, and what happens when the family moves. */
export const OverTimePage = () => {
  const { family } = useParams({ from: '/fag/familier/$family/over-tid' })
  return (
    <>
      <BirthdaysPart family={family} />
      <MergePart family={family} />
      <FamiliesPart family={family} />
      <MovingPart family={family} />
    </>
  )
}
