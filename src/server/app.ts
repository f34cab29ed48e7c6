import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { newRequestId } from './call.ts'
import { doors } from './doors.ts'
import { registerDraft } from './draft/routes.ts'
import { registerErrors } from './errors.ts'
import { registerFamily } from './family/routes.ts'
import { identityRoutes, type IdentityOptions } from './identity/routes.ts'
import { liveRoutes } from './live/stream.ts'
import { registerPages } from './pages.ts'
import type { Services } from './services.ts'

export interface AppOptions {
  readonly services: Services
  readonly identity: Omit<IdentityOptions, 'pool' | 'clock'>
  /** Folder of the built pages; null serves none (tests of the interface). */
  readonly pages: string | null
}

/** The whole HTTP application, not yet listening. */
export async function createApp({ services, identity, pages }: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({ logger: false, genReqId: newRequestId, bodyLimit: 1_000_000, trustProxy: false, forceCloseConnections: true })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  registerErrors(app, services)
  await app.register(cookie)
  await app.register(helmet, { contentSecurityPolicy: { directives: contentPolicy(services.origin) }, strictTransportSecurity: services.origin.startsWith('https:') })
  await app.register(rateLimit, { global: false })
  await app.register(identityRoutes, { ...identity, pool: services.pool, clock: services.clock })
  app.get('/health', { config: { rateLimit: { max: doors['GET /health'].perMinute, timeWindow: '1 minute' } } }, async () => {
    await services.pool.query('select 1')
    return { status: 'ok' }
  })
  registerDraft(app, services)
  registerFamily(app, services)
  liveRoutes(app, services)
  if (pages !== null) await registerPages(app, pages)
  return app
}

const contentPolicy = (origin: string): Record<string, string[] | null> => ({
  'default-src': ["'self'"],
  'base-uri': ["'none'"],
  'connect-src': ["'self'"],
  'font-src': ["'self'"],
  'form-action': ["'self'"],
  'frame-ancestors': ["'none'"],
  'img-src': ["'self'", 'data:'],
  'object-src': ["'none'"],
  'script-src': ["'self'"],
  'style-src': ["'self'", "'unsafe-inline'"],
  'upgrade-insecure-requests': origin.startsWith('https:') ? [] : null,
})
