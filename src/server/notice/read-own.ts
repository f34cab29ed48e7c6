import type { z } from 'zod'
import type { noticeRoutes } from '../../contract/notice.ts'
import { wasCodeAskedFor } from '../../store/address-code.ts'
import { readOwnFeed } from '../../store/calendar-feed.ts'
import { newsKinds } from '../../domain/notice/kinds.ts'
import { readOwnSetting, type NoticeSetting } from '../../store/notice.ts'
import { readOwnNotices } from '../../store/outbox.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import type { Services } from '../services.ts'
import { waysOf } from './ways.ts'

type Own = z.input<(typeof noticeRoutes)['GET /api/notices']['output']>

/** What is the reader's own: how they want to be told, what they were told, and since when a calendar asks. */
export async function readOwn(unit: UnitOfWork, _input: unknown, { delivery }: Services): Promise<Own> {
  const setting = await readOwnSetting(unit)
  const ways = waysOf(delivery)
  return {
    setting: setting ? { ...shown(setting), isCodeAskedFor: await wasCodeAskedFor(unit, setting) } : null,
    ways,
    leaves: ways.some((way) => delivery[way].leaves),
    notices: (await readOwnNotices(unit)) as Own['notices'],
    feedMadeAt: await readOwnFeed(unit),
  }
}

const shown = ({ version, channel, address, ofAgreements, ofNews, isProven }: NoticeSetting) => ({
  version,
  channel,
  address,
  of: newsKinds.filter((kind) => (kind === 'agreement' ? ofAgreements : ofNews)),
  isProven,
})
