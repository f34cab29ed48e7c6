import { CHECKS, chosenParts, type Part, PROJECTS } from './test/choice.ts'
import { runCheck } from './test/checks.ts'
import { runServerRound } from './test/server-round.ts'
import { add, closingLine, failureList, nothing, ran, type Sum } from './test/sum.ts'
import { runProject } from './test/vitest.ts'

const runChecks = async (parts: ReadonlySet<Part>): Promise<Sum> => {
  let checks = nothing
  for (const check of CHECKS) {
    if (parts.has(check)) checks = add(checks, await runCheck(check))
  }
  return checks
}

const runTests = async (parts: ReadonlySet<Part>): Promise<Sum> => {
  let tests = nothing
  for (const project of PROJECTS) {
    if (parts.has(project)) tests = add(tests, await runProject(project))
  }
  // On the build machine the store suites run once more, over a PostgreSQL server when one answers.
  if (parts.has('store') && process.env['CI'] === 'true' && !process.env['DATABASE_URL']) {
    tests = add(tests, await runServerRound())
  }
  return tests
}

/** Runs every chosen part, the next one also when one failed, and prints the closing line last. */
const runAll = async (parts: ReadonlySet<Part>): Promise<boolean> => {
  const checks = await runChecks(parts)
  const tests = await runTests(parts)
  const silent = PROJECTS.some((project) => parts.has(project)) && ran(tests) === 0
  if (silent) console.log('\nNo test ran, and a silent suite proves nothing.')
  const sum = add(checks, tests)
  console.log(`${failureList(sum)}\n${closingLine(sum)}`)
  return sum.failed === 0 && !silent
}

try {
  process.exitCode = (await runAll(chosenParts(process.argv.slice(2)))) ? 0 : 1
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
