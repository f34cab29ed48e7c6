import type { Child } from './child.ts'
import type { Load, Measured } from './client-child.ts'
import { quantile, rate } from './statistics.ts'

const WARM_UP_S = 3
const ROUND_S = 4
const ROUNDS = 7
export const CLIENTS = 10

export type Way = Pick<Load, 'origin' | 'requests'>

/**
 * Measures several ways in turn, A B A B …, after a warm-up: what else happens on the machine hits all of them alike,
 * and a ratio within a round says more than two figures minutes apart.
 */
export async function inTurn<K extends string>(
  client: Child,
  ways: Readonly<Record<K, Way>>,
): Promise<Record<K, Measured>[]> {
  const once = async (seconds: number): Promise<Record<K, Measured>> => {
    const measured = {} as Record<K, Measured>
    for (const name of Object.keys(ways) as K[])
      measured[name] = await client.ask<Measured>('run', {
        ...ways[name],
        clients: CLIENTS,
        until: { seconds },
      } satisfies Load)
    return measured
  }
  await once(WARM_UP_S)
  const rounds: Record<K, Measured>[] = []
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await once(ROUND_S))
  return rounds
}

/** The figures behind the ratios, one line a way and round. */
export const described = (rounds: readonly Readonly<Record<string, Measured>>[]): string =>
  rounds
    .flatMap((round, number) =>
      Object.entries(round).map(
        ([name, m]) =>
          `  round ${number + 1} ${name.padEnd(28)} ${rate(m).toFixed(0).padStart(6)} a second, p50 ${quantile(m, 0.5).toFixed(2)} ms, p95 ${quantile(m, 0.95).toFixed(2)} ms`,
      ),
    )
    .join('\n')
