import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { z } from 'zod'
import type { Project } from './choice.ts'
import { heading, run } from './run.ts'
import { oneFailed, type Sum } from './sum.ts'

const assertion = z.object({
  fullName: z.string(),
  status: z.string(),
  failureMessages: z.array(z.string()).nullish(),
})

const fileStatus = z.object({
  name: z.string(),
  status: z.enum(['passed', 'failed']),
  message: z.string().nullish(),
  assertionResults: z.array(assertion),
})

const report = z.object({
  numPassedTests: z.int(),
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
  if (json === undefined) return oneFailed('a run that left no report')
  const counted = report.parse(JSON.parse(json))
  const failures = counted.testResults.flatMap(failuresOf)
  const outside = failures.length === 0 && exitCode !== 0 ? ['an error outside any test'] : []
  return {
    passed: counted.numPassedTests,
    failed: failures.length + outside.length,
    skipped: counted.numPendingTests + counted.numTodoTests,
    failures: [...failures, ...outside],
  }
}

const failuresOf = ({ name, status, message, assertionResults }: z.output<typeof fileStatus>): string[] => {
  const file = relative('.', name)
  if (status === 'failed' && assertionResults.length === 0) return [`${file}: ${firstLine(message)}`]
  return assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages?.[0])}`)
}

const firstLine = (message: string | null | undefined): string => message?.split('\n', 1)[0]?.slice(0, 300) ?? ''

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
    [
      'run',
      ...folders,
      '--project',
      project,
      '--reporter=default',
      '--reporter=./tools/test/second-attempt.ts',
      '--reporter=json',
      `--outputFile.json=${file}`,
      ...(environment['CI'] === 'true' ? ['--retry=1'] : []),
    ],
    environment,
  )
  const json = await readFile(file, 'utf8').catch(() => undefined)
  await rm(folder, { recursive: true, force: true })
  return countReport(json, code)
}
