import { useState } from 'react'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { DateField, TextArea } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { MemberTool } from './team.ts'

/** Empty means that nobody has said it. */
export const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed)

/** What a member does for the family, and whether they decide, help or both. The family reads it. */
export const PartForm = ({ member, team, family, onClose }: MemberTool) => {
  const text = useText()
  const [does, setDoes] = useState(member.part.does ?? '')
  const [authority, setAuthority] = useState(member.authority ?? undefined)
  const [reason, setReason] = useState(member.part.bothReason ?? '')
  const [told, setTold] = useState(member.part.toldFamilyOn ?? '')
  const write = useCommand('POST /api/families/:family/team/:membership/part', {
    onDone: () => {
      announce(text('team.part-saved'))
      onClose()
    },
  })
  const send = () =>
    write.send({
      params: { family, membership: member.id },
      body: {
        basedOn: member.version,
        partVersion: member.part.version,
        does: orNull(does),
        authority: authority ?? null,
        bothReason: authority === 'both' ? orNull(reason) : null,
        toldFamilyOn: authority === 'both' && told !== '' ? told : null,
      },
    })
  const hint = text(member.role === 'co-coordinator' ? 'team.does-share' : 'team.does-hint')
  return (
    <PanelForm
      title={text('team.part-title', { name: member.name })}
      command={write}
      send={send}
      submit={text('team.save')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <TextArea
            name="does"
            label={text('team.does')}
            hint={hint}
            rows={2}
            optional
            error={errors['does']}
            value={does}
            onChange={setDoes}
          />
          <Choice
            name="authority"
            label={text('team.authority')}
            hint={text('team.authority-hint')}
            error={errors['authority']}
            options={(['authority', 'provider', 'both'] as const).map((value) => ({
              value,
              label: text(`team.authority.${value}`),
              hint: text(`team.authority-what.${value}`),
            }))}
            value={authority}
            onChange={setAuthority}
          />
          {authority === 'both' && (
            <>
              <p className="notice">{text('team.both-warning')}</p>
              <TextArea
                name="bothReason"
                label={text('team.both-reason')}
                rows={2}
                error={errors['bothReason']}
                value={reason}
                onChange={setReason}
              />
              <DateField
                name="toldFamilyOn"
                label={text('team.told-on')}
                max={team.today}
                error={errors['toldFamilyOn']}
                value={told}
                onChange={setTold}
              />
            </>
          )}
        </>
      )}
    </PanelForm>
  )
}
