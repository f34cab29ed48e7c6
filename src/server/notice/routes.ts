import type { FastifyInstance } from 'fastify'
import { noticeRoutes } from '../../contract/notice.ts'
import { serve } from '../call.ts'
import type { Services } from '../services.ts'
import { endFeed, makeFeed, registerCalendarDoor, showFeedOnce } from './calendar-feed.ts'
import { chooseSetting } from './choose-setting.ts'
import { proveAddress, sendCodeAnew } from './prove-address.ts'
import { readOutbox } from './read-outbox.ts'
import { readOwn } from './read-own.ts'

/** How people are told outside the product. All of it is the reader's own, so nothing here is about a case. */
export function registerNotice(app: FastifyInstance, services: Services): void {
  const own = () => ({ kind: 'none' }) as const
  serve(app, services, noticeRoutes, {
    'GET /api/notices': { scope: own, run: readOwn },
    'PUT /api/notices/setting': { scope: own, run: chooseSetting },
    'POST /api/notices/setting/codes': { scope: own, run: sendCodeAnew },
    'POST /api/notices/setting/proof': { scope: own, run: proveAddress },
    'POST /api/calendar-feed': {
      scope: own,
      run: async (unit) => (await makeFeed(unit)) as { id: string; address: null },
      send: showFeedOnce,
    },
    'DELETE /api/calendar-feed': { scope: own, run: endFeed },
    'GET /api/settings/outbox': { scope: own, run: readOutbox },
  })
  registerCalendarDoor(app, services)
}
