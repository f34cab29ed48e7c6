import { conflict, type Conflict } from '../api/conflict.ts'
import { useSignal } from '../api/signal.ts'
import { useSharedText } from '../text/texts.ts'
import { Dialog } from './dialog.tsx'

const inWords = (value: unknown): string => {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(inWords).join(', ')
  return typeof value === 'string' ? value : JSON.stringify(value)
}

const differs = ({ mine, current }: Conflict, name: string): boolean => inWords(mine[name]) !== inWords(current[name])

/** Both versions of what two people changed at once, side by side. The page behind keeps what was typed. */
export const ConflictDialog = () => {
  const open = useSignal(conflict)
  const text = useSharedText()
  if (!open) return null
  const answer = (act?: () => void) => () => {
    conflict.set(undefined)
    act?.()
  }
  const shown = open.fields.filter(({ name }) => differs(open, name))
  return (
    <Dialog
      title={text('conflict.title')}
      size="wide"
      onClose={answer(open.back)}
      actions={
        <>
          <button type="button" className="button button-primary" onClick={answer(open.back)}>
            {text('conflict.back')}
          </button>
          <button type="button" className="button button-secondary" onClick={answer(open.keepMine)}>
            {text('conflict.keep-mine')}
          </button>
          <button type="button" className="button button-secondary" onClick={answer(open.useCurrent)}>
            {text('conflict.use-current')}
          </button>
        </>
      }
    >
      <p>{text('conflict.text')}</p>
      {shown.map(({ name, label }) => (
        <section className="versions" key={name}>
          <h3>{label}</h3>
          <dl>
            <div>
              <dt>{text('conflict.mine')}</dt>
              <dd>{inWords(open.mine[name]) || text('conflict.nothing')}</dd>
            </div>
            <div>
              <dt>{text('conflict.current')}</dt>
              <dd>{inWords(open.current[name]) || text('conflict.nothing')}</dd>
            </div>
          </dl>
        </section>
      ))}
    </Dialog>
  )
}
