import type { Reporter, TestCase } from 'vitest/node'

/**
 * Lists, at the end of a run, the tests that passed only when they were tried again. The build machine tries once more,
 * so that one late answer does not stop a whole delivery; whatever stands here is a fault of the test or of the product.
 */
export default class SecondAttempts implements Reporter {
  private readonly found: string[] = []

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky !== true) return
    const why = test.result().errors?.[0]?.message.split('\n', 1)[0] ?? ''
    this.found.push(`  ${test.module.relativeModuleId}: ${test.fullName}: ${why}`)
  }

  onTestRunEnd(): void {
    if (this.found.length > 0) console.log(`\nPassed at the second attempt only:\n${this.found.join('\n')}`)
  }
}
