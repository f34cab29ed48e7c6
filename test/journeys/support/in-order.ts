import { beforeEach } from 'vitest'

/**
 * Steps of one way through the product: each stands on the one before, so the rest is left out when one fails. A step that is
 * tried once more is run: left out, it would count as no failure at all.
 */
export function inOrder(shown: () => Promise<string>): void {
  let broken: string | undefined
  beforeEach(({ task, skip, onTestFailed }) => {
    skip(broken !== undefined && broken !== task.id, 'an earlier step failed')
    broken = undefined
    onTestFailed(async () => {
      broken = task.id
      // What a person would have seen says more than the line of the test.
      console.error(await shown())
    })
  })
}
