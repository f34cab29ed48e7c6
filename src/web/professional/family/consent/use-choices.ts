import { useApi } from '../../../shared/api/query.ts'

/** Names of categories and departments, and when standing consents are to be talked about again. */
export const useChoices = (family: string) => {
  const { data } = useApi('GET /api/families/:family/consents/choices', { params: { family } })
  const category = (id: string): string => data?.categories.find((one) => one.id === id)?.name ?? id
  const department = (key: string): string => data?.departments.find((one) => one.key === key)?.name ?? key
  const listed = (names: readonly string[]): string => new Intl.ListFormat('da', { type: 'conjunction' }).format(names)
  return {
    categories: data?.categories ?? [],
    departments: data?.departments ?? [],
    category,
    department,
    departmentsIn: (keys: readonly string[]): string => listed(keys.map(department)),
    categoriesIn: (ids: readonly string[]): string => listed(ids.map(category)),
    remindOn: (basis: string): string | undefined => data?.reminders.find((one) => one.basis === basis)?.remindOn,
  }
}
