import { z } from 'zod'
import { newsPlaces } from '../domain/news/places.ts'
import { familyParams } from './family.ts'
import { routes } from './route.ts'

/** What is new to one of the family since they last looked. Nobody else reads whether or when they did. */
export const newsRoutes = routes({
  'GET /api/own/families/:family/news': {
    purpose: 'own-insight',
    summary: 'What others have written or changed on each of one’s own pages since one last looked there',
    params: familyParams,
    output: z.object({
      /** The instant up to which this was looked for. */
      until: z.string(),
      places: z.array(
        z.object({
          place: z.enum(newsPlaces),
          count: z.number().int(),
          /** What some of it is called, the latest first. */
          titles: z.array(z.string()),
        }),
      ),
    }),
  },
  'PUT /api/own/families/:family/visits/:place': {
    purpose: 'own-insight',
    summary: 'Says that one has seen a page up to an instant; it lies with oneself alone',
    params: familyParams.extend({ place: z.enum(newsPlaces) }),
    body: z.strictObject({ until: z.iso.datetime() }),
    output: z.object({ place: z.enum(newsPlaces) }),
  },
})
