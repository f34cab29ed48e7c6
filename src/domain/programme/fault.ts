/** Something wrong in a preset: where, a stable code, and a Danish sentence without keys, for whoever writes it. */
export interface Fault {
  readonly path: string
  readonly code: string
  readonly sentence: string
}
