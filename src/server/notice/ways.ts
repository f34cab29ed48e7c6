import type { Delivery } from '../delivery/deliver.ts'

/**
 * The ways of being told that can be chosen: those that bring messages out; all of them where none does, so that a demo
 * can show both.
 */
export function waysOf(delivery: Delivery): ('mail' | 'sms')[] {
  const all = ['mail', 'sms'] as const
  const leaving = all.filter((way) => delivery[way].leaves)
  return leaving.length === 0 ? [...all] : leaving
}
