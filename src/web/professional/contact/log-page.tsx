import { Link, useParams } from '@tanstack/react-router'
import { useApi } from '../../shared/api/query.ts'
import { Page } from '../../shared/shell/page.tsx'
import { EmptyState, Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { useText } from '../texts.ts'
import './contact.css'
import { LogForm } from './log-form.tsx'

/** Which family: the first tap of a contact that is written down on the way. */
export const PickFamilyPage = () => {
  const text = useText()
  const read = useApi('GET /api/families', { query: {} })
  return (
    <Page title={text('contact.pick')}>
      <Loaded read={read} home="/fag" skeleton={<SkeletonList />}>
        {({ families }) =>
          families.length === 0 ? (
            <EmptyState title={text('contact.pick-none')} />
          ) : (
            <ul className="contact-families">
              {families.map(({ id, name }) => (
                <li key={id}>
                  <Link to="/fag/kontakt/$family" params={{ family: id }}>
                    {name}
                  </Link>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Page>
  )
}

/** A contact with one family: how, who, saved. */
export const LogPage = () => {
  const text = useText()
  const { family } = useParams({ from: '/fag/kontakt/$family' })
  const room = useApi('GET /api/families/:family', { params: { family } })
  const read = useApi('GET /api/families/:family/contact', { params: { family } })
  const name = room.data?.family?.name ?? text('room.untitled')
  return (
    <Loaded read={read} home="/fag">
      {(contact) => (
        <Page title={text('contact.log-for', { family: name })}>
          <LogForm key={family} family={family} contact={contact} />
        </Page>
      )}
    </Loaded>
  )
}
