import { Link } from '@tanstack/react-router'
import { Work, workText } from '../../../shared/course/work.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import type { CoursePart } from './part.ts'

/** How the family's programme works, in the version that the family entered under; the whole of it one click away. */
export const WorkPart = ({ course: { course }, room }: Omit<CoursePart, 'family'>) => {
  const text = useText()
  const work = course?.work ?? null
  if (work === null || room.course === null) return null
  const { programme, programmeVersion: version } = room.course
  return (
    <Section title={workText('work.title', { name: work.name })}>
      <Work work={work} whole />
      <p>
        <Link to="/fag/opsaetning/indsatser/$programme/$version" params={{ programme, version }}>
          {text('course.whole-programme')}
        </Link>
      </p>
    </Section>
  )
}
