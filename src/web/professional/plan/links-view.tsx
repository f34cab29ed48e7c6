import { Link } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { WrittenByMistake } from '../../shared/history/written-by-mistake.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { longDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'
import { LinkForm } from './link-form.tsx'
import type { Links, StatutoryLink } from './links.ts'
import { usePlan } from './plan-context.ts'

const list = new Intl.ListFormat('da', { type: 'conjunction' })

/** The plans that acts ask for: whose they are, when they are looked at again, and what of this plan concerns them. */
export const LinksView = () => {
  const text = useText()
  const { family, room } = usePlan()
  const read = useApi('GET /api/families/:family/statutory-links', { params: { family } })
  return (
    <Section title={text('links.title')}>
      <p className="quiet">{text('links.what')}</p>
      <Loaded read={read} home="/fag">
        {(links) => (
          <>
            {links.links.length === 0 ? (
              <p className="quiet">{text('links.none')}</p>
            ) : (
              <ul className="rows">
                {links.links.map((link) => (
                  <li key={link.id}>
                    <LinkRow link={link} links={links} />
                  </li>
                ))}
              </ul>
            )}
            {room.may.write && (
              <>
                <div className="tools">
                  <InPlaceButton id="link-new" label={text('links.add')} primary />
                </div>
                <InPlace id="link-new">{(close) => <LinkForm links={links} onClose={close} />}</InPlace>
              </>
            )}
          </>
        )}
      </Loaded>
    </Section>
  )
}

const LinkRow = ({ link, links }: { readonly link: StatutoryLink; readonly links: Links }) => {
  const text = useText()
  const { family, nameOf, mayChange } = usePlan()
  const id = `link-${link.id}`
  return (
    <>
      <div className="row-main">
        <span className="row-title">{link.kindName}</span>
        <span className="row-quiet">{link.law ?? text('links.no-law')}</span>
        <span className="row-quiet">
          {list.format(link.persons.map(nameOf))} · {link.ownerName}
          {link.reference !== null && ` · ${text('links.number', { number: link.reference })}`}
        </span>
        {link.nextOn !== null && <span>{text('links.next', { day: longDate(link.nextOn) })}</span>}
      </div>
      {link.endedOn !== null && <Tag kind="done">{text('links.ended', { day: longDate(link.endedOn) })}</Tag>}
      <Link to="." search={{ visning: 'andre-planer', uddrag: link.id }} className="button button-secondary">
        {text('links.extract')}
        <span className="sr-only"> – {link.kindName}</span>
      </Link>
      {mayChange(link) && (
        <>
          <InPlaceButton id={id} label={text('links.edit')} about={link.kindName} />
          <InPlace id={id}>
            {(close) => (
              <>
                <LinkForm links={links} link={link} onClose={close} />
                <WrittenByMistake family={family} kind="statutory_link" row={link.id} about={link.kindName} />
              </>
            )}
          </InPlace>
        </>
      )}
    </>
  )
}
