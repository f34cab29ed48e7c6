import { Link } from '@tanstack/react-router'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import { useNames } from '../people/use-names.ts'
import type { CoursePart } from './part.ts'

const ID = 'forloeb-fare'

/**
 * When a child of the family is truly in danger, the task goes on to others without waiting for the plan
 * (vidensafdaekning-2020, afsnit 3.3): as a notification of concern, with whether the family was told or why not.
 */
export const DangerPart = ({ room, family }: Omit<CoursePart, 'course'>) => {
  const text = useText()
  const { whole } = useNames(room)
  const children = room.people.filter(({ standsAs }) => standsAs === 'child')
  if (children.length === 0) return null
  return (
    <Section title={text('course.danger')}>
      <p className="quiet">{text('course.danger-what')}</p>
      <div className="tools">
        <InPlaceButton id={ID} label={text('course.danger-write')} />
      </div>
      <InPlace id={ID}>
        {() => (
          <ul className="rows">
            {children.map((child) => (
              <li key={child.id}>
                <Link to="/fag/henvendelser/send" search={{ familie: family, barn: child.id }}>
                  {text('course.danger-about', { name: whole(child) })}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </InPlace>
    </Section>
  )
}
