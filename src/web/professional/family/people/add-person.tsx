import { cprSentences } from '../../../../domain/shared/cpr.ts'
import { useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { SaveStateLine } from '../../../shared/form/save-state.tsx'
import { TextField } from '../../../shared/form/text-field.tsx'
import { useDraft } from '../../../shared/form/use-draft.ts'
import { announce } from '../../../shared/shell/announce.ts'
import { Skeleton } from '../../../shared/shell/states.tsx'
import { useText } from '../../texts.ts'
import type { Opened } from '../part.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { LookUp } from './look-up.tsx'
import { personBody, PersonFields } from './person-fields.tsx'
import { useCpr } from './use-cpr.tsx'

const stands = ['child', 'parent', 'other-adult', 'network'] as const

const empty = {
  givenName: '',
  familyName: '',
  isBorn: 'yes' as 'yes' | 'no',
  born: '',
  due: '',
  standsAs: 'child' as (typeof stands)[number],
  inInitiative: 'yes' as 'yes' | 'no',
  noCprReason: '',
}

/** Writes somebody into the family. The number is never part of the draft: it is typed and sent, and lies nowhere else. */
export const AddPerson = ({ room, family, onClose }: Opened) => {
  const text = useText()
  const draft = useDraft(`person-add:${family}`, empty)
  if (!draft.ready) return <Skeleton />
  return (
    <>
      <LookUp room={room} family={family} onClose={onClose} />
      <AddForm family={family} draft={draft} title={text('folk.add')} onClose={onClose} />
    </>
  )
}

interface AddFormProps extends Pick<Opened, 'family' | 'onClose'> {
  readonly title: string
  readonly draft: ReturnType<typeof useDraft<typeof empty>>
}

const AddForm = ({ family, draft, title, onClose }: AddFormProps) => {
  const text = useText()
  const { value: form, change } = draft
  const isChild = form.standsAs === 'child'
  const isUnborn = isChild && form.isBorn === 'no'
  const cpr = useCpr()
  const add = useCommand('POST /api/families/:family/people', {
    onDone: ({ warnings }) => {
      const said = text('folk.added', { name: form.givenName || text('folk.unborn') })
      const second = warnings.includes('cpr.modulus-11') ? ` ${cprSentences['cpr.modulus-11'].da}` : ''
      announce(`${said}.${second}`)
      void draft.discard()
      onClose()
    },
  })
  const outside = form.inInitiative === 'no'
  const send = () =>
    add.send({
      params: { family },
      body: {
        ...personBody(form, isChild),
        standsAs: form.standsAs,
        inInitiative: !outside,
        cpr: outside || isUnborn ? null : cpr.orNull(),
        noCprReason: outside || form.noCprReason === '' ? null : form.noCprReason,
      },
    })
  return (
    <PanelForm
      title={title}
      command={add}
      send={send}
      submit={text('folk.save-person')}
      onClose={onClose}
      saveState={<SaveStateLine state={draft.state} restored={draft.restored} />}
    >
      {(errors) => (
        <>
          <Choice
            name="standsAs"
            label={text('folk.stands')}
            error={errors['standsAs']}
            options={stands.map((value) => ({ value, label: text(`folk.stands.${value}`) }))}
            value={form.standsAs}
            onChange={(standsAs) => change({ standsAs })}
          />
          <PersonFields form={form} change={change} errors={errors} isChild={isChild} />
          <Choice
            name="inInitiative"
            label={text('folk.in-initiative')}
            options={[
              { value: 'yes', label: text('folk.in-yes') },
              { value: 'no', label: text('folk.in-no'), hint: text('folk.in-no-hint') },
            ]}
            value={form.inInitiative}
            onChange={(inInitiative) => change({ inInitiative })}
          />
          {!outside && !isUnborn && cpr.field(errors['cpr'])}
          {!outside && !isUnborn && cpr.value === '' && (
            <TextField
              name="noCprReason"
              label={text('folk.no-cpr')}
              hint={text('folk.no-cpr-hint')}
              error={errors['noCprReason']}
              optional
              width="middle"
              value={form.noCprReason}
              onChange={(noCprReason) => change({ noCprReason })}
            />
          )}
        </>
      )}
    </PanelForm>
  )
}
