import { z } from 'zod'
import { routes } from './route.ts'

/** What somebody typed and has not sent: kept on the server for 30 days, for its author alone. */
const params = z.object({ key: z.string().regex(/^[\w:.-]{1,120}$/) })
const stored = z.object({ content: z.unknown(), updatedAt: z.string().nullable() })

export const draftRoutes = routes({
  'GET /api/drafts/:key': { purpose: 'casework', summary: 'A draft of mine', params, output: stored },
  'PUT /api/drafts/:key': {
    purpose: 'casework',
    summary: 'Keeps a draft of mine',
    params,
    body: z.object({ content: z.unknown() }),
    output: z.object({ updatedAt: z.string() }),
  },
  'DELETE /api/drafts/:key': {
    purpose: 'casework',
    summary: 'Throws a draft of mine away',
    params,
    output: z.object({}),
  },
})
