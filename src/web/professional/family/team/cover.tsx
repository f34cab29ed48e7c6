import { useState } from 'react'
import { listed } from '../../../../domain/team/cover.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Select } from '../../../shared/form/select.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Tag } from '../../../shared/shell/parts.tsx'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { PartProps } from '../part.ts'
import type { Team } from './team.ts'

interface Props extends PartProps {
  readonly team: Team
}

/** What the team must be able to do for this family, and whom the programme wants in it; what is missing as a sentence. */
export const Cover = ({ team, family }: Props) => {
  const text = useText()
  const here = team.members.filter((m) => m.isHere)
  const unsaid = here.filter(({ authority }) => authority === null).map(({ name }) => name)
  const missing = team.needs.filter(({ met }) => !met).map(({ name }) => name)
  const left = team.competences.filter(({ name }) => !team.needs.some((need) => need.name === name))
  const mayAdd = team.may.need && left.length > 0
  if (team.needs.length === 0 && !mayAdd && team.programme === null) return null
  return (
    <>
      <h3 className="part-title">{text('team.cover')}</h3>
      {team.programme && <Departments programme={team.programme} count={here.length} />}
      {team.may.change && unsaid.length > 0 && <p>{text('team.not-said-who-decides', { names: listed(unsaid) })}</p>}
      {missing.length > 0 && <p>{text('team.gap', { what: listed(missing) })}</p>}
      {team.needs.length > 0 && missing.length === 0 && <p>{text('team.no-gap')}</p>}
      <ul className="rows">
        {team.needs.map((need) => (
          <Need key={need.id} need={need} family={family} may={team.may.need} />
        ))}
      </ul>
      {mayAdd && (
        <p>
          <InPlaceButton quiet id="team-need" label={text('team.need-add')} />
        </p>
      )}
      <InPlace id="team-need">{(close) => <NeedForm options={left} family={family} onClose={close} />}</InPlace>
    </>
  )
}

const Departments = ({
  programme,
  count,
}: {
  readonly programme: NonNullable<Team['programme']>
  readonly count: number
}) => {
  const text = useText()
  const { name, least, around } = programme
  const names = (state: 'met' | 'missing' | 'none' | 'unknown'): string =>
    listed(programme.departments.filter((one) => one.state === state).map((one) => one.name))
  return (
    <>
      {names('met') !== '' && <p>{text('team.departments-met', { programme: name, departments: names('met') })}</p>}
      {names('missing') !== '' && (
        <p>{text('team.departments-missing', { programme: name, departments: names('missing') })}</p>
      )}
      {names('none') !== '' && <p>{text('team.departments-none', { programme: name, departments: names('none') })}</p>}
      {names('unknown') !== '' && (
        <p>{text('team.departments-unknown', { programme: name, departments: names('unknown') })}</p>
      )}
      {around !== null && (count < around.least || count > around.most) && (
        <p>{text('team.outside-range', { programme: name, ...around, count })}</p>
      )}
      {least !== null && count < least && <p>{text('team.too-few', { programme: name, least, count })}</p>}
    </>
  )
}

interface NeedProps {
  readonly need: Team['needs'][number]
  readonly family: string
  readonly may: boolean
}

const Need = ({ need, family, may }: NeedProps) => {
  const text = useText()
  const end = useCommand('POST /api/families/:family/team/needs/:ability/end', {
    onDone: () => announce(text('team.need-ended')),
  })
  return (
    <li>
      <div className="row-main">
        <span className="row-title">{need.name}</span>{' '}
        <Tag kind={need.met ? 'done' : 'waiting'}>{text(need.met ? 'team.need-met' : 'team.need-missing')}</Tag>
        {end.problem && (
          <p className="form-error-message" role="alert">
            {end.problem.detail}
          </p>
        )}
      </div>
      {may && (
        <button
          type="button"
          className="link-button"
          onClick={() => void end.send({ params: { family, ability: need.id }, body: { basedOn: need.version } })}
        >
          {text('team.need-end')}
          <span className="sr-only"> – {need.name}</span>
        </button>
      )}
    </li>
  )
}

interface NeedFormProps {
  readonly options: Team['competences']
  readonly family: string
  readonly onClose: () => void
}

const NeedForm = ({ options, family, onClose }: NeedFormProps) => {
  const text = useText()
  const [competence, setCompetence] = useState('')
  const add = useCommand('POST /api/families/:family/team/needs', {
    onDone: () => {
      announce(text('team.need-added'))
      onClose()
    },
  })
  const send = () => add.send({ params: { family }, body: { competence } })
  return (
    <PanelForm title={text('team.need-add')} command={add} send={send} submit={text('team.save')} onClose={onClose}>
      {(errors) => (
        <Select
          name="competence"
          label={text('team.need-label')}
          empty={text('team.need-choose')}
          error={errors['competence']}
          options={options.map(({ id, name }) => ({ value: id, label: name }))}
          value={competence}
          onChange={setCompetence}
        />
      )}
    </PanelForm>
  )
}
