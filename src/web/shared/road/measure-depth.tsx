import { spellAfter, spellOn } from '../../../domain/plan/spell.ts'
import { longDate } from '../text/dates.ts'
import { useTextOf } from '../text/texts.ts'
import type { Depth, Spell } from './depth.ts'
import type { Measure } from './plan-part.ts'
import { Stances } from './stances.tsx'
import type { wayDa } from './texts.da.ts'

interface MeasureDepthProps {
  readonly measure: Measure
  readonly depth: Pick<Depth, 'spells' | 'stances'>
  readonly today: string
  readonly nameOf: (id: string | null) => string
}

/** A pause or tapering in words. */
export const useSpellWords = (): ((spell: Pick<Spell, 'kind' | 'startsOn' | 'endsOn' | 'says'>) => string) => {
  const text = useTextOf<keyof typeof wayDa>()
  return ({ kind, startsOn, endsOn, says }) => {
    const from = longDate(startsOn)
    const named = { from, says: says ?? '' }
    if (endsOn === null) return text(kind === 'pause' ? 'way.pause-open' : 'way.taper-open', named)
    return text(kind === 'pause' ? 'way.pause-now' : 'way.taper-now', { ...named, until: longDate(endsOn) })
  }
}

/** What goes for a measure now and next, and whether it matters to those it is for. */
export const MeasureDepth = ({ measure, depth, today, nameOf }: MeasureDepthProps) => {
  const text = useTextOf<keyof typeof wayDa>()
  const words = useSpellWords()
  const spells = depth.spells.filter((spell) => spell.measure === measure.id)
  const now = spellOn(spells, today)
  const next = spellAfter(spells, today)
  return (
    <>
      {now && <span className="row-quiet">{text('way.because', { what: words(now), reason: now.reason })}</span>}
      {next && <span className="row-quiet">{text('way.later', { what: words(next) })}</span>}
      <Stances stances={depth.stances} question="matters" object={measure.id} nameOf={nameOf} />
    </>
  )
}
