import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform } from 'fastify-type-provider-zod'
import { requireSession } from './session-of.ts'

/** The contract as an OpenAPI 3.1 document, for whoever builds against it: GET /api/openapi.json, signed in. */
export async function describeContract(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Samspil', version: '1', description: 'One plan for a family and everybody around it.' },
    },
    transform: jsonSchemaTransform,
  })
  app.get('/api/openapi.json', { schema: { hide: true } }, async (request) => {
    await requireSession(request)
    return app.swagger()
  })
}
