import type { Deliver, Message } from '../../src/server/delivery/deliver.ts'

/** An adapter that keeps what it is handed, or fails as told. */
export interface KeptDelivery extends Deliver {
  readonly messages: Message[]
  /** Set to make the next messages fail. */
  fails: Error | null
}

export function keptDelivery(leaves = false): KeptDelivery {
  const kept: KeptDelivery = {
    leaves,
    from: 'ingen-svar@samspil.invalid',
    messages: [],
    fails: null,
    send: (message) => {
      if (kept.fails) return Promise.reject(kept.fails)
      kept.messages.push(message)
      return Promise.resolve()
    },
  }
  return kept
}
