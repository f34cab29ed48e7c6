import { useState } from 'react'
import type { Answer } from '../../../shared/api/client.ts'
import { useApi, useCommand } from '../../../shared/api/query.ts'
import { Choice } from '../../../shared/form/choice.tsx'
import { TextArea } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { Loaded, Skeleton } from '../../../shared/shell/states.tsx'
import { longDate } from '../../../shared/text/dates.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'

interface PartProps {
  readonly merge: Answer<'GET /api/families/:family/family-merge'>['standing'][number]
  readonly family: string
  readonly onClose: () => void
}
type Since = Answer<'GET /api/families/:family/family-merges/:familyMerge/since'>
type Becomes = 'stays' | 'goes-too'

/** Takes two families apart: why, and what becomes of each line that was written since. */
export const PartForm = (props: PartProps) => {
  const read = useApi('GET /api/families/:family/family-merges/:familyMerge/since', {
    params: { family: props.family, familyMerge: props.merge.id },
  })
  return (
    <Loaded read={read} home="/fag" skeleton={<Skeleton />}>
      {(since) => <Form {...props} since={since} />}
    </Loaded>
  )
}

const Form = ({ merge, family, onClose, since }: PartProps & { readonly since: Since }) => {
  const text = useText()
  const [basedOn] = useState(merge.version)
  const [reason, setReason] = useState('')
  const [becomes, setBecomes] = useState<Readonly<Record<string, Becomes>>>({})
  const undo = useCommand('POST /api/families/:family/family-merges/:familyMerge/undo', {
    onDone: () => (announce(text('families-merge.undone')), onClose()),
  })
  const placed = since.rows.flatMap(({ id, mayGo }) => {
    // What can only stay asks nothing.
    const answer = mayGo ? becomes[id] : 'stays'
    return answer === undefined ? [] : [{ id, becomes: answer }]
  })
  const send = () => undo.send({ params: { family, familyMerge: merge.id }, body: { basedOn, reason, placed } })
  return (
    <PanelForm
      title={text('families-merge.undo')}
      command={undo}
      send={send}
      submit={text('families-merge.undo')}
      onClose={onClose}
    >
      {(errors) => (
        <>
          <p>{text('families-merge.undo-what')}</p>
          <TextArea
            name="reason"
            label={text('families-merge.undo-reason')}
            error={errors['reason']}
            rows={2}
            value={reason}
            onChange={setReason}
          />
          {since.rows.length > 0 && <h4>{text('families-merge.undo-rows')}</h4>}
          {since.rows.map((row) => {
            const label = row.text === '' ? text('families-merge.row-empty') : row.text
            if (!row.mayGo)
              return (
                <p key={row.id}>
                  {label}{' '}
                  <span className="quiet">{text('families-merge.row-only', { date: longDate(row.writtenAt) })}</span>
                </p>
              )
            return (
              <Choice
                key={row.id}
                name={`becomes-${row.id}`}
                label={label}
                hint={text('families-merge.row-when', { date: longDate(row.writtenAt) })}
                error={becomes[row.id] === undefined ? errors['placed'] : undefined}
                options={[
                  { value: 'stays' as const, label: text('families-merge.row-stays') },
                  { value: 'goes-too' as const, label: text('families-merge.row-goes') },
                ]}
                value={becomes[row.id]}
                onChange={(answer) => setBecomes({ ...becomes, [row.id]: answer })}
              />
            )
          })}
        </>
      )}
    </PanelForm>
  )
}
