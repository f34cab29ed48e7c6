import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { KeptList } from '../../shared/minutes/kept-list.tsx'

/** The minutes of past meetings that one was invited to. */
export const KeptMinutes = ({ family }: { readonly family: string }) => (
  <KeptList family={family} linkTo={minutesIn(family)} />
)

const minutesIn =
  (family: string) =>
  (meeting: string, words: string): ReactNode => (
    <Link to="/familie/referat/$family/$meeting" params={{ family, meeting }}>
      {words}
    </Link>
  )
