import type { Room } from '../../../../contract/family.ts'
import { useText } from '../../texts.ts'

interface StillOpenProps {
  readonly room: Room
  readonly taken: readonly string[]
  readonly onTake: (what: string) => void
}

/** What is not done in the plan when a course ends: each can become a need with somebody who takes over. */
export const StillOpen = ({ room, taken, onTake }: StillOpenProps) => {
  const text = useText()
  const open = [
    ...room.actions.filter(({ doneAt }) => doneAt === null).map(({ id, what }) => ({ id, what })),
    ...room.measures.filter(({ status }) => status !== 'ended').map(({ id, title }) => ({ id, what: title })),
  ]
  return (
    <>
      <h4>{text('course.close-remains')}</h4>
      {open.length === 0 ? (
        <p className="quiet">{text('course.close-remains-none')}</p>
      ) : (
        <>
          <p className="quiet">{text('course.close-remains-how')}</p>
          <ul className="rows">
            {open.map(({ id, what }) => (
              <li key={id}>
                <div className="row-main">
                  <span>{what}</span>
                </div>
                {!taken.includes(what) && (
                  <button type="button" className="link-button" onClick={() => onTake(what)}>
                    {text('course.close-take')}
                    <span className="sr-only"> – {what}</span>
                  </button>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}
