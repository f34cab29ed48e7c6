import { z } from 'zod'
import { routes } from './route.ts'

/** The rules of access, printed in words. */
const part = z.object({ title: z.string(), sentences: z.array(z.string()) })

export const ruleBookOutput = z.object({
  parts: z.array(part),
  roles: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      side: z.enum(['professional', 'family']),
      inPlainWords: z.string(),
      purposes: z.array(z.string()),
      rows: z.array(
        z.object({ about: z.string(), categories: z.array(z.string()), reads: z.string(), may: z.array(z.string()) }),
      ),
      never: z.array(z.string()),
    }),
  ),
  categories: z.array(z.object({ id: z.string(), name: z.string(), sensitivity: z.number(), known: z.string() })),
})

export const ruleBookRoutes = routes({
  'GET /api/rule-book': {
    purpose: 'operation',
    summary: 'Who may see what, as rules in words',
    output: ruleBookOutput,
  },
})
