/** What one part of the suite came to. */
export interface Sum {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
  /** What failed, with why in one line: a long run's first failure has scrolled away when it ends. */
  readonly failures: readonly string[]
}

export const nothing: Sum = { passed: 0, failed: 0, skipped: 0, failures: [] }
export const onePassed: Sum = { ...nothing, passed: 1 }
export const oneFailed = (what: string): Sum => ({ ...nothing, failed: 1, failures: [what] })

export const add = (left: Sum, right: Sum): Sum => ({
  passed: left.passed + right.passed,
  failed: left.failed + right.failed,
  skipped: left.skipped + right.skipped,
  failures: [...left.failures, ...right.failures],
})

/** How many tests were run; a skipped one was not. */
export const ran = (sum: Sum): number => sum.passed + sum.failed

/** The closing line that people and machines read: `N passed, N failed`, with skipped ones when there are any. */
export const closingLine = ({ passed, failed, skipped }: Sum): string =>
  `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`

/** The failures once more, to stand right before the closing line. */
export const failureList = ({ failures }: Sum): string =>
  failures.length === 0 ? '' : `\nFailed:\n${failures.map((what) => `  ${what}`).join('\n')}\n`
