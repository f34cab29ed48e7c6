import type { z } from 'zod'
import type { voiceRoutes } from '../../../contract/voice.ts'

/** What somebody has written for themselves. */
export type Telling = z.output<(typeof voiceRoutes)['GET /api/own/tellings']['output']>['tellings'][number]
