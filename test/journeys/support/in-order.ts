import { test } from 'vitest'

/** Steps of one way through the product: each stands on the one before, so the rest is left out when one fails. */
export function inOrder(shown: () => Promise<string>): (step: string, walk: () => Promise<void>) => void {
  let broken = false
  return (step, walk) =>
    test(step, async (context) => {
      context.skip(broken, 'an earlier step failed')
      broken = true
      try {
        await walk()
      } catch (error) {
        // What a person would have seen says more than the line of the test.
        console.error(await shown())
        throw error
      }
      broken = false
    })
}
