import { useState } from 'react'
import type { Answer } from '../../shared/api/client.ts'
import { useApi, useCommand } from '../../shared/api/query.ts'
import { TextField } from '../../shared/form/text-field.tsx'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { Page } from '../../shared/shell/page.tsx'
import { Loaded } from '../../shared/shell/states.tsx'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'

type Department = Answer<'GET /api/settings/departments'>['departments'][number]

/** What each department is called, and what others are shown instead where its own name tells too much. */
export const DepartmentsPage = () => {
  const text = useText()
  const read = useApi('GET /api/settings/departments')
  return (
    <Page title={text('departments.title')} lead={text('departments.what')}>
      <p>{text('departments.why')}</p>
      <Loaded read={read} home="/fag">
        {({ departments }) => (
          <ul className="rows">
            {departments.map((one) => (
              <li key={one.key}>
                <div className="row-main">
                  <span className="row-title">{one.name}</span>
                  <span className="row-quiet">
                    {one.shownAs === null
                      ? text('departments.own-name')
                      : text('departments.shown-as', { name: one.shownAs })}
                  </span>
                  <span className="row-quiet">
                    {text(one.shownAs === null ? 'departments.does' : 'departments.does-hidden', {
                      what: one.doesWhat,
                    })}
                  </span>
                </div>
                <InPlaceButton id={`afdeling-${one.key}`} label={text('departments.edit')} about={one.name} />
                <InPlace id={`afdeling-${one.key}`}>{(done) => <NameForm department={one} onClose={done} />}</InPlace>
              </li>
            ))}
          </ul>
        )}
      </Loaded>
    </Page>
  )
}

const NameForm = ({ department, onClose }: { readonly department: Department; readonly onClose: () => void }) => {
  const text = useText()
  const [basedOn] = useState(department.version)
  const [shownAs, setShownAs] = useState(department.shownAs ?? '')
  const save = useCommand('PUT /api/settings/departments/:department', {
    onDone: () => (announce(text('departments.saved')), onClose()),
  })
  const send = () =>
    save.send({
      params: { department: department.key },
      body: { basedOn, shownAs: shownAs.trim() === '' ? null : shownAs.trim() },
    })
  return (
    <PanelForm title={department.name} command={save} send={send} submit={text('departments.save')} onClose={onClose}>
      {(errors) => (
        <TextField
          name="shownAs"
          label={text('departments.shown-label')}
          hint={text('departments.shown-hint')}
          optional
          error={errors['shownAs']}
          value={shownAs}
          onChange={setShownAs}
        />
      )}
    </PanelForm>
  )
}
