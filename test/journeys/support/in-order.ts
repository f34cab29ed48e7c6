import { beforeEach } from 'vitest'

/** Steps of one way through the product: each stands on the one before, so the rest is left out when one fails. */
export function inOrder(shown: () => Promise<string>): void {
  let broken = false
  beforeEach(({ skip, onTestFailed }) => {
    skip(broken, 'an earlier step failed')
    onTestFailed(async () => {
      broken = true
      // What a person would have seen says more than the line of the test.
      console.error(await shown())
    })
  })
}
