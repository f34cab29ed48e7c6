import { Link } from '@tanstack/react-router'
import { Page } from '../../shared/shell/page.tsx'
import { useMyPages } from '../shared/my-pages.ts'
import { useText } from '../texts.ts'

export const SetupPage = () => {
  const text = useText()
  const { has } = useMyPages()
  return (
    <Page title={text('setup.title')}>
      <ul className="rows">
        <li>
          <div className="row-main">
            <Link to="/fag/opsaetning/beskeder">{text('own-notices.title')}</Link>
            <span className="row-quiet">{text('own-notices.what')}</span>
          </div>
        </li>
        <li>
          <div className="row-main">
            <Link to="/fag/opsaetning/regelbog">{text('rule-book.title')}</Link>
            <span className="row-quiet">{text('rule-book.what')}</span>
          </div>
        </li>
        <li>
          <div className="row-main">
            <Link to="/fag/opsaetning/indsatser">{text('programmes.title')}</Link>
            <span className="row-quiet">{text('programmes.what')}</span>
          </div>
        </li>
        <li>
          <div className="row-main">
            <Link to="/fag/opsaetning/moedetyper">{text('types.title')}</Link>
            <span className="row-quiet">{text('types.what')}</span>
          </div>
        </li>
        <li>
          <div className="row-main">
            <Link to="/fag/opsaetning/graenser">{text('limits.title')}</Link>
            <span className="row-quiet">{text('limits.what')}</span>
          </div>
        </li>
        <li>
          <div className="row-main">
            <Link to="/fag/opsaetning/svar">{text('answer-time.title')}</Link>
            <span className="row-quiet">{text('answer-time.what')}</span>
          </div>
        </li>
        <li>
          <div className="row-main">
            <Link to="/fag/opsaetning/bevillingskompetence">{text('authority.title')}</Link>
            <span className="row-quiet">{text('authority.what')}</span>
          </div>
        </li>
        {has('employees') && (
          <li>
            <div className="row-main">
              <Link to="/fag/opsaetning/medarbejdere">{text('employees.title')}</Link>
              <span className="row-quiet">{text('employees.what')}</span>
            </div>
          </li>
        )}
        {has('departments') && (
          <li>
            <div className="row-main">
              <Link to="/fag/opsaetning/afdelinger">{text('departments.title')}</Link>
              <span className="row-quiet">{text('departments.what')}</span>
            </div>
          </li>
        )}
        {has('departments') && (
          <li>
            <div className="row-main">
              <Link to="/fag/opsaetning/udbakke">{text('outbox.title')}</Link>
              <span className="row-quiet">{text('outbox.what')}</span>
            </div>
          </li>
        )}
        {has('supervision') && (
          <li>
            <div className="row-main">
              <Link to="/fag/opsaetning/hvem-har-set">{text('supervision.title')}</Link>
              <span className="row-quiet">{text('supervision.what')}</span>
            </div>
          </li>
        )}
      </ul>
    </Page>
  )
}
