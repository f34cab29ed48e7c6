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

interface UndoProps {
  readonly merge: Answer<'GET /api/families/:family/duplicates'>['merges'][number]
  readonly family: string
  readonly onClose: () => void
}
type Since = Answer<'GET /api/families/:family/merges/:merge/since'>
type Whose = 'kept' | 'gone'

/** Takes two records apart again: why, and whose each line is that was written since. */
export const UndoForm = (props: UndoProps) => {
  const read = useApi('GET /api/families/:family/merges/:merge/since', {
    params: { family: props.family, merge: props.merge.id },
  })
  return (
    <Loaded read={read} home="/fag" skeleton={<Skeleton />}>
      {(since) => <Form {...props} since={since} />}
    </Loaded>
  )
}

const Form = ({ merge, family, onClose, since }: UndoProps & { readonly since: Since }) => {
  const text = useText()
  const [reason, setReason] = useState('')
  const [whose, setWhose] = useState<Readonly<Record<string, Whose>>>({})
  const undo = useCommand('POST /api/families/:family/merges/:merge/undo', {
    onDone: () => {
      announce(text('merge.undone'))
      onClose()
    },
  })
  const placed = since.rows.flatMap(({ table, id }) => {
    const answer = whose[id]
    return answer === undefined ? [] : [{ table, id, whose: answer }]
  })
  const send = () =>
    undo.send({ params: { family, merge: merge.id }, body: { reason, basedOn: merge.version, placed } })
  return (
    <PanelForm title={text('merge.undo')} command={undo} send={send} submit={text('merge.undo')} onClose={onClose}>
      {(errors) => (
        <>
          <TextArea
            name="reason"
            label={text('merge.undo-reason')}
            error={errors['reason']}
            rows={2}
            value={reason}
            onChange={setReason}
          />
          {since.rows.length > 0 && <h4>{text('merge.undo-rows')}</h4>}
          {since.rows.length > 0 && <p>{text('merge.undo-rows-hint')}</p>}
          {since.rows.map((row) => (
            <Choice
              key={row.id}
              name={`placed-${row.id}`}
              label={row.text === '' ? text('merge.row-empty', { table: row.table }) : row.text}
              hint={text('merge.row-when', { date: longDate(row.writtenAt) })}
              error={whose[row.id] === undefined ? errors['placed'] : undefined}
              options={[
                { value: 'kept' as const, label: text('merge.whose-kept', { name: merge.name }) },
                { value: 'gone' as const, label: text('merge.whose-gone') },
              ]}
              value={whose[row.id]}
              onChange={(answer) => setWhose({ ...whose, [row.id]: answer })}
            />
          ))}
        </>
      )}
    </PanelForm>
  )
}
