import { useRef, type ReactNode } from 'react'
import { fieldId } from '../../../shared/form/field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { moved, newKey, valueAt } from './edit.ts'
import { useEditor } from './editor.ts'
import { SourceAt, TextAt } from './fields.tsx'

interface ListEditorProps {
  readonly path: string
  /** What one of them is called: "Kriterium". */
  readonly one: string
  /** The button's words: "Tilføj et kriterium". */
  readonly addWords: string
  /** Makes a new member; it gets the key that nobody has. */
  readonly make: (key: string) => object
  readonly children: (path: string, place: number) => ReactNode
}

const keyOf = (member: unknown, place: number): string => {
  const { id, type, kind, key } = (member ?? {}) as Readonly<Record<string, string | undefined>>
  return id ?? type ?? key ?? kind ?? String(place)
}

/** Members under each other: added, moved and taken away by buttons that the keyboard reaches. */
export const ListEditor = ({ path, one, addWords, make, children }: ListEditorProps) => {
  const text = useText()
  const { programme, set, add, errors } = useEditor()
  const list = (valueAt(programme, path) ?? []) as readonly object[]
  const place = useRef<HTMLDivElement>(null)
  const focus = (number: number): void =>
    void setTimeout(() => place.current?.querySelector<HTMLElement>(`[data-member="${number}"]`)?.focus(), 0)
  const addOne = (): void => {
    add(
      path,
      make(
        newKey(
          one.toLocaleLowerCase('da').replace(/[^a-z]/g, '') || 'ny',
          list.map((member, at) => keyOf(member, at)),
        ),
      ),
    )
    focus(list.length)
  }
  const move = (from: number, by: 1 | -1): void => {
    set(path, moved(list, from, by))
    announce(text('programme.moved', { place: from + by + 1, count: list.length }))
    focus(from + by)
  }
  const remove = (number: number): void => {
    set(
      path,
      list.filter((_, at) => at !== number),
    )
    announce(text('programme.removed', { one }))
    focus(Math.max(0, number - 1))
  }
  return (
    <div ref={place} className="members" id={fieldId(path)} tabIndex={-1}>
      {errors[path] && <p className="form-error-message">{errors[path]}</p>}
      {list.map((member, number) => (
        <section key={keyOf(member, number)} className="member">
          <div className="member-head">
            <h4 id={fieldId(`${path}.${number}`)} tabIndex={-1} data-member={number}>{`${one} ${number + 1}`}</h4>
            <MemberButtons
              name={`${one} ${number + 1}`}
              first={number === 0}
              last={number === list.length - 1}
              onMove={(by) => move(number, by)}
              onRemove={() => remove(number)}
            />
          </div>
          {errors[`${path}.${number}`] && <p className="form-error-message">{errors[`${path}.${number}`]}</p>}
          {children(`${path}.${number}`, number)}
        </section>
      ))}
      <button type="button" className="button button-secondary" onClick={addOne}>
        {addWords}
      </button>
    </div>
  )
}

/** Up, down and away; each button says which member it is about. */
const MemberButtons = ({
  name,
  first,
  last,
  onMove,
  onRemove,
}: {
  readonly name: string
  readonly first: boolean
  readonly last: boolean
  readonly onMove: (by: 1 | -1) => void
  readonly onRemove: () => void
}) => {
  const text = useText()
  return (
    <div className="member-buttons">
      {!first && (
        <button
          type="button"
          className="button-plain"
          aria-label={text('programme.up-one', { name })}
          onClick={() => onMove(-1)}
        >
          {text('programme.up')}
        </button>
      )}
      {!last && (
        <button
          type="button"
          className="button-plain"
          aria-label={text('programme.down-one', { name })}
          onClick={() => onMove(1)}
        >
          {text('programme.down')}
        </button>
      )}
      <button
        type="button"
        className="button-plain"
        aria-label={text('programme.remove-one', { name })}
        onClick={onRemove}
      >
        {text('programme.remove')}
      </button>
    </div>
  )
}

/** Texts under each other: prompts of a column, other words for a title. */
export const TextList = ({ path, one, addWords }: Pick<ListEditorProps, 'path' | 'one' | 'addWords'>) => (
  <ListEditor path={path} one={one} addWords={addWords} make={() => ({ da: '' })}>
    {(at) => <TextAt path={at} label={one} />}
  </ListEditor>
)

/** A list of names, each with its source: roles, reasons, instruments. */
export const NamedList = ({ path, one, addWords }: Pick<ListEditorProps, 'path' | 'one' | 'addWords'>) => {
  const text = useText()
  return (
    <ListEditor path={path} one={one} addWords={addWords} make={(id) => ({ id, name: { da: '' } })}>
      {(at) => (
        <>
          <TextAt path={`${at}.name`} label={text('programme.name')} />
          <SourceAt path={at} />
        </>
      )}
    </ListEditor>
  )
}
