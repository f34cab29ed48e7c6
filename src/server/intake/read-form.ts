import type { Services } from '../services.ts'

/** The municipalities that the public form can be sent to. */
export async function readForm(services: Services): Promise<{ municipalities: { number: number; name: string }[] }> {
  const { rows } = await services.pool.query<{ number: number; name: string }>(
    'select number, name from reference.municipality order by name',
  )
  return { municipalities: rows }
}
