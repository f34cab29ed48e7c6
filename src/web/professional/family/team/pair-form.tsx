import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Select } from '../../../shared/form/select.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { MemberTool } from './team.ts'

/** Two who work as a pair; nobody chosen parts them. */
export const PairForm = ({ member, team, family, onClose }: MemberTool) => {
  const text = useText()
  const [other, setOther] = useState(member.pair?.id ?? '')
  const save = useCommand('POST /api/families/:family/team/:membership/pair', {
    onDone: () => {
      announce(text('team.pair-saved'))
      onClose()
    },
  })
  const send = () =>
    save.send({
      params: { family, membership: member.id },
      body: { basedOn: member.version, with: other === '' ? null : other },
    })
  return (
    <PanelForm
      title={text('team.pair-title', { name: member.name })}
      command={save}
      send={send}
      submit={text('team.save')}
      onClose={onClose}
    >
      {(errors) => (
        <Select
          name="with"
          label={text('team.pair-label')}
          hint={text('team.pair-hint')}
          empty={text('team.pair-none')}
          error={errors['with']}
          options={team.members
            .filter(({ id }) => id !== member.id)
            .map(({ id, name, roleName }) => ({ value: id, label: `${name}, ${roleName}` }))}
          value={other}
          onChange={setOther}
        />
      )}
    </PanelForm>
  )
}
