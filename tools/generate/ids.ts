/** Ids in the form of a UUID of version 7 that sort as the families are numbered: indexes then grow at their end. */
const FIRST = Date.UTC(2026, 0, 1)

/** Numbers the rows of one family (or group of employees) as they are asked for; the same name is the same id. */
export function idsOf(seed: number, number: number, kind: 'family' | 'employees'): (name: string) => string {
  const given = new Map<string, string>()
  const time = (FIRST + number).toString(16).padStart(12, '0')
  const tail = `${kind === 'family' ? 'f' : 'e'}${(seed >>> 0).toString(16).padStart(8, '0')}`
  return (name) => {
    const known = given.get(name)
    if (known !== undefined) return known
    const nth = given.size
    // The nth of the family comes before the seed, so that ids of a family stand in the order they were made.
    const order = nth.toString(16).padStart(6, '0')
    const id = `${time.slice(0, 8)}-${time.slice(8)}-7${order.slice(0, 3)}-8${order.slice(3)}-000${tail}`
    given.set(name, id)
    return id
  }
}
