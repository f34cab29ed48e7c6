import { useState } from 'react'
import type { Answer } from '../../../shared/api/client.ts'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { Select } from '../../../shared/form/select.tsx'
import { InPlace, InPlaceButton } from '../../../shared/road/in-place.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Section } from '../../../shared/shell/page.tsx'
import { Loaded } from '../../../shared/shell/states.tsx'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'

type Departments = Answer<'GET /api/programmes/:programme/:version/departments'>
type Asked = Departments['asked'][number]
interface OneVersion {
  readonly programme: string
  readonly version: string
}

const HAVE_NONE = '(ingen)'

/** What the departments that a programme names are called here; said once, and carried on to later versions. */
export const DepartmentsPart = ({ params }: { readonly params: OneVersion }) => {
  const text = useText()
  const read = useApi('GET /api/programmes/:programme/:version/departments', { params })
  return (
    <Section title={text('programme.own-departments')}>
      <Loaded read={read} home="/fag">
        {({ asked, departments, may }) =>
          asked.length === 0 ? (
            <p className="quiet">{text('programme.names-no-departments')}</p>
          ) : (
            <>
              <p className="quiet">{text('programme.own-departments-hint')}</p>
              <ul className="rows">
                {asked.map((one) => (
                  <li key={one.id}>
                    <div className="row-main">
                      <span className="row-title">{one.name}</span>
                      <span className="row-quiet">
                        {text(`programme.department-${one.state}`, { name: one.departmentName ?? '' })}
                      </span>
                    </div>
                    {may.edit && (
                      <>
                        <InPlaceButton
                          id={`afdeling-${one.id}`}
                          label={text('programme.department-say')}
                          about={one.name}
                        />
                        <InPlace id={`afdeling-${one.id}`}>
                          {(done) => <SayForm params={params} asked={one} departments={departments} onClose={done} />}
                        </InPlace>
                      </>
                    )}
                  </li>
                ))}
              </ul>
            </>
          )
        }
      </Loaded>
    </Section>
  )
}

interface SayFormProps {
  readonly params: OneVersion
  readonly asked: Asked
  readonly departments: Departments['departments']
  readonly onClose: () => void
}

const SayForm = ({ params, asked, departments, onClose }: SayFormProps) => {
  const text = useText()
  const [chosen, setChosen] = useState(asked.state === 'none' ? HAVE_NONE : (asked.department ?? ''))
  const save = useCommand('PUT /api/programmes/:programme/:version/departments/:asked', {
    refresh: ['GET /api/programmes/:programme/:version/departments'],
    onDone: () => (announce(text('programme.department-saved')), onClose()),
  })
  const send = (): unknown =>
    chosen !== '' &&
    save.send({
      params: { ...params, asked: asked.id },
      body: { basedOn: asked.version, department: chosen === HAVE_NONE ? null : chosen },
    })
  return (
    <PanelForm
      title={asked.name}
      command={save}
      send={send}
      submit={text('programme.department-save')}
      onClose={onClose}
    >
      {(errors) => (
        <Select
          name="department"
          label={text('programme.department-which')}
          hint={text('programme.department-which-hint')}
          error={errors['department']}
          empty={text('programme.choose')}
          options={[
            ...departments.map((one) => ({ value: one.id, label: one.name })),
            { value: HAVE_NONE, label: text('programme.department-have-none') },
          ]}
          value={chosen}
          onChange={setChosen}
        />
      )}
    </PanelForm>
  )
}
