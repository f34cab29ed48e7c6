import type { ReactNode } from 'react'
import { Section } from '../shell/page.tsx'
import { Tag } from '../shell/parts.tsx'
import { useTextOf } from '../text/texts.ts'
import type { Pitfall } from './depth.ts'
import type { wayDa } from './texts.da.ts'

interface PitfallsProps {
  readonly pitfalls: readonly Pitfall[]
  readonly nameOf: (id: string | null) => string
  /** What can be done with one that the reader may change. */
  readonly renderPitfall?: ((pitfall: Pitfall) => ReactNode) | undefined
}

/** What can go wrong, what is done then, and who says so. */
export const Pitfalls = ({ pitfalls, nameOf, renderPitfall }: PitfallsProps) => {
  const text = useTextOf<keyof typeof wayDa>()
  return (
    <ul className="doings">
      {pitfalls.map((pitfall) => (
        <li key={pitfall.id}>
          <span>{text('way.pitfall', { what: pitfall.what, response: pitfall.response })}</span>{' '}
          <span className="row-quiet">{nameOf(pitfall.whose)}</span>
          {pitfall.status === 'happened' && <Tag kind="waiting">{text('way.pitfall-happened')}</Tag>}
          {renderPitfall?.(pitfall)}
        </li>
      ))}
    </ul>
  )
}

interface GeneralPitfallsProps extends PitfallsProps {
  /** Where another is written; without it nothing is drawn when there are none. */
  readonly children?: ReactNode
}

/** Below the road: what can go wrong for the family as a whole, and belongs to no single goal. */
export const GeneralPitfalls = ({ pitfalls, children, ...props }: GeneralPitfallsProps) => {
  const text = useTextOf<keyof typeof wayDa>()
  const general = pitfalls.filter(({ goal, status }) => goal === null && status !== 'gone')
  if (general.length === 0 && !children) return null
  return (
    <Section title={text('way.general')}>
      {general.length > 0 && <Pitfalls pitfalls={general} {...props} />}
      {children}
    </Section>
  )
}
