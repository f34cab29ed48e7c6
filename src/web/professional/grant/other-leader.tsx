import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Select } from '../../shared/form/select.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import type { Check, FamilyGrants } from './words.ts'

interface OtherLeaderProps {
  readonly check: Check
  readonly leaders: FamilyGrants['leaders']
}

/** Another leader for a reality check, while decisions are missing. */
export const OtherLeader = ({ check, leaders }: OtherLeaderProps) => {
  const text = useText()
  const id = `leder-${check.id}`
  return (
    <>
      <InPlaceButton id={id} label={text('checks.other-leader')} about={`${check.on} ${check.leaderName}`} quiet />
      <InPlace id={id}>{(close) => <LeaderForm check={check} leaders={leaders} onClose={close} />}</InPlace>
    </>
  )
}

const LeaderForm = ({ check, leaders, onClose }: OtherLeaderProps & { readonly onClose: () => void }) => {
  const text = useText()
  const [leader, setLeader] = useState('')
  const change = useCommand('PUT /api/families/:family/reality-checks/:check/leader', {
    onDone: () => (announce(text('grants.changed')), onClose()),
  })
  const send = () =>
    change.send({
      params: { family: check.family, check: check.id },
      body: { basedOn: check.version, leader },
    })
  return (
    <PanelForm command={change} send={send} submit={text('checks.other-leader')} onClose={onClose}>
      {(errors) => (
        <Select
          name="leader"
          label={text('checks.leader')}
          empty={text('grants.choose')}
          error={errors['leader']}
          options={leaders
            .filter(({ name }) => name !== check.leaderName)
            .map(({ id, name }) => ({ value: id, label: name }))}
          value={leader}
          onChange={setLeader}
        />
      )}
    </PanelForm>
  )
}
