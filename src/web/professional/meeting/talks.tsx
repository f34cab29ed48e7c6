import { useApi } from '../../shared/api/query.ts'
import { Section } from '../../shared/shell/page.tsx'
import { Tag } from '../../shared/shell/parts.tsx'
import { EmptyState, Loaded, SkeletonList } from '../../shared/shell/states.tsx'
import { clockTime, weekdayDate } from '../../shared/text/dates.ts'
import { useText } from '../texts.ts'

/** The talks after a course, for whoever keeps in touch: when, where and what they are called. */
export const Talks = ({ family }: { readonly family: string }) => {
  const text = useText()
  const read = useApi('GET /api/families/:family/talks', { params: { family } })
  return (
    <Section title={text('talks.title')}>
      <Loaded read={read} home="/fag" skeleton={<SkeletonList rows={2} />}>
        {({ talks }) =>
          talks.length === 0 ? (
            <EmptyState title={text('talks.empty')}>{text('talks.empty-how')}</EmptyState>
          ) : (
            <>
              <p>{text('talks.lead')}</p>
              {talks.map(({ id, title, startsAt, place, calledOff }) => (
                <article key={id} className="meeting" aria-labelledby={`samtale-${id}`}>
                  <h3 id={`samtale-${id}`}>
                    {title} {calledOff && <Tag>{text('meeting.off')}</Tag>}
                  </h3>
                  <p>
                    {[text('meeting.when', { day: weekdayDate(startsAt), time: clockTime(startsAt) }), place]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                  {calledOff && <p>{calledOff.reason}</p>}
                </article>
              ))}
            </>
          )
        }
      </Loaded>
    </Section>
  )
}
