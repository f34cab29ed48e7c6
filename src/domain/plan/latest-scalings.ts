/** A number between 0 and 10 as it is kept: for one goal, by one person or one employee, at an instant. */
export interface KeptScaling {
  readonly goal: string
  readonly byPerson: string | null
  readonly byEmployee: string | null
  readonly value: number
  readonly at: string
}

/** The latest number of each giver for each goal, in the order given otherwise. Nobody is averaged away. */
export function latestPerGiver<Row extends KeptScaling>(scalings: readonly Row[]): Row[] {
  const latest = new Map<string, Row>()
  for (const row of scalings) {
    const key = `${row.goal} ${row.byPerson ?? row.byEmployee}`
    const known = latest.get(key)
    if (known === undefined || row.at >= known.at) latest.set(key, row)
  }
  return scalings.filter((row) => latest.get(`${row.goal} ${row.byPerson ?? row.byEmployee}`) === row)
}

/** How far apart people stand on one goal: lowest and highest of the latest numbers; null when fewer than two have given one. */
export function apart(
  latest: readonly KeptScaling[],
  goal: string,
): { readonly lowest: number; readonly highest: number } | null {
  const values = latest.filter((row) => row.goal === goal).map((row) => row.value)
  return values.length < 2 ? null : { lowest: Math.min(...values), highest: Math.max(...values) }
}
