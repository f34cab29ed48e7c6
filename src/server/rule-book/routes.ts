import type { FastifyInstance } from 'fastify'
import { ruleBookRoutes } from '../../contract/rule-book.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { readRuleBook } from './print-rule-book.ts'

/** The rule book: the same tables that access is decided by, in words. */
export function registerRuleBook(app: FastifyInstance, services: Services): void {
  serve(app, services, ruleBookRoutes, { 'GET /api/rule-book': { scope: () => ({ kind: 'none' }), run: readRuleBook } })
}
