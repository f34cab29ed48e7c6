import { isDay, type Day } from '../../src/domain/shared/time.ts'

/** What the command line asks for. */
export interface Choice {
  readonly families: number
  readonly seed: number
  /** The day that ages and plans are counted from. */
  readonly date: Day
  readonly municipality: number
  /** The data folder of an embedded database; unset, DATABASE_URL or DATA_DIR. */
  readonly data: string | undefined
}

const MOST = 1_000_000
const USE = 'Use --families=1000 --seed=7 [--date=2026-09-01] [--municipality=900] [--data=FOLDER].'

/** Reads the words of the command line; throws an Error that says what is not understood. */
export function choose(words: readonly string[]): Choice {
  const given = new Map(
    words.map((word): [string, string] => {
      const [, name = '', value = ''] = /^--(families|seed|date|municipality|data)=(.+)$/.exec(word) ?? []
      if (name === '') throw new Error(`"${word}" is not understood. ${USE}`)
      return [name, value]
    }),
  )
  const date = given.get('date') ?? '2026-09-01'
  if (!isDay(date)) throw new Error(`--date is a day such as 2026-09-01. ${USE}`)
  return {
    families: whole(given.get('families') ?? '1000', 'families', { least: 10, most: MOST }),
    seed: whole(given.get('seed') ?? '1', 'seed', { least: 0, most: 2 ** 32 - 1 }),
    municipality: whole(given.get('municipality') ?? '900', 'municipality', { least: 1, most: 9999 }),
    date,
    data: given.get('data'),
  }
}

function whole(text: string, name: string, { least, most }: { least: number; most: number }): number {
  const value = Number(text)
  if (Number.isInteger(value) && value >= least && value <= most) return value
  throw new Error(`--${name} is a whole number from ${least} to ${most}. ${USE}`)
}
