import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { SaveStateLine } from '../../shared/form/save-state.tsx'
import { Select } from '../../shared/form/select.tsx'
import { TextArea, TextField } from '../../shared/form/text-field.tsx'
import { useDraft } from '../../shared/form/use-draft.ts'
import { announce } from '../../shared/shell/announce.ts'
import { Skeleton } from '../../shared/shell/states.tsx'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import { CostFields, costOfDraft, NO_COST } from './cost-fields.tsx'
import { orNull, PeriodFields } from './decision-fields.tsx'
import type { GrantsPart } from './words.ts'

/** Asks for a grant: what it takes to succeed first, then the price. Says at once who decides. */
export const AskForm = ({ family, grants, onClose }: GrantsPart & { readonly onClose: () => void }) => {
  const text = useText()
  const only = grants.measures.length === 1 ? grants.measures[0] : undefined
  const draft = useDraft(`grant-ask:${family}`, {
    measure: only?.id ?? '',
    why: '',
    familySays: '',
    alternatives: '',
    legalBasis: only?.legalBasis ?? '',
    cost: NO_COST,
    startsOn: grants.today,
    endsOn: '',
  })
  const [tried, setTried] = useState(false)
  const ask = useCommand('POST /api/families/:family/measures/:measure/grant-requests', {
    onDone: ({ goesTo, leaderName }) => {
      void draft.discard()
      announce(text(`grants.sent.${goesTo}`, { name: leaderName ?? '' }))
      onClose()
    },
  })
  if (!draft.writable) return <Skeleton lines={[40, 90, 60]} />
  const { value: form, change } = draft
  // What was chosen when it was written may have been asked for meanwhile.
  const measure = grants.measures.find(({ id }) => id === form.measure)?.id ?? ''
  const choose = (id: string): void =>
    change({ measure: id, legalBasis: grants.measures.find((one) => one.id === id)?.legalBasis ?? '' })
  const send = () => {
    setTried(true)
    if (measure !== '')
      void ask.send({
        params: { family, measure },
        body: {
          why: form.why,
          legalBasis: orNull(form.legalBasis),
          cost: costOfDraft(form.cost),
          startsOn: form.startsOn,
          endsOn: orNull(form.endsOn),
          alternatives: orNull(form.alternatives),
          familySays: form.familySays,
        },
      })
  }
  return (
    <PanelForm
      title={text('grants.ask')}
      command={ask}
      send={send}
      submit={text('grants.send')}
      onClose={onClose}
      saveState={<SaveStateLine state={draft.state} restored={draft.restored} />}
    >
      {(errors) => (
        <>
          <Select
            name="measure"
            label={text('grants.measure')}
            empty={text('grants.choose')}
            error={tried && measure === '' ? text('grants.measure-missing') : errors['measure']}
            options={grants.measures.map(({ id, title, departmentName }) => ({
              value: id,
              label: `${title}, ${departmentName}`,
            }))}
            value={measure}
            onChange={choose}
          />
          <TextArea
            name="why"
            label={text('grants.why')}
            hint={text('grants.why-hint')}
            error={errors['why']}
            value={form.why}
            onChange={(why) => change({ why })}
          />
          <TextArea
            name="familySays"
            label={text('grants.family-says')}
            hint={text('grants.family-says-hint')}
            rows={3}
            error={errors['familySays']}
            value={form.familySays}
            onChange={(familySays) => change({ familySays })}
          />
          <TextArea
            name="alternatives"
            label={text('grants.alternatives')}
            optional
            rows={2}
            error={errors['alternatives']}
            value={form.alternatives}
            onChange={(alternatives) => change({ alternatives })}
          />
          <CostFields
            label={text('grants.amount')}
            hint={text('grants.amount-hint')}
            draft={form.cost}
            onChange={(cost) => change({ cost })}
            errors={errors}
          />
          <PeriodFields startsOn={form.startsOn} endsOn={form.endsOn} change={change} errors={errors} />
          <TextField
            name="legalBasis"
            label={text('grants.legal-basis')}
            hint={text('grants.legal-basis-hint')}
            optional
            error={errors['legalBasis']}
            value={form.legalBasis}
            onChange={(legalBasis) => change({ legalBasis })}
          />
        </>
      )}
    </PanelForm>
  )
}
