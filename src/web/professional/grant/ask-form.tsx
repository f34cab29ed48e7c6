import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Select } from '../../shared/form/select.tsx'
import { DateField, TextArea, TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { PanelForm } from '../shared/panel-form.tsx'
import { useText } from '../texts.ts'
import { CostFields, costOfDraft, NO_COST } from './cost-fields.tsx'
import type { GrantsPart } from './words.ts'

/** Asks for a grant: what it takes to succeed first, then the price. Says at once who decides. */
export const AskForm = ({ family, grants, onClose }: GrantsPart & { readonly onClose: () => void }) => {
  const text = useText()
  const only = grants.measures.length === 1 ? grants.measures[0] : undefined
  const [measure, setMeasure] = useState(only?.id ?? '')
  const [why, setWhy] = useState('')
  const [familySays, setFamilySays] = useState('')
  const [alternatives, setAlternatives] = useState('')
  const [legalBasis, setLegalBasis] = useState(only?.legalBasis ?? '')
  const [cost, setCost] = useState(NO_COST)
  const [startsOn, setStartsOn] = useState(grants.today)
  const [endsOn, setEndsOn] = useState('')
  const [tried, setTried] = useState(false)
  const ask = useCommand('POST /api/families/:family/measures/:measure/grant-requests', {
    onDone: ({ goesTo, leaderName }) => {
      announce(text(`grants.sent.${goesTo}`, { name: leaderName ?? '' }))
      onClose()
    },
  })
  const choose = (id: string): void => {
    setMeasure(id)
    setLegalBasis(grants.measures.find((one) => one.id === id)?.legalBasis ?? '')
  }
  const send = () => {
    setTried(true)
    if (measure !== '')
      void ask.send({
        params: { family, measure },
        body: {
          why,
          legalBasis: legalBasis.trim() === '' ? null : legalBasis,
          cost: costOfDraft(cost),
          startsOn,
          endsOn: endsOn === '' ? null : endsOn,
          alternatives: alternatives.trim() === '' ? null : alternatives,
          familySays,
        },
      })
  }
  return (
    <PanelForm title={text('grants.ask')} command={ask} send={send} submit={text('grants.send')} onClose={onClose}>
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
            value={why}
            onChange={setWhy}
          />
          <TextArea
            name="familySays"
            label={text('grants.family-says')}
            hint={text('grants.family-says-hint')}
            rows={3}
            error={errors['familySays']}
            value={familySays}
            onChange={setFamilySays}
          />
          <TextArea
            name="alternatives"
            label={text('grants.alternatives')}
            optional
            rows={2}
            error={errors['alternatives']}
            value={alternatives}
            onChange={setAlternatives}
          />
          <CostFields
            label={text('grants.amount')}
            hint={text('grants.amount-hint')}
            draft={cost}
            onChange={setCost}
            errors={errors}
          />
          <DateField
            name="startsOn"
            label={text('grants.starts')}
            error={errors['startsOn']}
            value={startsOn}
            onChange={setStartsOn}
          />
          <DateField
            name="endsOn"
            label={text('grants.ends')}
            optional
            error={errors['endsOn']}
            value={endsOn}
            onChange={setEndsOn}
          />
          <TextField
            name="legalBasis"
            label={text('grants.legal-basis')}
            hint={text('grants.legal-basis-hint')}
            optional
            error={errors['legalBasis']}
            value={legalBasis}
            onChange={setLegalBasis}
          />
        </>
      )}
    </PanelForm>
  )
}
