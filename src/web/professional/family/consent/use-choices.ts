import { useApi } from '../../../shared/api/query.ts'

/** Names of categories and departments, and when standing consents are to be talked about again. */
export const useChoices = (family: string) => {
  const { data } = useApi('GET /api/families/:family/consents/choices', { params: { family } })
  const category = (id: string): string => data?.categories.find((one) => one.id === id)?.name ?? id
  const department = (key: string): string => data?.departments.find((one) => one.key === key)?.name ?? key
  // Names of departments have an "og" of their own.
  const listed = (names: readonly string[]): string =>
    [names.slice(0, -1).join(', '), ...names.slice(-1)].filter(Boolean).join(' samt ')
  return {
    categories: data?.categories ?? [],
    departments: data?.departments ?? [],
    category,
    department,
    departmentsIn: (keys: readonly string[]): string => listed(keys.map(department)),
    // Names of categories have commas and "og" of their own.
    categoriesIn: (ids: readonly string[]): string => ids.map(category).join(' · '),
    remindOn: (basis: string): string | undefined => data?.reminders.find((one) => one.basis === basis)?.remindOn,
  }
}
