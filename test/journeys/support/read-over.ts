import type { Page } from 'playwright-core'
import { accessibilityFaults, overflows } from './demo.ts'

const sizes = [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]

/** What is wrong with the page as it stands: what axe finds, and whether anything hangs over its side on a phone or a desk. */
export async function readOver(page: Page, name: string): Promise<string[]> {
  const was = page.viewportSize() ?? sizes[1]
  const found = (await accessibilityFaults(page)).map((fault) => `${name}: ${fault}`)
  for (const size of sizes) {
    await page.setViewportSize(size)
    if (await overflows(page)) found.push(`${name} hangs over the side at ${size.width}`)
  }
  if (was) await page.setViewportSize(was)
  return found
}
