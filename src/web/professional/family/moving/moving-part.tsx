import { useApi } from '../../../shared/api/query.ts'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { Loaded, Skeleton } from '../../../shared/shell/states.tsx'
import { useText } from '../../texts.ts'
import { ArrivalPart } from './arrival-part.tsx'
import { MoveSteps } from './move-steps.tsx'
import type { Moves } from './moves.ts'
import { PrepareForm } from './prepare-form.tsx'

/** The family moves to another municipality: prepared, shown, sent, receipted. */
export const MovingPart = ({ family }: { readonly family: string }) => {
  const text = useText()
  const read = useApi('GET /api/families/:family/moves', { params: { family } })
  return (
    <Section title={text('moving.title')}>
      <p>{text('moving.what')}</p>
      <Loaded read={read} home="/fag" skeleton={<Skeleton />}>
        {(moves) => (
          <>
            {moves.arrival && <ArrivalPart arrival={moves.arrival} family={family} />}
            <Standing moves={moves} family={family} />
          </>
        )}
      </Loaded>
    </Section>
  )
}

const Standing = ({ moves, family }: { readonly moves: Moves; readonly family: string }) => {
  const text = useText()
  if (moves.move) return <MoveSteps move={moves.move} today={moves.today} family={family} />
  if (!moves.mayMove) return <p className="quiet">{text('moving.not-yours')}</p>
  return (
    <>
      <InPlaceButton id="moving" label={text('moving.begin')} />
      <InPlace id="moving">{(done) => <PrepareForm moves={moves} family={family} onClose={done} />}</InPlace>
    </>
  )
}
