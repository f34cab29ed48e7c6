/** The parts of the suite, in the order in which they run: what is cheap to find comes first. */
export const CHECKS = ['types', 'lint', 'format', 'boundaries', 'family', 'dead-code', 'pages'] as const
const EVERY_DAY = ['unit', 'store', 'journeys'] as const
export const PROJECTS = [...EVERY_DAY, 'long'] as const

export type Check = (typeof CHECKS)[number]
export type Project = (typeof PROJECTS)[number]
export type Part = Check | Project

const PARTS: readonly Part[] = [...CHECKS, ...PROJECTS]

const isPart = (name: string): name is Part => PARTS.some((part) => part === name)

/**
 * Which parts the command line asks for: everything but `long` without words, `--only store,unit`
 * (also given twice) for some, `--long` for the long-running ones alone.
 * The journeys walk through the built pages, so asking for them asks for these too.
 * Throws an Error that names the parts when it is given another word.
 */
export const chosenParts = (words: readonly string[]): ReadonlySet<Part> => {
  const chosen = new Set<Part>()
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === '--long') {
      chosen.add('long')
      continue
    }
    if (word !== '--only') throw unknown(word)
    at += 1
    for (const name of (words[at] ?? '').split(',')) {
      if (!isPart(name)) throw unknown(name)
      chosen.add(name)
    }
  }
  if (chosen.has('journeys')) chosen.add('pages')
  return chosen.size > 0 ? chosen : new Set<Part>([...CHECKS, ...EVERY_DAY])
}

const unknown = (word: string | undefined): Error =>
  new Error(`"${word ?? ''}" is not a part of the tests. Use --long, or --only with: ${PARTS.join(', ')}`)
