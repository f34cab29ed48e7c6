import { isUnanswered } from './problem.ts'

/**
 * Gives each user intention one idempotency key. The key is kept while the intention is under way and when no
 * answer came (so that a new attempt is the same intention); it is renewed once the server has answered, or when
 * what is sent has changed.
 */
export interface Intention {
  readonly keyFor: (content: unknown) => string
  readonly answered: (problem?: unknown) => void
}

export const createIntention = (newKey: () => string = () => crypto.randomUUID()): Intention => {
  let kept: { key: string; content: string } | undefined
  return {
    keyFor: (content) => {
      const text = JSON.stringify(content) ?? ''
      if (kept?.content !== text) kept = { key: newKey(), content: text }
      return kept.key
    },
    answered: (problem) => {
      if (!isUnanswered(problem)) kept = undefined
    },
  }
}
