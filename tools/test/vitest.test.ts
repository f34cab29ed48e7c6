import { describe, expect, it } from 'vitest'
import { closingLine } from './sum.ts'
import { countReport } from './vitest.ts'

const report = (counts: object, files: readonly object[] = []): string =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: files,
    ...counts,
  })

describe('counting a run of vitest', () => {
  it('takes passed, failed and skipped from the report', () => {
    const sum = countReport(report({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 }), 1)
    expect(closingLine(sum)).toBe('7 passed, 2 failed, 2 skipped')
  })

  it('counts a file that could not be loaded as a failure, though it has no tests', () => {
    const broken = { status: 'failed', assertionResults: [] }
    expect(countReport(report({ numPassedTests: 3 }, [broken]), 1).failed).toBe(1)
  })

  it('counts an error outside any test, which only the exit code tells', () => {
    expect(countReport(report({ numPassedTests: 3 }), 1).failed).toBe(1)
  })

  it('counts a run without a report as failed, whatever its exit code', () => {
    expect(closingLine(countReport(undefined, 0))).toBe('0 passed, 1 failed')
  })

  it('leaves skipped ones out of the closing line when there are none', () => {
    expect(closingLine(countReport(report({ numPassedTests: 3 }), 0))).toBe('3 passed, 0 failed')
  })
})
