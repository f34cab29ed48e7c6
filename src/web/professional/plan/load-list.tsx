import { loadKinds, loadOf, tooMuch } from '../../../domain/plan/load.ts'
import { statusOn } from '../../../domain/plan/spell.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { useText } from '../texts.ts'
import { usePlan } from './plan-context.ts'

/** How much each person has in hand at once; a warning only where the municipality has decided what is too much. */
export const LoadList = () => {
  const text = useText()
  const { room, depth, nameOf } = usePlan()
  const loads = loadOf({
    people: room.people.map(({ id }) => id),
    actions: room.actions,
    // What rests is not in hand.
    measures: room.measures.map((one) => ({ ...one, status: statusOn(one, depth.spells, room.today) })),
    meetings: depth.meetings,
  })
  return (
    <Section title={text('load.title')}>
      {loads.length === 0 ? (
        <p className="quiet">{text('load.none')}</p>
      ) : (
        <table className="load">
          <caption className="sr-only">{text('load.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{text('load.who')}</th>
              {loadKinds.map((kind) => (
                <th key={kind} scope="col">
                  {text(`load.${kind}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {loads.map((load) => {
              const over = tooMuch(load, depth.limits)
              return (
                <tr key={load.person}>
                  <th scope="row">{nameOf(load.person)}</th>
                  {loadKinds.map((kind) => (
                    <td key={kind}>
                      {load[kind]}
                      {over.includes(kind) && (
                        <>
                          {' '}
                          <Tag kind="waiting">{text('load.over')}</Tag>
                        </>
                      )}
                    </td>
                  ))}
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
      {loads.some((load) => tooMuch(load, depth.limits).length > 0) && <p>{text('load.what-then')}</p>}
      <p className="quiet">
        {depth.limits.length === 0
          ? text('load.no-limits')
          : depth.limits
              .map(({ kind, atMost, source }) =>
                text('load.limit', { kind: text(`load.${kind}`), count: atMost, source }),
              )
              .join(' ')}
      </p>
    </Section>
  )
}
