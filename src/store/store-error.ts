/** Why the store cannot be opened; `code` is stable, the message says what to do about it. */
export type StoreErrorCode =
  | 'data-folder-in-use'
  | 'data-folder-broken'
  | 'bulk-run-differs'
  | 'municipality-has-data'
  | 'database-newer'
  | 'database-not-started'
  | 'database-unsupported'
  | 'migration-changed'
  | 'migration-failed'
  | 'migration-misplaced'
  | 'owner-too-powerful'
  | 'owner-too-weak'
  | 'role-not-ours'
  | 'role-prefix-invalid'
  | 'role-secret-missing'

/** An error of opening or migrating the store, with a stable code. */
export class StoreError extends Error {
  readonly code: StoreErrorCode

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'StoreError'
    this.code = code
  }
}
