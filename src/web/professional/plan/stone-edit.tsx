import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Tick } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf } from '../../shared/form/error-summary.tsx'
import { TextField } from '../../shared/form/text-field.tsx'
import type { Stone } from '../../shared/road/depth.ts'
import { InPlace, InPlaceButton } from '../../shared/road/in-place.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import { usePlan } from './plan-context.ts'

/** A new stepping stone towards a goal. */
export const StoneForm = ({ goal, onClose }: { readonly goal: string; readonly onClose: () => void }) => {
  const text = useText()
  const { family } = usePlan()
  const [what, setWhat] = useState('')
  const add = useCommand('POST /api/families/:family/stones', {
    onDone: () => {
      announce(text('plan.saved'))
      onClose()
    },
  })
  const errors = errorsOf(add.problem)
  return (
    <form
      noValidate
      onSubmit={(event) => (event.preventDefault(), void add.send({ params: { family }, body: { goal, what } }))}
    >
      <ErrorSummary errors={errors} problem={add.problem} />
      <TextField name="what" label={text('stone.what')} error={errors['what']} value={what} onChange={setWhat} />
      <FormEnd sending={add.sending} onClose={onClose}>
        {text('stone.save')}
      </FormEnd>
    </form>
  )
}

/** A stone with its tick, and for those who may, other words or away with it. */
export const StoneEdit = ({ stone }: { readonly stone: Stone }) => {
  const text = useText()
  const { family, room, mayChange } = usePlan()
  const save = useCommand('PUT /api/families/:family/stones/:stone')
  const change = async (patch: { reachedOn?: string | null; withdrawn?: boolean }): Promise<void> => {
    const body = { basedOn: stone.version, what: stone.what, reachedOn: stone.reachedOn, withdrawn: false, ...patch }
    if (await save.send({ params: { family, stone: stone.id }, body })) announce(text('plan.saved'))
  }
  const id = `stone-${stone.id}`
  if (!mayChange(stone)) return <span className="doing">{stone.what}</span>
  return (
    <>
      <Tick
        id={`trin-${stone.id}`}
        name="reached"
        label={stone.what}
        checked={stone.reachedOn !== null}
        onChange={(reached) => void change({ reachedOn: reached ? room.today : null })}
      />
      <InPlaceButton id={id} label={text('stone.edit')} about={stone.what} quiet />{' '}
      <button type="button" className="link-button" onClick={() => void change({ withdrawn: true })}>
        {text('stone.away')}
        <span className="sr-only"> – {stone.what}</span>
      </button>
      <InPlace id={id}>{(close) => <StoneWords stone={stone} onClose={close} />}</InPlace>
    </>
  )
}

const StoneWords = ({ stone, onClose }: { readonly stone: Stone; readonly onClose: () => void }) => {
  const text = useText()
  const { family } = usePlan()
  const [what, setWhat] = useState(stone.what)
  const [basedOn] = useState(stone.version)
  const save = useCommand('PUT /api/families/:family/stones/:stone', {
    fields: [{ name: 'what', label: text('stone.what') }],
    onUseCurrent: (current) => setWhat(String(current['what'])),
    onDone: () => {
      announce(text('plan.saved'))
      onClose()
    },
  })
  const errors = errorsOf(save.problem)
  const send = (): void =>
    void save.send({
      params: { family, stone: stone.id },
      body: { basedOn, what, reachedOn: stone.reachedOn, withdrawn: false },
    })
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={save.problem} />
      <TextField name="what" label={text('stone.what')} error={errors['what']} value={what} onChange={setWhat} />
      <FormEnd sending={save.sending} onClose={onClose}>
        {text('stone.save')}
      </FormEnd>
    </form>
  )
}
