import { useRef, type ReactNode } from 'react'
import { fieldId } from '../../../shared/form/field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { moved } from '../programmes/edit.ts'

interface MembersProps<T> {
  readonly name: string
  /** What one of them is called: "Trin". */
  readonly one: string
  readonly addWords: string
  readonly list: readonly T[]
  readonly make: () => T
  readonly onChange: (list: readonly T[]) => void
  readonly children: (member: T, place: number, change: (patch: T) => void) => ReactNode
}

/** Members under each other: added, moved and taken away by buttons that the keyboard reaches. */
export const Members = <T,>({ name, one, addWords, list, make, onChange, children }: MembersProps<T>) => {
  const text = useText()
  const box = useRef<HTMLDivElement>(null)
  const focus = (number: number): void =>
    void setTimeout(() => box.current?.querySelector<HTMLElement>(`[data-member="${number}"]`)?.focus(), 0)
  const move = (from: number, by: 1 | -1): void => {
    onChange(moved(list, from, by))
    announce(text('programme.moved', { place: from + by + 1, count: list.length }))
    focus(from + by)
  }
  const remove = (number: number): void => {
    onChange(list.filter((_, at) => at !== number))
    announce(text('programme.removed', { one }))
    focus(Math.max(0, number - 1))
  }
  return (
    <div ref={box} className="members" id={fieldId(name)} tabIndex={-1}>
      {list.map((member, place) => {
        const title = text('type.member', { one, number: place + 1 })
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a member has no key of its own; its fields hold nothing else
          <section key={place} className="member">
            <div className="member-head">
              <h4 id={fieldId(`${name}.${place}`)} tabIndex={-1} data-member={place}>
                {title}
              </h4>
              <div className="member-buttons">
                {place > 0 && (
                  <button
                    type="button"
                    className="button-plain"
                    aria-label={text('programme.up-one', { name: title })}
                    onClick={() => move(place, -1)}
                  >
                    {text('programme.up')}
                  </button>
                )}
                {place < list.length - 1 && (
                  <button
                    type="button"
                    className="button-plain"
                    aria-label={text('programme.down-one', { name: title })}
                    onClick={() => move(place, 1)}
                  >
                    {text('programme.down')}
                  </button>
                )}
                <button
                  type="button"
                  className="button-plain"
                  aria-label={text('programme.remove-one', { name: title })}
                  onClick={() => remove(place)}
                >
                  {text('programme.remove')}
                </button>
              </div>
            </div>
            {children(member, place, (next) => onChange(list.map((kept, at) => (at === place ? next : kept))))}
          </section>
        )
      })}
      <button
        type="button"
        className="button button-secondary"
        onClick={() => {
          onChange([...list, make()])
          focus(list.length)
        }}
      >
        {addWords}
      </button>
    </div>
  )
}
