/** Why a sign-in came to nothing; stable codes that pages and tests may rely on. */
export type SignInFailureCode =
  | 'sign-in-failed'
  | 'sign-in-expired'
  | 'sign-in-cancelled'
  | 'sign-in-unavailable'
  | 'sign-in-no-account'

const answers: Readonly<Record<SignInFailureCode, { readonly status: number; readonly sentence: string }>> = {
  'sign-in-failed': {
    status: 400,
    sentence: 'Vi kunne ikke logge dig ind. Prøv igen fra forsiden.',
  },
  'sign-in-expired': { status: 400, sentence: 'Der gik for lang tid. Log ind igen.' },
  'sign-in-cancelled': { status: 400, sentence: 'Du stoppede, før du var logget ind.' },
  'sign-in-unavailable': { status: 503, sentence: 'Login svarer ikke lige nu. Prøv igen om lidt.' },
  'sign-in-no-account': {
    status: 403,
    sentence: 'Du har ikke en bruger her endnu. Spørg den, der inviterede dig.',
  },
}

/** A sign-in that failed: `message` is the sentence for the person, `cause` is for the log of the server only. */
export class SignInFailure extends Error {
  readonly code: SignInFailureCode
  readonly status: number

  constructor(code: SignInFailureCode, cause?: unknown) {
    super(answers[code].sentence, cause === undefined ? {} : { cause })
    this.code = code
    this.status = answers[code].status
  }
}
