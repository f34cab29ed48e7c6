import { existsSync } from 'node:fs'
import type { Check } from './choice.ts'
import { heading, run } from './run.ts'
import { oneFailed, onePassed, type Sum } from './sum.ts'

const folders = (...wanted: string[]): string[] => wanted.filter((folder) => existsSync(folder))

type Command = readonly [program: string, ...words: string[]]

/** What a check runs; it passes when all of its commands do. */
const commands: Readonly<Record<Check, () => readonly Command[]>> = {
  types: () => ['shared', 'server', 'web'].map((part) => ['tsc', '-p', `tsconfig.${part}.json`]),
  lint: () => [['oxlint', '--type-aware']],
  format: () => [['oxfmt', '--check', '.']],
  boundaries: () => [['depcruise', '--config', '.dependency-cruiser.cjs', ...folders('src', 'tools', 'test')]],
  family: () => [['depcruise', '--config', 'tools/test/family-at-run-time.cjs', ...folders('src/web')]],
  'dead-code': () => [['knip']],
  pages: () => [['vite', 'build', '--logLevel', 'warn']],
}

/** Runs one tool over the whole repository; however many commands it takes, it counts as one test. */
export const runCheck = async (check: Check): Promise<Sum> => {
  heading(check)
  let passed = true
  for (const [program, ...words] of commands[check]()) {
    if ((await run(program, words)) !== 0) passed = false
  }
  return passed ? onePassed : oneFailed(check)
}
