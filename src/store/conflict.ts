/** A row that somebody else changed after it was read; carries what stands there now. */
export class Conflict extends Error {
  readonly current: unknown
  constructor(current: unknown) {
    super('changed meanwhile')
    this.current = current
  }
}

/** An idempotency key that was used for another body. */
export class KeyReused extends Error {}
