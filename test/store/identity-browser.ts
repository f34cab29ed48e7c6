import type { FastifyInstance } from 'fastify'

export interface Answer {
  readonly status: number
  readonly location: string
  readonly headers: Headers
  readonly text: string
}

/**
 * As much of a browser as sign-in needs: cookies, and one request at a time without following.
 * Addresses of the issuer are fetched; all others go to the app without a socket.
 */
export const openBrowser = (app: FastifyInstance, issuer: string) => {
  const jar = new Map<string, string>()
  const keep = (headers: Headers): void => {
    for (const line of headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      const at = pair.indexOf('=')
      if (/max-age=0|expires=Thu, 01 Jan 1970/i.test(line)) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
  }
  const go = async (url: string, form?: Record<string, string>, more: Record<string, string> = {}): Promise<Answer> => {
    const headers = { ...more, cookie: [...jar].map((pair) => pair.join('=')).join('; ') }
    const method = form === undefined ? 'GET' : 'POST'
    if (!url.startsWith(issuer)) {
      const answer = await app.inject({ method, url, headers })
      const got = new Headers()
      for (const [name, value] of Object.entries(answer.headers)) {
        for (const one of [value].flat()) got.append(name, String(one))
      }
      keep(got)
      return {
        status: answer.statusCode,
        location: got.get('location') ?? '',
        headers: got,
        text: answer.body,
      }
    }
    const body = form === undefined ? null : new URLSearchParams(form)
    const answer = await fetch(url, { method, headers, body, redirect: 'manual' })
    keep(answer.headers)
    const location = new URL(answer.headers.get('location') ?? '', url).href
    return { status: answer.status, location, headers: answer.headers, text: await answer.text() }
  }
  /** Up to the address that the provider sends the browser back to. */
  const callbackFor = async (subject: string, returnTo = '/min-dag'): Promise<string> => {
    const begun = await go(`/sign-in?return-to=${encodeURIComponent(returnTo)}`)
    const choice = await go(begun.location)
    const chosen = await go(choice.location, { subject })
    return (await go(chosen.location)).location
  }
  return { jar, go, callbackFor }
}

export type Browser = ReturnType<typeof openBrowser>
