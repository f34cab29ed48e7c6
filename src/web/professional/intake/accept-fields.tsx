import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { call } from '../../shared/api/client.ts'
import { queryKeyOf } from '../../shared/api/query.ts'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import { type PickablePerson, PersonPicker } from '../../shared/form/person-picker.tsx'
import { DateField, TextField } from '../../shared/form/text-field.tsx'
import { useText } from '../texts.ts'
import type { Intake } from './case.ts'
import type { DecisionDraft } from './decision.ts'

interface AcceptFieldsProps {
  readonly intake: Intake
  readonly form: DecisionDraft
  readonly change: (patch: Partial<DecisionDraft>) => void
  readonly errors: FieldErrors
}

/** What accepting needs: one responsible coordinator, and what the family and the child are called. */
export const AcceptFields = ({ intake, form, change, errors }: AcceptFieldsProps) => {
  const text = useText()
  const field = (
    name: keyof DecisionDraft & ('familyName' | 'givenName' | 'childFamilyName' | 'born'),
    path: string,
  ) => ({
    name: path,
    value: form[name],
    error: errors[path],
    onChange: (value: string) => change({ [name]: value }),
  })
  return (
    <>
      <CoordinatorPicker
        intake={intake}
        chosen={form.coordinator === '' ? undefined : { id: form.coordinator, name: form.coordinatorName }}
        error={errors['coordinator']}
        onChoose={(person) => change({ coordinator: person?.id ?? '', coordinatorName: person?.name ?? '' })}
      />
      <TextField
        {...field('familyName', 'familyName')}
        label={text('intake.family-name')}
        hint={text('intake.family-name-hint')}
        width="middle"
      />
      <TextField {...field('givenName', 'child.givenName')} label={text('intake.child-given')} width="middle" />
      <TextField {...field('childFamilyName', 'child.familyName')} label={text('intake.child-family')} width="middle" />
      <DateField {...field('born', 'child.born')} label={text('intake.child-born')} optional />
    </>
  )
}

interface CoordinatorPickerProps {
  readonly intake: Intake
  readonly chosen: { readonly id: string; readonly name: string } | undefined
  readonly error: string | undefined
  readonly onChoose: (person: { readonly id: string; readonly name: string } | undefined) => void
}

const CoordinatorPicker = ({ intake, chosen, error, onChoose }: CoordinatorPickerProps) => {
  const text = useText()
  const [typed, setTyped] = useState('')
  const args = { params: { family: intake.family }, query: { q: typed.slice(0, 100) } }
  const route = 'GET /api/intake/:family/coordinators'
  const { data } = useQuery({
    queryKey: queryKeyOf(route, args),
    queryFn: ({ signal }) => call(route, { ...args, signal }),
    // A list that empties while it is fetched would take what was typed or chosen with it.
    placeholderData: keepPreviousData,
  })
  const most = intake.programme.perCoordinator
  const detailOf = (department: string, families: number, can: readonly string[]): string => {
    const detail =
      most === null
        ? text('intake.coordinator-detail', { department, families })
        : text('intake.coordinator-detail-of', { department, families, most })
    return can.length === 0 ? detail : text('intake.coordinator-can', { detail, can: can.join(', ') })
  }
  const found: readonly PickablePerson[] = (data?.employees ?? []).map((one) => ({
    id: one.id,
    name: one.name,
    detail: detailOf(one.departmentName, one.families, one.can),
  }))
  const people = chosen && !found.some(({ id }) => id === chosen.id) ? [chosen, ...found] : found
  return (
    <PersonPicker
      name="coordinator"
      label={text('intake.coordinator')}
      hint={`${text('intake.coordinator-hint')} ${most === null ? text('intake.capacity-not-stated') : text('intake.capacity', { most })}`}
      people={people}
      {...(chosen && { chosen: chosen.id })}
      error={error}
      onSearch={setTyped}
      onChoose={(id) => onChoose(people.find((one) => one.id === id))}
    />
  )
}
