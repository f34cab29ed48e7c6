import { useState } from 'react'
import { partNames, type PartName } from '../../../../domain/moving/package.ts'
import { useCommand } from '../../../shared/api/query.ts'
import type { FieldErrors } from '../../../shared/form/error-summary.tsx'
import { Choice, Ticks } from '../../../shared/form/choice.tsx'
import { DateField, TextField } from '../../../shared/form/text-field.tsx'
import { announce } from '../../../shared/shell/announce.ts'
import { PanelForm } from '../../shared/panel-form.tsx'
import { useText } from '../../texts.ts'
import type { Moves } from './moves.ts'

interface PrepareProps {
  readonly moves: Moves
  readonly family: string
  readonly onClose: () => void
}
type Basis = 'consent' | 'statute'

const keyOf = ({ signer, about }: Moves['signers'][number]): string => `${signer.id} ${about.id}`

/** What goes along to which municipality, and on what basis; who has said yes. */
export const PrepareForm = ({ moves, family, onClose }: PrepareProps) => {
  const text = useText()
  const [toName, setToName] = useState('')
  const [toNumber, setToNumber] = useState('')
  const [movesOn, setMovesOn] = useState('')
  const [parts, setParts] = useState<readonly PartName[]>([])
  const [bases, setBases] = useState<Readonly<Partial<Record<PartName, Basis>>>>({})
  const [paragraph, setParagraph] = useState('')
  const [said, setSaid] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const [saidOn, setSaidOn] = useState(moves.today)
  const prepare = useCommand('POST /api/families/:family/moves', {
    onDone: () => {
      announce(text('moving.prepared'))
      onClose()
    },
  })
  const missing: FieldErrors = {
    ...(toName.trim() === '' && { toName: text('moving.to-name-missing') }),
    ...(!/^\d{3}$/.test(toNumber.trim()) && { toNumber: text('moving.to-number-missing') }),
    ...(movesOn === '' && { movesOn: text('moving.on-missing') }),
  }
  const basisOf = (part: PartName): Basis => bases[part] ?? 'consent'
  const asks = (basis: Basis): boolean => parts.some((part) => basisOf(part) === basis)
  const send = () => {
    setTried(true)
    if (Object.keys(missing).length > 0) return undefined
    return prepare.send({
      params: { family },
      body: {
        toName,
        toNumber: Number.parseInt(toNumber, 10) || 0,
        movesOn,
        parts: parts.map((part) => ({
          part,
          basis: basisOf(part),
          paragraph: basisOf(part) === 'statute' && paragraph !== '' ? paragraph : null,
        })),
        said: moves.signers
          .filter((one) => said.includes(keyOf(one)))
          .map(({ signer, about }) => ({ signer: signer.id, about: about.id, on: saidOn })),
      },
    })
  }
  return (
    <PanelForm
      title={text('moving.begin')}
      command={prepare}
      send={send}
      submit={text('moving.prepare')}
      onClose={onClose}
    >
      {(refused) => {
        const errors = tried ? { ...refused, ...missing } : refused
        return (
          <>
            <TextField
              name="toName"
              label={text('moving.to-name')}
              error={errors['toName']}
              width="middle"
              value={toName}
              onChange={setToName}
            />
            <TextField
              name="toNumber"
              label={text('moving.to-number')}
              hint={text('moving.to-number-hint')}
              error={errors['toNumber']}
              inputMode="numeric"
              width="short"
              value={toNumber}
              onChange={setToNumber}
            />
            <DateField
              name="movesOn"
              label={text('moving.on')}
              error={errors['movesOn']}
              value={movesOn}
              onChange={setMovesOn}
            />
            {moves.walled && <p className="notice">{text('moving.walled')}</p>}
            <Ticks
              name="parts"
              label={text('moving.part')}
              hint={text('moving.stays')}
              error={errors['parts']}
              options={partNames.map((value) => ({ value, label: text(`moving.part.${value}`) }))}
              value={parts}
              onChange={setParts}
            />
            {parts.map((part) => (
              <Choice
                key={part}
                name={`basis-${part}`}
                label={`${text(`moving.part.${part}`)}: ${text('moving.basis')}`}
                options={(['consent', 'statute'] as const).map((value) => ({
                  value,
                  label: text(`moving.basis.${value}`),
                }))}
                value={basisOf(part)}
                onChange={(basis) => setBases({ ...bases, [part]: basis })}
              />
            ))}
            {asks('statute') && (
              <TextField
                name="paragraph"
                label={text('moving.paragraph')}
                hint={text('moving.paragraph-hint')}
                error={errors['paragraph']}
                width="middle"
                value={paragraph}
                onChange={setParagraph}
              />
            )}
            {asks('consent') && (
              <>
                {moves.unresolved.map((sentence) => (
                  <p key={sentence} className="notice">
                    {sentence}
                  </p>
                ))}
                <Ticks
                  name="said"
                  label={text('moving.said')}
                  hint={text('moving.said-hint')}
                  error={errors['said']}
                  options={moves.signers.map((one) => ({
                    value: keyOf(one),
                    label:
                      one.signer.id === one.about.id
                        ? text('moving.said-self', { signer: one.signer.name })
                        : text('moving.said-for', { signer: one.signer.name, about: one.about.name }),
                    hint: one.sentence,
                  }))}
                  value={said}
                  onChange={setSaid}
                />
                <DateField name="saidOn" label={text('moving.said-on')} value={saidOn} onChange={setSaidOn} />
              </>
            )}
          </>
        )
      }}
    </PanelForm>
  )
}
