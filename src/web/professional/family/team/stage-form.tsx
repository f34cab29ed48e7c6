import { useState } from 'react'
import { stages } from '../../../../domain/team/workload.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { Select } from '../../../shared/form/select.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { MemberTool } from './team.ts'

/** How far the family is, for the count of what its coordinator carries. */
export const StageForm = ({ member, team, family, onClose }: MemberTool) => {
  const text = useText()
  const [stage, setStage] = useState<(typeof stages)[number] | 'unsaid'>(member.stage ?? 'unsaid')
  const [weight, setWeight] = useState(member.weight ?? '')
  const say = useCommand('POST /api/families/:family/team/:membership/stage', {
    onDone: () => {
      announce(text('team.stage-saved'))
      onClose()
    },
  })
  const send = () =>
    say.send({
      params: { family, membership: member.id },
      body: {
        basedOn: member.version,
        stage: stage === 'unsaid' ? null : stage,
        weight: weight === '' ? null : weight,
      },
    })
  return (
    <PanelForm title={text('team.stage-title')} command={say} send={send} submit={text('team.save')} onClose={onClose}>
      {(errors) => (
        <>
          <Choice
            name="stage"
            label={text('team.stage-label')}
            hint={text('team.stage-hint')}
            error={errors['stage']}
            options={([...stages, 'unsaid'] as const).map((value) => ({ value, label: text(`team.stage.${value}`) }))}
            value={stage}
            onChange={setStage}
          />
          {team.weights.length > 0 && (
            <Select
              name="weight"
              label={text('team.weight')}
              hint={text('team.weight-hint')}
              empty={text('team.weight-unsaid')}
              error={errors['weight']}
              options={team.weights.map((one) => ({ value: one.id, label: one.name }))}
              value={weight}
              onChange={setWeight}
            />
          )}
        </>
      )}
    </PanelForm>
  )
}
