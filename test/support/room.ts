import type { Room } from '../../src/contract/family.ts'
import { roomOf } from '../../src/contract/room.ts'
import type { Browser } from './app.ts'

/** A family and what stands around it, as somebody's pages put them together. `address` is the family's own. */
export async function roomAt(browser: Browser, address: string): Promise<Room> {
  const [opened, around] = await Promise.all([browser.get(address), browser.get(`${address}/around`)])
  return roomOf(opened.json(), around.json())
}
