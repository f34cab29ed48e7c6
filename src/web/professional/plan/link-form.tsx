import { useState } from 'react'
import { useCommand } from '../../shared/api/query.ts'
import { Ticks } from '../../shared/form/choice.tsx'
import { ErrorSummary, errorsOf, type FieldErrors } from '../../shared/form/error-summary.tsx'
import { Select } from '../../shared/form/select.tsx'
import { DateField, TextField } from '../../shared/form/text-field.tsx'
import { announce } from '../../shared/shell/announce.ts'
import { useText } from '../texts.ts'
import { FormEnd } from './form-end.tsx'
import type { Links, StatutoryLink } from './links.ts'
import { peopleToName, usePlan } from './plan-context.ts'

interface LinkFormProps {
  readonly links: Links
  /** The link to change; without it, a new one. */
  readonly link?: StatutoryLink
  readonly onClose: () => void
}

const startOf = (link: StatutoryLink | undefined) => ({
  kind: link?.kind ?? '',
  persons: link?.persons ?? [],
  ownerDepartment: link?.ownerDepartment ?? '',
  reference: link?.reference ?? '',
  nextOn: link?.nextOn ?? '',
  goals: link?.goals ?? [],
  measures: link?.measures ?? [],
  endedOn: link?.endedOn ?? '',
  basedOn: link?.version ?? 0,
})
type Value = { readonly [K in keyof ReturnType<typeof startOf>]: ReturnType<typeof startOf>[K] }

/** A statutory plan: which, about whom, whose, its number and next date, and what here concerns it. */
export const LinkForm = ({ links, link, onClose }: LinkFormProps) => {
  const text = useText()
  const { family, room, options } = usePlan()
  const [value, setValue] = useState<Value>(() => startOf(link))
  const [tried, setTried] = useState(false)
  const onDone = (): void => {
    announce(text('plan.saved'))
    onClose()
  }
  const add = useCommand('POST /api/families/:family/statutory-links', { onDone })
  const change = useCommand('PUT /api/families/:family/statutory-links/:link', {
    onDone,
    fields: [
      { name: 'reference', label: text('links.reference') },
      { name: 'nextOn', label: text('links.next-field') },
    ],
    onUseCurrent: (current) => setValue(startOf(current as unknown as StatutoryLink)),
  })
  const command = link ? change : add
  const missing: FieldErrors = {
    ...(value.kind === '' && { kind: text('links.kind-empty') }),
    ...(value.persons.length === 0 && { persons: text('goal.whose-empty') }),
    ...(value.ownerDepartment === '' && { ownerDepartment: text('measure.department-empty') }),
  }
  const errors: FieldErrors = { ...errorsOf(command.problem), ...(tried && missing) }
  const set = (patch: Partial<Value>): void => setValue({ ...value, ...patch })
  const send = (): void => {
    setTried(true)
    if (Object.keys(missing).length > 0) return
    const state = {
      reference: value.reference.trim() || null,
      nextOn: value.nextOn || null,
      goals: [...value.goals],
      measures: [...value.measures],
    }
    if (link)
      void change.send({
        params: { family, link: link.id },
        body: { ...state, basedOn: value.basedOn, endedOn: value.endedOn || null },
      })
    else {
      const { kind, ownerDepartment, persons } = value
      void add.send({ params: { family }, body: { ...state, kind, ownerDepartment, persons: [...persons] } })
    }
  }
  const chosen = links.kinds.find(({ id }) => id === value.kind)
  return (
    <form noValidate onSubmit={(event) => (event.preventDefault(), send())}>
      <ErrorSummary errors={errors} problem={command.problem} />
      {!link && (
        <>
          <Select
            name="kind"
            label={text('links.kind')}
            hint={chosen && !chosen.verified ? text('links.unverified') : undefined}
            empty={text('links.kind-empty')}
            error={errors['kind']}
            options={links.kinds.map(({ id, name, law }) => ({
              value: id,
              label: law === null ? name : `${name} (${law})`,
            }))}
            value={value.kind}
            onChange={(kind) => set({ kind })}
          />
          <Ticks
            name="persons"
            label={text('goal.concerns')}
            error={errors['persons']}
            options={peopleToName(room, options)}
            value={value.persons}
            onChange={(persons) => set({ persons: [...persons] })}
          />
          <Select
            name="ownerDepartment"
            label={text('links.owner')}
            empty={text('measure.department-empty')}
            error={errors['ownerDepartment']}
            options={links.departments.map(({ key, name }) => ({ value: key, label: name }))}
            value={value.ownerDepartment}
            onChange={(ownerDepartment) => set({ ownerDepartment })}
          />
        </>
      )}
      <TextField
        name="reference"
        label={text('links.reference')}
        optional
        width="middle"
        error={errors['reference']}
        value={value.reference}
        onChange={(reference) => set({ reference })}
      />
      <DateField
        name="nextOn"
        label={text('links.next-field')}
        optional
        error={errors['nextOn']}
        value={value.nextOn}
        onChange={(nextOn) => set({ nextOn })}
      />
      <Ticks
        name="goals"
        label={text('links.goals')}
        hint={text('links.marks-hint')}
        optional
        options={room.goals
          .filter(({ status, id }) => status === 'active' || value.goals.includes(id))
          .map(({ id, ownWords }) => ({ value: id, label: ownWords }))}
        value={value.goals}
        onChange={(goals) => set({ goals: [...goals] })}
      />
      {room.measures.length > 0 && (
        <Ticks
          name="measures"
          label={text('links.measures')}
          optional
          options={room.measures.map(({ id, title }) => ({ value: id, label: title }))}
          value={value.measures}
          onChange={(measures) => set({ measures: [...measures] })}
        />
      )}
      {link && (
        <DateField
          name="endedOn"
          label={text('links.ended-field')}
          optional
          error={errors['endedOn']}
          value={value.endedOn}
          onChange={(endedOn) => set({ endedOn })}
        />
      )}
      <FormEnd sending={command.sending} onClose={onClose}>
        {text('links.save')}
      </FormEnd>
    </form>
  )
}
