/** One message to one recipient, already written; it tells that there is an appointment, and when. */
export interface Message {
  /**
   * The message's own id, the same at every attempt: by it an adapter, or whoever it hands over to, tells a repeated
   * message from a new one. Random, so that nothing can be read from it.
   */
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** The appointment for a calendar (`rfc5545`); null where it cannot travel along. */
  readonly calendar: { readonly method: 'REQUEST' | 'CANCEL'; readonly content: string } | null
  /** When it is written. */
  readonly at: Date
}

/** Hands messages over to whoever brings them out: one adapter for each way. */
export interface Deliver {
  /** Whether messages leave this installation; an outbox of our own only keeps them. */
  readonly leaves: boolean
  /** The address that messages come from; the same for everybody, it names nobody. */
  readonly from: string
  /** @throws NotDelivered when it was not, or may not have been, handed over */
  readonly send: (message: Message) => Promise<void>
}

/** The adapters of an installation. */
export interface Delivery {
  readonly mail: Deliver
  readonly sms: Deliver
}

/**
 * A message that was not handed over. `later`: it surely was not, and may be at another time. `never`: it was refused, and
 * would be again. `unknown`: it may have been handed over before the connection broke, so it must not be sent once more.
 */
export class NotDelivered extends Error {
  readonly when: 'later' | 'never' | 'unknown'
  constructor(when: NotDelivered['when']) {
    super(`A message was not delivered (${when}).`)
    this.when = when
  }
}
