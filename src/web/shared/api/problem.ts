import { refusalOf } from '../text/refused.tsx'

/** A refusal from the server (RFC 9457), or no answer at all (`code` is then `no-connection`, `status` 0). */
export class ApiProblem extends Error {
  readonly status: number
  readonly code: string
  /** A sentence for the person, in their language. */
  readonly detail: string
  /** The field it is about, as its path in the body: `goal.text`. */
  readonly field: string | undefined
  readonly extra: Readonly<Record<string, unknown>>

  constructor(status: number, body: Readonly<Record<string, unknown>>) {
    const { code, detail, field, ...extra } = refusalOf(body)
    super(typeof detail === 'string' ? detail : '')
    this.status = status
    this.code = typeof code === 'string' ? code : 'unexpected'
    this.detail = this.message
    this.field = typeof field === 'string' ? field : undefined
    this.extra = extra
  }
}

/** No answer came: the connection is gone, or the server is. The same attempt may be sent again. */
export const isUnanswered = (problem: unknown): boolean =>
  problem instanceof ApiProblem && (problem.code === 'no-connection' || problem.status >= 502)

export const isConflict = (problem: unknown): problem is ApiProblem =>
  problem instanceof ApiProblem && problem.code === 'changed-meanwhile'

/** Not there, or not yours: the server answers alike. */
export const isGone = (problem: unknown): boolean => problem instanceof ApiProblem && problem.status === 404

export const isSignedOut = (problem: unknown): boolean => problem instanceof ApiProblem && problem.status === 401

/** Any thrown thing as a problem, so that pages show one kind. */
export const asProblem = (thrown: unknown): ApiProblem =>
  thrown instanceof ApiProblem ? thrown : new ApiProblem(0, { code: 'unexpected' })
