import { latestStances } from '../../../domain/plan/stance.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { Stances } from '../../shared/road/stances.tsx'
import { useText } from '../texts.ts'
import { nameable, usePlan } from './plan-context.ts'
import { StanceForm } from './stance-form.tsx'

const list = new Intl.ListFormat('da', { type: 'conjunction' })

/** Who agrees with a published version and who does not, in their words; and whose answer the reader does not know. */
export const VersionStances = ({ snapshot, number }: { readonly snapshot: string; readonly number: number }) => {
  const text = useText()
  const { room, options, depth, nameOf } = usePlan()
  const given = new Set(
    latestStances(depth.stances, 'agrees', snapshot).map(({ byPerson, byEmployee }) => byPerson ?? byEmployee),
  )
  const unknown = [
    ...nameable(room, options)
      .filter(({ standsAs }) => standsAs !== 'network')
      .map(({ id }) => id),
    ...room.team.map(({ employee }) => employee),
  ].filter((id) => !given.has(id))
  const isNewest = room.snapshots[0]?.id === snapshot
  const id = `agrees-${snapshot}`
  return (
    <div className="row-below">
      <Stances stances={depth.stances} question="agrees" object={snapshot} nameOf={nameOf} />
      {isNewest && unknown.length > 0 && (
        <p className="quiet">{text('stance.unknown', { names: list.format(unknown.map(nameOf)) })}</p>
      )}
      {isNewest && room.may.write && (
        <>
          <InPlaceButton id={id} label={text('stance.agrees-record')} about={String(number)} quiet />
          <InPlace id={id}>{(close) => <StanceForm question="agrees" object={snapshot} onClose={close} />}</InPlace>
        </>
      )}
    </div>
  )
}
