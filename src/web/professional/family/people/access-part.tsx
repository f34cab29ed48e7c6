import { useCommand } from '../../../shared/api/query.ts'
import { announce } from '../../../shared/shell/announce.ts'
import { useText } from '../../texts.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import type { PersonTool } from '../part.ts'

/** Opens or closes the family's own pages for somebody. */
export const AccessPart = ({ person, family }: PersonTool) => {
  const text = useText()
  const on = !person.ownAccess
  const set = useCommand('PUT /api/families/:family/people/:person/own-access', {
    onDone: () => announce(text(on ? 'folk.access-opened' : 'folk.access-closed')),
  })
  return (
    <PanelForm
      title={text('folk.access')}
      command={set}
      send={() => set.send({ params: { family, person: person.id }, body: { on } })}
      submit={text(on ? 'folk.access-on' : 'folk.access-off')}
    >
      {() => (
        <>
          <p className="quiet">{text('folk.access-from-ten')}</p>
          {!person.inInitiative && <p className="quiet">{text('folk.access-number')}</p>}
        </>
      )}
    </PanelForm>
  )
}
