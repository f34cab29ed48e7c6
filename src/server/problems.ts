/**
 * A refusal that a person can act on: HTTP status, stable code, a sentence, and the field it is about.
 * The app turns it into `application/problem+json` (RFC 9457).
 */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly extra: ProblemExtra

  constructor(status: number, code: string, detail: string, extra: ProblemExtra = {}) {
    super(detail)
    this.status = status
    this.code = code
    this.extra = extra
  }
}

export interface ProblemExtra {
  readonly field?: string
  readonly [key: string]: unknown
}

/** The one answer for "none" and "not there": same body, whatever the reason. */
export const notFound = (): Problem =>
  new Problem(404, 'not-found', 'Det findes ikke, eller du har ikke adgang til det.')
