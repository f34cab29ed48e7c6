import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { DateField, TextArea } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { EmployeePicker } from './employee-picker.tsx'
import { HandoverNotes, notesBody } from './handover-notes.tsx'
import { orNull } from './part-form.tsx'
import type { Member, TeamTool } from './team.ts'

/** Hands the responsibility for a family over to somebody else, with a period together. */
export const HandOver = ({ coordinator, team, family, onClose }: TeamTool & { readonly coordinator: Member }) => {
  const text = useText()
  const [employee, setEmployee] = useState('')
  const [begins, setBegins] = useState(team.today)
  const [takesOver, setTakesOver] = useState('')
  const [noOverlap, setNoOverlap] = useState('')
  const [notes, setNotes] = useState({ reason: '', jointMeetingOn: '', familyAskedOn: '', familySays: '' })
  const [oldBecomes, setOldBecomes] = useState<'co-coordinator' | 'leaves'>('co-coordinator')
  const over = useCommand('POST /api/families/:family/coordinator', {
    onDone: () => {
      announce(text('team.handed-over'))
      onClose()
    },
  })
  const isAtOnce = takesOver !== '' && takesOver === begins
  const send = () =>
    over.send({
      params: { family },
      body: {
        from: coordinator.id,
        employee,
        oldBecomes,
        basedOn: coordinator.version,
        begins,
        takesOver,
        noOverlapReason: isAtOnce ? orNull(noOverlap) : null,
        ...notesBody(notes),
      },
    })
  return (
    <PanelForm
      title={text('team.hand-over')}
      command={over}
      send={send}
      submit={text('team.hand-over')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text('team.hand-over-what')}</p>
          <EmployeePicker
            label={text('team.new-coordinator')}
            chosen={employee}
            error={errors['employee']}
            onChoose={setEmployee}
          />
          <DateField
            name="begins"
            label={text('team.begins')}
            min={team.today}
            error={errors['begins']}
            value={begins}
            onChange={setBegins}
          />
          <DateField
            name="takesOver"
            label={text('team.takes-over')}
            hint={text('team.takes-over-hint')}
            min={begins}
            error={errors['takesOver']}
            value={takesOver}
            onChange={setTakesOver}
          />
          {isAtOnce && (
            <TextArea
              name="noOverlapReason"
              label={text('team.no-overlap')}
              rows={2}
              error={errors['noOverlapReason']}
              value={noOverlap}
              onChange={setNoOverlap}
            />
          )}
          <Choice
            name="oldBecomes"
            label={text('team.old-becomes', { name: coordinator.name })}
            options={[
              { value: 'co-coordinator', label: text('team.old-co') },
              { value: 'leaves', label: text('team.old-leaves') },
            ]}
            value={oldBecomes}
            onChange={setOldBecomes}
          />
          <HandoverNotes notes={notes} today={team.today} errors={errors} onChange={setNotes} />
        </>
      )}
    </PanelForm>
  )
}
