import { useState } from 'react'
import { spellKinds } from '../../../domain/plan/spell.ts'
import { useCommand } from '../../shared/api/query.ts'
import { Choice } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { DateField, TextField } from '../../shared/form/text-field.tsx'
import type { Spell } from '../../shared/road/depth.ts'
import { useSpellWords } from '../../shared/road/measure-depth.tsx'
import type { Measure } from '../../shared/road/plan-part.ts'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { usePlan } from './plan-context.ts'
import { StanceForm } from './stance-form.tsx'

interface MeasureMoreProps {
  readonly measure: Measure
  readonly onClose: () => void
}

/** Pauses and tapering of a measure, and whether it matters to the family. */
export const MeasureMore = ({ measure, onClose }: MeasureMoreProps) => {
  const text = useText()
  const { depth } = usePlan()
  const words = useSpellWords()
  const [what, setWhat] = useState<string>()
  const spells = depth.spells.filter((spell) => spell.measure === measure.id)
  const editing = spells.find(({ id }) => id === what)
  return (
    <>
      <Choice
        name="more"
        label={text('more.question')}
        options={[
          { value: 'spell', label: text('spell.new') },
          ...spells.map((spell) => ({ value: spell.id, label: text('spell.edit', { what: words(spell) }) })),
          { value: 'matters', label: text('stance.matters-record') },
        ]}
        value={what}
        onChange={setWhat}
      />
      {what === undefined && (
        <button type="button" className="button button-secondary" onClick={onClose}>
          {text('app.cancel')}
        </button>
      )}
      {what === 'matters' && <StanceForm question="matters" object={measure.id} onClose={onClose} />}
      {what === 'spell' && <SpellForm measure={measure} onClose={onClose} />}
      {editing && <SpellForm key={editing.id} measure={measure} spell={editing} onClose={onClose} />}
    </>
  )
}

const startOf = (spell: Spell | undefined) => ({
  kind: spell?.kind ?? ('pause' as const),
  startsOn: spell?.startsOn ?? '',
  endsOn: spell?.endsOn ?? '',
  says: spell?.says ?? '',
  reason: spell?.reason ?? '',
  basedOn: spell?.version ?? 0,
})

const SpellForm = ({ measure, spell, onClose }: MeasureMoreProps & { readonly spell?: Spell }) => {
  const text = useText()
  const { family } = usePlan()
  const [value, setValue] = useState(() => startOf(spell))
  const onDone = (): void => {
    announce(text('plan.saved'))
    onClose()
  }
  const add = useCommand('POST /api/families/:family/measures/:measure/spells', { onDone })
  const change = useCommand('PUT /api/families/:family/spells/:spell', {
    onDone,
    fields: [
      { name: 'startsOn', label: text('spell.starts') },
      { name: 'endsOn', label: text('spell.ends') },
    ],
    onUseCurrent: (current) => setValue(startOf(current as unknown as Spell)),
  })
  const command = spell ? change : add
  const errors = errorsOf(command.problem)
  const set = (patch: Partial<typeof value>): void => setValue({ ...value, ...patch })
  const send = (withdrawn: boolean): void => {
    const { basedOn, ...typed } = value
    const body = {
      ...typed,
      endsOn: typed.endsOn || null,
      says: typed.kind === 'taper' ? typed.says.trim() || null : null,
    }
    if (spell) void change.send({ params: { family, spell: spell.id }, body: { ...body, basedOn, withdrawn } })
    else void add.send({ params: { family, measure: measure.id }, body })
  }
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send(false))}>
      <ErrorSummary errors={errors} problem={command.problem} />
      <Choice
        name="kind"
        label={text('spell.kind')}
        options={spellKinds.map((kind) => ({ value: kind, label: text(`spell.${kind}`) }))}
        value={value.kind}
        onChange={(kind) => set({ kind })}
      />
      {value.kind === 'taper' && (
        <TextField
          name="says"
          label={text('spell.says')}
          hint={text('spell.says-hint')}
          error={errors['says']}
          value={value.says}
          onChange={(says) => set({ says })}
        />
      )}
      <DateField
        name="startsOn"
        label={text('spell.starts')}
        error={errors['startsOn']}
        value={value.startsOn}
        onChange={(startsOn) => set({ startsOn })}
      />
      <DateField
        name="endsOn"
        label={text('spell.ends')}
        optional
        error={errors['endsOn']}
        value={value.endsOn}
        onChange={(endsOn) => set({ endsOn })}
      />
      <TextField
        name="reason"
        label={text('plan.reason')}
        error={errors['reason']}
        value={value.reason}
        onChange={(reason) => set({ reason })}
      />
      {spell && (
        <p>
          <button type="button" className="link-button" onClick={() => send(true)}>
            {text('spell.away')}
          </button>
        </p>
      )}
      <FormEnd sending={command.sending} onClose={onClose}>
        {text('spell.save')}
      </FormEnd>
    </form>
  )
}
