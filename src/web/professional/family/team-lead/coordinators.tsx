import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { Section } from '../../../shared/shell/page.tsx'
import { Tag } from '../../../shared/shell/parts.tsx'
import { EmptyState } from '../../../shared/shell/states.tsx'
import { useText } from '../../texts.ts'
import { loadWords } from './candidate-picker.tsx'
import type { Lead, Load } from './lead.ts'
import { OpenPlaces } from './open-places.tsx'
import { SkillForm } from './skill-form.tsx'

/** How much each coordinator carries, in numbers. */
export const Coordinators = ({ lead }: { readonly lead: Lead }) => {
  const text = useText()
  return (
    <Section title={text('lead.coordinators')}>
      <p className="quiet">{text('lead.coordinators-what')}</p>
      {lead.coordinators.length === 0 && <EmptyState title={text('lead.no-coordinators')} />}
      <ul className="rows">
        {lead.coordinators.map((load) => (
          <CoordinatorRow key={load.employee} load={load} lead={lead} />
        ))}
      </ul>
    </Section>
  )
}

const CoordinatorRow = ({ load, lead }: { readonly load: Load; readonly lead: Lead }) => {
  const text = useText()
  const can = lead.competences.filter(({ id }) => load.competences.includes(id)).map(({ name }) => name)
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{load.name}</span> {load.isOver && <Tag kind="waiting">{text('lead.over')}</Tag>}
        <span className="row-quiet">
          {load.departmentName} · {loadWords(load, text)}
        </span>
        {load.stages && load.stages.unsaid < load.families && (
          <span className="row-quiet">{text('lead.stages', stageCounts(load.stages))}</span>
        )}
        {load.weighed && (
          <span className="row-quiet">
            {text('lead.weighed', { sum: load.weighed.sum, of: load.weighed.of, families: load.families })}
          </span>
        )}
        {can.length > 0 && <span className="row-quiet">{text('lead.can', { what: can.join(', ') })}</span>}
      </div>
      {lead.competences.length > 0 && (
        <InPlaceButton quiet id={`skill-${load.employee}`} label={text('lead.skills')} about={load.name} />
      )}
      <OpenPlaces employee={load.employee} name={load.name} />
      <InPlace id={`skill-${load.employee}`}>
        {(close) => <SkillForm load={load} lead={lead} onClose={close} />}
      </InPlace>
    </li>
  )
}

const stageCounts = ({ start, active, tapering, unsaid, ...rest }: NonNullable<Load['stages']>) => ({
  start,
  active,
  tapering,
  after: rest['after-care'],
  unsaid,
})
