import { Section } from '../../../shared/shell/page.tsx'
import { useText } from '../../texts.ts'
import { useEditor } from './editor.ts'
import { ChoiceAt, NumberAt, RangeAt, SourceAt, TextAt } from './fields.tsx'
import { NamedList, TextList } from './list-editor.tsx'

/** The coordinator, the team, the roles, and how many families there is room for. */
export const PartTeam = () => {
  const text = useText()
  const { programme } = useEditor()
  return (
    <>
      <Section title={text('programme.coordinator')}>
        <TextAt path="coordinator.title" label={text('programme.coordinator-title')} />
        <TextList
          path="coordinator.otherTitles"
          one={text('programme.other-title')}
          addWords={text('programme.other-title-add')}
        />
        <ChoiceAt
          path="coordinator.role"
          label={text('programme.coordinator-role')}
          options={programme.roles.map((one) => ({ value: one.id, label: one.name.da || text('programme.unnamed') }))}
        />
        <RangeAt path="coordinator.count" label={text('programme.coordinator-count')} />
        <TextAt path="coordinator.authority" label={text('programme.authority')} rows={2} optional />
        <SourceAt path="coordinator" />
      </Section>
      <Section title={text('programme.room')}>
        <p className="quiet">{text('programme.empty-hint')}</p>
        <NumberAt path="capacity.perCoordinator" label={text('programme.per-coordinator')} />
        <NumberAt path="capacity.total" label={text('programme.in-all')} />
      </Section>
      <Section title={text('programme.team')}>
        <TextAt path="team.name" label={text('programme.team-name')} />
        <NumberAt path="team.minimum" label={text('programme.team-minimum')} />
        <RangeAt path="team.perFamily" label={text('programme.team-per-family')} />
        <SourceAt path="team" />
        <h3>{text('programme.departments')}</h3>
        <NamedList
          path="team.departments"
          one={text('programme.department')}
          addWords={text('programme.department-add')}
        />
      </Section>
      <Section title={text('programme.roles')}>
        <NamedList path="roles" one={text('programme.role')} addWords={text('programme.role-add')} />
      </Section>
    </>
  )
}
