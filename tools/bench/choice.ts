export const PARTS = ['open', 'list', 'search', 'board', 'boards', 'pages', 'memory', 'generate'] as const
export type Part = (typeof PARTS)[number]

/** What the command line asks for. */
export interface Choice {
  readonly parts: ReadonlySet<Part>
  /** Families in the large municipality. */
  readonly scale: number
  /** A folder to fill once and keep; a temporary one otherwise. */
  readonly data: string | undefined
}

const SCALE = 100_000
const LEAST_SCALE = 1000

/** Reads `--scale=1000000`, `--only=open,list` and `--data=FOLDER`; throws an Error that says what is not understood. */
export function choose(words: readonly string[]): Choice {
  const given = new Map(
    words
      .map((word) => /^--(scale|only|data)=(.+)$/.exec(word) ?? unknown(word))
      .map(([, name, value]) => [name, value]),
  )
  const scale = Number(given.get('scale') ?? SCALE)
  if (!Number.isInteger(scale) || scale < LEAST_SCALE)
    throw new Error(`--scale is a whole number of families, at least ${LEAST_SCALE}.`)
  const parts = (given.get('only')?.split(',') ?? PARTS).map(
    (name) => PARTS.find((part) => part === name) ?? unknown(name),
  )
  return { parts: new Set(parts), scale, data: given.get('data') }
}

const unknown = (word: string): never => {
  throw new Error(`"${word}" is not understood. Use --scale=FAMILIES, --data=FOLDER and --only=${PARTS.join(',')}.`)
}
