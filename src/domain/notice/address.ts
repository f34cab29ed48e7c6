/** Ways of being told outside the product; `none` is what holds until somebody chooses. */
export const channels = ['none', 'mail', 'sms'] as const
export type Channel = (typeof channels)[number]

/**
 * One mail address, or one telephone number; nothing that could begin a new line or name a second recipient. Whether
 * somebody reads it is not looked at.
 */
const SHAPES = {
  mail: /^[\w.!#$%&'*+/=?^`{|}~-]{1,64}@(?=.{3,190}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+$/i,
  sms: /^(\+\d{1,3} ?)?(\d ?){6,14}\d$/,
} as const

/** Whether an address can be used for this way of being told; for `none` there must be no address. */
export function isAddressFor(channel: Channel, address: string | null): boolean {
  if (channel === 'none') return address === null
  return address !== null && SHAPES[channel].test(address)
}
