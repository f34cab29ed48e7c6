import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import type { Project } from './choice.ts'
import { heading, run } from './run.ts'
import { oneFailed, type Sum } from './sum.ts'

const fileStatus = z.object({
  status: z.enum(['passed', 'failed']),
  assertionResults: z.array(z.unknown()),
})

const report = z.object({
  numPassedTests: z.int(),
  numFailedTests: z.int(),
  numPendingTests: z.int(),
  numTodoTests: z.int(),
  testResults: z.array(fileStatus),
})

/**
 * Counts a report of vitest's JSON reporter. A file that could not even be loaded has no tests in the
 * report; it counts as one failure, and so does a run that failed without a failed test (an error
 * outside any test).
 *
 * @param json the report, or undefined when none was written
 * @param exitCode vitest's own
 */
export const countReport = (json: string | undefined, exitCode: number): Sum => {
  if (json === undefined) return oneFailed
  const counted = report.parse(JSON.parse(json))
  const notLoaded = counted.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  const failed = counted.numFailedTests + notLoaded.length
  return {
    passed: counted.numPassedTests,
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: counted.numPendingTests + counted.numTodoTests,
  }
}

/**
 * Runs one project of vitest.config.ts, or the files in some of its folders, and counts its tests. Nothing is left
 * behind but what it prints.
 */
export const runProject = async (
  project: Project,
  environment: NodeJS.ProcessEnv = process.env,
  folders: readonly string[] = [],
): Promise<Sum> => {
  heading(environment === process.env ? project : `${project}, over a server`)
  const folder = await mkdtemp(join(tmpdir(), 'samspil-test-'))
  const file = join(folder, 'report.json')
  const code = await run(
    'vitest',
    ['run', ...folders, '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`],
    environment,
  )
  const json = await readFile(file, 'utf8').catch(() => undefined)
  await rm(folder, { recursive: true, force: true })
  return countReport(json, code)
}
