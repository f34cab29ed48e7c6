import { Choice } from '../../shared/form/choice.tsx'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import { Select } from '../../shared/form/select.tsx'
import { DateField, TextField } from '../../shared/form/text-field.tsx'
import { useText } from '../texts.ts'
import { basesOn, origins, type MeasureDraft } from './measure-draft.ts'
import { peopleToName, usePlan } from './plan-context.ts'

interface MeasureFieldsProps {
  readonly value: MeasureDraft
  readonly change: (patch: Partial<MeasureDraft>) => void
  readonly errors: FieldErrors
}

/** What a measure is, whose and for whom: chosen once. */
export const MeasureKindFields = ({ value, change, errors }: MeasureFieldsProps) => {
  const text = useText()
  const { room, options } = usePlan()
  return (
    <>
      <Select
        name="department"
        label={text('measure.department')}
        empty={text('measure.department-empty')}
        error={errors['department']}
        hint={text('measure.department-hint')}
        options={options.departments
          .filter(({ key }) => key === room.may.department)
          .map(({ key, name }) => ({ value: key, label: name }))}
        value={value.department}
        onChange={(department) => change({ department })}
      />
      <Select
        name="kind"
        label={text('measure.kind')}
        empty={text('measure.kind-empty')}
        error={errors['kind']}
        options={options.measures.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.kind}
        onChange={(kind) => change({ kind, legalBasis: '' })}
      />
      {value.kind === '' && (
        <>
          <TextField
            name="title"
            label={text('measure.title')}
            error={errors['title']}
            value={value.title}
            onChange={(title) => change({ title })}
          />
          <TextField
            name="outsideCatalogueReason"
            label={text('measure.outside')}
            error={errors['outsideCatalogueReason']}
            value={value.outsideCatalogueReason}
            onChange={(outsideCatalogueReason) => change({ outsideCatalogueReason })}
          />
        </>
      )}
      <Select
        name="person"
        label={text('measure.person')}
        empty={text('goal.whose-empty')}
        error={errors['person']}
        options={peopleToName(room, options)}
        value={value.person}
        onChange={(person) => change({ person })}
      />
      <Select
        name="category"
        label={text('goal.category')}
        empty={text('goal.category-empty')}
        error={errors['category']}
        options={options.categories.map(({ id, name }) => ({ value: id, label: name }))}
        value={value.category}
        onChange={(category) => change({ category })}
      />
    </>
  )
}

const statuses = ['planned', 'waiting', 'active', 'paused', 'ended'] as const

/** Where a measure stands: what changes over time. */
export const MeasureStateFields = ({ value, change, errors }: MeasureFieldsProps) => {
  const text = useText()
  const { room, options } = usePlan()
  const bases = basesOn(options, value.kind, value.startsOn || room.today, value.legalBasis)
  const goals = room.goals.filter(({ status, id }) => status === 'active' || id === value.goal)
  return (
    <>
      <Select
        name="goal"
        label={text('measure.goal')}
        empty={text('measure.goal-empty')}
        error={errors['goal']}
        options={goals.map(({ id, ownWords }) => ({ value: id, label: ownWords }))}
        value={value.goal}
        onChange={(goal) => change({ goal })}
      />
      <Choice
        name="status"
        label={text('measure.status')}
        error={errors['status']}
        options={statuses.map((status) => ({ value: status, label: text(`measure.${status}`) }))}
        value={value.status}
        onChange={(status) => change({ status })}
      />
      {value.status === 'waiting' && (
        <TextField
          name="waitingFor"
          label={text('measure.waiting-for')}
          error={errors['waitingFor']}
          value={value.waitingFor}
          onChange={(waitingFor) => change({ waitingFor })}
        />
      )}
      <DateField
        name="startsOn"
        label={text('measure.starts')}
        optional={value.status === 'planned' || value.status === 'waiting'}
        error={errors['startsOn']}
        value={value.startsOn}
        onChange={(startsOn) => change({ startsOn })}
      />
      <DateField
        name="endsOn"
        label={text('measure.ends')}
        optional={value.status !== 'ended'}
        error={errors['endsOn']}
        value={value.endsOn}
        onChange={(endsOn) => change({ endsOn })}
      />
      <Select
        name="origin"
        label={text('measure.origin')}
        empty={text('measure.origin-none')}
        error={errors['origin']}
        options={origins.map((one) => ({ value: one, label: text(`measure.origin-${one}`) }))}
        value={value.origin}
        onChange={(chosen) => change({ origin: origins.find((one) => one === chosen) ?? '' })}
      />
      <Select
        name="legalBasis"
        label={text('measure.legal-basis')}
        hint={text('measure.legal-basis-hint')}
        empty={text('measure.legal-basis-empty')}
        error={errors['legalBasis']}
        options={bases.map((label) => ({ value: label, label }))}
        value={value.legalBasis}
        onChange={(legalBasis) => change({ legalBasis })}
      />
    </>
  )
}
