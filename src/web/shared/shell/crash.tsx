import { useEffect } from 'react'
import { useSharedText } from '../text/texts.ts'

/** What browsers say of a part of the product that could not be fetched. */
const NOT_FETCHED = /dynamically imported module|importing a module script|module script failed|preload css/i

/** The page broke while it was drawn, or a part of it could not be fetched: which of them, what was kept, what to do. */
export const Crash = ({ error, home }: { readonly error: unknown; readonly home: string }) => {
  const text = useSharedText()
  const isOutdated = error instanceof Error && NOT_FETCHED.test(error.message)
  const title = text(isOutdated ? 'crash.outdated-title' : 'crash.title')
  useEffect(() => {
    document.title = `${title} – Samspil`
  }, [title])
  return (
    <div className="empty" role="alert">
      <h1 className="empty-title">{title}</h1>
      <p>{text(isOutdated ? 'crash.outdated' : 'crash.text')}</p>
      {!isOutdated && <p>{text('crash.again')}</p>}
      <div className="form-actions">
        <button type="button" className="button button-primary" onClick={() => location.reload()}>
          {text('crash.reload')}
        </button>
        <a className="button button-secondary" href={home}>
          {text('no-access.back')}
        </a>
      </div>
    </div>
  )
}
