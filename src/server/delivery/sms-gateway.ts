import { NotDelivered, type Deliver } from './deliver.ts'

/** How a municipality's gateway for text messages is reached. */
export interface SmsGateway {
  /** The https address that takes a message. */
  readonly url: string
  /** The secret by which the gateway knows the municipality. */
  readonly token: string
  /** The name that stands as sender on the phone. */
  readonly sender: string
}

/** How long one attempt may take. */
const WAITS_MS = 30_000

/**
 * Text messages by a gateway over HTTP: `{id, sender, to, text}` as JSON with a bearer token, one recipient each, and any
 * answer below 300 means that it was taken. The id is the same at every attempt, also as `Idempotency-Key`, so that a
 * gateway that heeds it never sends twice. A gateway with another form needs a few lines between.
 */
export function smsByGateway({ url, token, sender }: SmsGateway, waitsMs = WAITS_MS): Deliver {
  return {
    leaves: true,
    from: sender,
    async send({ key, to, text }) {
      const number = internationalOf(to)
      if (number === null) throw new NotDelivered('never')
      const answer = await fetch(url, {
        method: 'POST',
        // A gateway that sends elsewhere would be handed the token and the number there.
        redirect: 'manual',
        signal: AbortSignal.timeout(waitsMs),
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'idempotency-key': key },
        body: JSON.stringify({ id: key, sender, to: number, text }),
      }).catch((error: unknown) => {
        throw new NotDelivered(isBefore(error) ? 'later' : 'unknown')
      })
      await answer.body?.cancel()
      if (!answer.ok) throw new NotDelivered(whenOf(answer.status))
    },
  }
}

/** A number as the whole world dials it: eight digits alone are Danish (`itu-e164`). Null for one that cannot be dialled. */
function internationalOf(typed: string): string | null {
  const digits = typed.replaceAll(/\s/g, '').replace(/^00/, '+')
  if (/^\d{8}$/.test(digits)) return `+45${digits}`
  return /^\+\d{8,15}$/.test(digits) ? digits : null
}

/** Faults by which nothing was sent: no such host, nobody there, no safe connection. */
const BEFORE =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|UND_ERR_CONNECT_TIMEOUT|(ERR_TLS|CERT|DEPTH|UNABLE|SELF_SIGNED).*)$/

function isBefore(error: unknown): boolean {
  const { cause } = error as {
    readonly cause?: { readonly code?: unknown; readonly errors?: readonly { code?: unknown }[] }
  }
  const codes = [cause?.code, ...(cause?.errors ?? []).map(({ code }) => code)].filter((code) => code !== undefined)
  return codes.length > 0 && codes.every((code) => typeof code === 'string' && BEFORE.test(code))
}

/**
 * What a gateway's refusal means: a key that it does not know, too much at once, or shut for a while is surely not taken
 * (`rfc9110` sections 15.5 and 15.6.4, `rfc6585` section 4); other refusals are for good; a fault inside may have sent it.
 */
function whenOf(status: number): NotDelivered['when'] {
  if ([401, 403, 429, 503].includes(status) || (status >= 300 && status < 400)) return 'later'
  return status >= 400 && status < 500 && status !== 408 ? 'never' : 'unknown'
}
