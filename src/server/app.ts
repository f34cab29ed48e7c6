import cookie from '@fastify/cookie'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance } from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import type { ZodType } from 'zod'
import { registerBirthday } from './birthday/routes.ts'
import { registerAgreement } from './agreement/routes.ts'
import { registerBoard } from './board/routes.ts'
import { newRequestId } from './call.ts'
import { registerComment } from './comment/routes.ts'
import { registerConsent } from './consent/routes.ts'
import { registerContact } from './contact/routes.ts'
import { registerCourse } from './course/routes.ts'
import { registerDepartment } from './department/routes.ts'
import { doors } from './doors.ts'
import { registerDraft } from './draft/routes.ts'
import { registerEmployee } from './team/employee-routes.ts'
import { registerErrors } from './errors.ts'
import { registerFamily } from './family/routes.ts'
import { registerGrant } from './grant/routes.ts'
import { registerHistory } from './history/routes.ts'
import { identityRoutes, type IdentityOptions } from './identity/routes.ts'
import { registerInsight } from './insight/routes.ts'
import { registerIntake } from './intake/routes.ts'
import { readJsonStrictly } from './json-body.ts'
import { liveRoutes } from './live/stream.ts'
import { registerMeeting } from './meeting/routes.ts'
import { registerMeetingType } from './meeting-type/routes.ts'
import { registerFamilyMerge } from './merge/family-routes.ts'
import { registerMerge } from './merge/routes.ts'
import { registerMinutes } from './minutes/routes.ts'
import { registerMessage } from './message/routes.ts'
import { registerMoving } from './moving/routes.ts'
import { registerMyDay } from './my-day/routes.ts'
import { registerNews } from './news/routes.ts'
import { registerNotice } from './notice/routes.ts'
import { describeContract } from './openapi.ts'
import { registerPages } from './pages.ts'
import { registerPeople } from './people/routes.ts'
import { registerPlan } from './plan/routes.ts'
import { registerProgramme } from './programme/routes.ts'
import { registerRuleBook } from './rule-book/routes.ts'
import type { Services } from './services.ts'
import { stripperOf } from './strip.ts'
import { registerTeamLead } from './team/lead-routes.ts'
import { registerTeam } from './team/routes.ts'

export interface AppOptions {
  readonly services: Services
  readonly identity: Omit<IdentityOptions, 'pool' | 'clock' | 'secret'>
  /** Folder of the built pages; null serves none (tests of the interface). */
  readonly pages: string | null
  /** Tests parse each answer by the contract in full; otherwise what is not declared is left out, and no more. */
  readonly checkAnswers?: boolean
  /** Addresses of proxies that say where a request comes from; none by default. */
  readonly trustProxy?: readonly string[]
}

declare module 'fastify' {
  interface FastifyInstance {
    /** Every route there is, as 'METHOD /path': tests walk them. */
    routeKeys: readonly string[]
  }
}

/** The whole HTTP application, not yet listening. */
export async function createApp({
  services,
  identity,
  pages,
  checkAnswers = false,
  trustProxy = [],
}: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    logger: false,
    genReqId: newRequestId,
    bodyLimit: 1_000_000,
    trustProxy: trustProxy.length === 0 ? false : [...trustProxy],
    forceCloseConnections: true,
  })
  const routeKeys: string[] = []
  app.decorate('routeKeys', routeKeys)
  app.addHook('onRoute', (route) => {
    for (const method of [route.method].flat())
      if (method !== 'HEAD' && method !== 'OPTIONS') routeKeys.push(`${method} ${route.url}`)
  })
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(checkAnswers ? serializerCompiler : stripAnswer)
  registerErrors(app, services)
  readJsonStrictly(app)
  await app.register(cookie)
  await app.register(helmet, {
    contentSecurityPolicy: { directives: contentPolicy(services.origin) },
    strictTransportSecurity: services.origin.startsWith('https:'),
  })
  await app.register(rateLimit, { global: false })
  await app.register(identityRoutes, {
    ...identity,
    pool: services.pool,
    clock: services.clock,
    secret: services.secret,
  })
  app.get(
    '/health',
    { config: { rateLimit: { max: doors['GET /health'].perMinute, timeWindow: '1 minute' } } },
    async () => {
      await services.pool.query('select 1')
      return { status: 'ok' }
    },
  )
  await describeContract(app)
  registerDraft(app, services)
  registerFamily(app, services)
  registerPeople(app, services)
  registerConsent(app, services)
  registerCourse(app, services)
  registerContact(app, services)
  registerTeam(app, services)
  registerTeamLead(app, services)
  registerPlan(app, services)
  registerGrant(app, services)
  registerDepartment(app, services)
  registerEmployee(app, services)
  registerIntake(app, services)
  registerMeeting(app, services)
  registerBoard(app, services)
  registerMinutes(app, services)
  registerMessage(app, services)
  registerComment(app, services)
  registerNews(app, services)
  registerAgreement(app, services)
  registerInsight(app, services)
  registerHistory(app, services)
  registerRuleBook(app, services)
  registerProgramme(app, services)
  registerMeetingType(app, services)
  registerMyDay(app, services)
  registerNotice(app, services)
  registerBirthday(app, services)
  registerMerge(app, services)
  registerFamilyMerge(app, services)
  registerMoving(app, services)
  liveRoutes(app, services)
  if (pages !== null) await registerPages(app, pages)
  return app
}

function stripAnswer({ schema }: { schema: unknown }): (answer: unknown) => string {
  const strip = stripperOf(schema as ZodType)
  return (answer) => JSON.stringify(strip(answer))
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
