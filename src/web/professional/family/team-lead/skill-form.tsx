import { useCommand } from '../../../shared/api/query.ts'
import { Tick } from '../../../shared/form/choice.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import type { Lead, Load } from './lead.ts'

interface SkillFormProps {
  readonly load: Load
  readonly lead: Lead
  readonly onClose: () => void
}

/** What one employee can, of the municipality's list; each tick is saved at once. */
export const SkillForm = ({ load, lead, onClose }: SkillFormProps) => {
  const text = useText()
  const set = useCommand('POST /api/team-lead/employees/:employee/competences', {
    onDone: () => announce(text('lead.skill-saved')),
  })
  return (
    <div className="panel" role="group" aria-label={text('lead.skills-title', { name: load.name })}>
      <h3>{text('lead.skills-title', { name: load.name })}</h3>
      {lead.competences.map(({ id, name }) => (
        <Tick
          key={id}
          id={`can-${load.employee}-${id}`}
          name={`can-${id}`}
          label={name}
          checked={load.competences.includes(id)}
          disabled={set.sending}
          onChange={(can) => void set.send({ params: { employee: load.employee }, body: { competence: id, can } })}
        />
      ))}
      {set.problem && (
        <p className="form-error-message" role="alert">
          {set.problem.detail}
        </p>
      )}
      <div className="form-actions">
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('lead.done')}
        </button>
      </div>
    </div>
  )
}
