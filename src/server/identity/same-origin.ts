import type { FastifyRequest } from 'fastify'
import { Problem } from '../problems.ts'

/**
 * Lets a command through only from this product's own pages (cross-site request forgery).
 * Browsers send `sec-fetch-site` to safe addresses and `origin` with every POST; a request with neither is refused.
 * @param origin the product's own origin, such as `https://samspil.example.dk`
 * @throws Problem 403 `cross-site`
 */
export const requireSameOrigin = (request: FastifyRequest, origin: string): void => {
  const site = request.headers['sec-fetch-site']
  const own = site === undefined ? request.headers.origin === origin : site === 'same-origin'
  if (own) return
  throw new Problem(403, 'cross-site', 'Handlingen kom fra en anden side og blev ikke udført.')
}
