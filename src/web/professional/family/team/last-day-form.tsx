import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { DateField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { MemberTool } from './team.ts'

/** Which day a member is there for the last time; an empty field takes it back. */
export const LastDayForm = ({ member, team, family, onClose }: MemberTool) => {
  const text = useText()
  const [lastDay, setLastDay] = useState(member.lastDay ?? '')
  const save = useCommand('POST /api/families/:family/team/:membership/last-day', {
    onDone: () => {
      announce(text('team.last-day-saved'))
      onClose()
    },
  })
  const send = () =>
    save.send({
      params: { family, membership: member.id },
      body: { basedOn: member.version, lastDay: lastDay === '' ? null : lastDay },
    })
  return (
    <PanelForm
      title={text('team.last-day-title', { name: member.name })}
      command={save}
      send={send}
      submit={text('team.save')}
      onClose={onClose}
    >
      {(errors) => (
        <DateField
          name="lastDay"
          label={text('team.last-day')}
          hint={text('team.last-day-hint')}
          optional
          min={team.today}
          error={errors['lastDay']}
          value={lastDay}
          onChange={setLastDay}
        />
      )}
    </PanelForm>
  )
}
