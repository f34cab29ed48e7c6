import type { Homes } from '../../../../contract/homes.ts'
import { shareLabels } from '../../../../domain/family/residence.ts'
import { WrittenByMistake } from '../../../shared/history/written-by-mistake.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { useText } from '../../texts.ts'
import type { PartProps } from '../part.ts'
import { ChangeResidence } from './residence-form.tsx'
import { HomeForm } from './home-form.tsx'
import { useNames } from './use-names.ts'

/** Every spell in every home, also those that have ended; here they are put right. */
export const HomesTable = ({ room, family, homes }: PartProps & { readonly homes: Homes }) => {
  const text = useText()
  const { given } = useNames(room)
  const rankOf = (person: string): number => room.people.findIndex(({ id }) => id === person)
  const inOrder = homes.residences.toSorted(
    (a, b) => rankOf(a.person) - rankOf(b.person) || b.startsOn.localeCompare(a.startsOn),
  )
  const nameOf = (home: string): string => homes.homes.find(({ id }) => id === home)?.name ?? text('depth.somewhere')
  return (
    <details>
      <summary>{text('homes.table')}</summary>
      <div className="table-place">
        <table className="table">
          <caption className="sr-only">{text('homes.table-caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('homes.column-who')}</th>
              <th scope="col">{text('homes.column-home')}</th>
              <th scope="col">{text('homes.column-share')}</th>
              <th scope="col">{text('depth.starts')}</th>
              <th scope="col">{text('depth.ends')}</th>
              <th scope="col">
                <span className="sr-only">{text('depth.edit')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map((one) => (
              <tr key={one.id}>
                <th scope="row">{given(one.person)}</th>
                <td>{nameOf(one.home)}</td>
                <td>
                  {shareLabels[one.share]}
                  {one.note !== null && <span className="row-quiet"> – {one.note}</span>}
                </td>
                <td>{longDate(one.startsOn)}</td>
                <td>{one.endsOn === null ? text('depth.still') : longDate(one.endsOn)}</td>
                <td>
                  {one.mine && (
                    <InPlaceButton
                      id={`lives-${one.id}`}
                      label={text('depth.edit')}
                      about={`${given(one.person)}, ${nameOf(one.home)}`}
                      quiet
                    />
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {homes.residences.map((one) => (
        <InPlace key={one.id} id={`lives-${one.id}`}>
          {(close) => (
            <>
              <ChangeResidence room={room} family={family} residence={one} onClose={close} />
              <WrittenByMistake
                family={family}
                kind="residence"
                row={one.id}
                about={`${given(one.person)}, ${nameOf(one.home)}`}
              />
            </>
          )}
        </InPlace>
      ))}
      <ul className="rows">
        {homes.homes
          .filter(({ mine }) => mine)
          .map((home) => (
            <li key={home.id}>
              <span className="row-main">
                {home.name} <span className="row-quiet">{text(`homes.kind.${home.kind}`)}</span>
              </span>
              <InPlaceButton id={`home-${home.id}`} label={text('depth.edit')} about={home.name} quiet />
              <div className="folk-wide">
                <InPlace id={`home-${home.id}`}>
                  {(close) => (
                    <>
                      <HomeForm room={room} family={family} home={home} onClose={close} />
                      <WrittenByMistake family={family} kind="home" row={home.id} about={home.name} />
                    </>
                  )}
                </InPlace>
              </div>
            </li>
          ))}
      </ul>
    </details>
  )
}
