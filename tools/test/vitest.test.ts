import { describe, expect, it } from 'vitest'
import { closingLine, failureList } from './sum.ts'
import { countReport } from './vitest.ts'

const report = (counts: object, files: readonly object[] = []): string =>
  JSON.stringify({
    numPassedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: files,
    ...counts,
  })

describe('counting a run of vitest', () => {
  it('takes passed, failed and skipped from the report', () => {
    const failed = { fullName: 'a door stays shut', status: 'failed', failureMessages: ['expected 1\n  at door.ts'] }
    const passed = { fullName: 'a door opens', status: 'passed' }
    const file = { name: 'test/door.test.ts', status: 'failed', assertionResults: [passed, failed, failed] }
    const sum = countReport(report({ numPassedTests: 7, numPendingTests: 1, numTodoTests: 1 }, [file]), 1)
    expect(closingLine(sum)).toBe('7 passed, 2 failed, 2 skipped')
    expect(failureList(sum)).toContain('  test/door.test.ts: a door stays shut: expected 1\n')
  })

  it('counts a file that could not be loaded as a failure, though it has no tests', () => {
    const broken = { name: 'test/broken.test.ts', status: 'failed', assertionResults: [] }
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
