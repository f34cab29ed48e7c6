import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { fateOf, fateOfNews, triedAgainAt } from '../../domain/notice/fate.ts'
import { appointmentOf, sentenceOf } from '../../domain/notice/message.ts'
import { codeMessage, expiryOf } from '../../domain/notice/proof.ts'
import { noticeWords, type NoticeWords } from '../../domain/notice/words.ts'
import type { NoticeSetting } from '../../store/notice.ts'
import type { Context } from '../../store/undertaking.ts'
import { NotDelivered, type Delivery } from '../delivery/deliver.ts'
import { newCode } from '../shared/code-hash.ts'
import { lookAs, type Look } from './look-as.ts'
import {
  claimNotice,
  dueMunicipalities,
  giveUpBroken,
  keepCode,
  settle,
  type Claimed,
  type ClaimedAppointment,
  type ClaimedCode,
  type ClaimedNews,
} from './notice-queue.ts'

interface DeliverOptions {
  /** The job's pool: it reads and settles the outbox, and nothing else of what is told. */
  readonly job: pg.Pool
  /** By which each message is looked at as its recipient, before it goes. */
  readonly context: Context
  readonly delivery: Delivery
  readonly clock: () => Date
}

/** One run takes no more than this, so that the next begins on time. */
const AT_MOST = 500

/**
 * Brings out what waits in the outbox, one message at a time: claimed so that no other process takes it, looked at anew
 * as its recipient, handed over, settled. A message is handed over at most once: one whose process ended on the way is
 * marked uncertain and not sent again.
 * @returns how many were handed over
 */
export async function deliverNotices(options: DeliverOptions): Promise<number> {
  const { job, clock } = options
  let sent = 0
  let left = AT_MOST
  for (const municipality of await dueMunicipalities(job, clock())) {
    await giveUpBroken(job, municipality, clock())
    for (; left > 0; left -= 1) {
      const notice = await claimNotice(job, municipality, { at: clock(), uid: randomUUID() })
      if (notice === null) break
      if (await deliverOne(options, notice)) sent += 1
    }
  }
  return sent
}

async function deliverOne(options: DeliverOptions, claimed: Claimed): Promise<boolean> {
  const { job, context, clock } = options
  const at = clock()
  const look = lookAs(context, claimed, at)
  const setting = await look.setting()
  const { fate, notice } = await fateNow(look, claimed, setting, at)
  if (fate !== 'send' || setting === undefined || setting.channel === 'none' || setting.address === null) {
    await settle(job, notice, { state: fate === 'send' ? 'unwanted' : fate, at })
    return false
  }
  const { channel, address } = setting
  try {
    await handOver(options, channel, { notice, address, at, words: noticeWords[await look.language()] })
    await settle(job, notice, { state: 'sent', channel, at: clock() })
    return true
  } catch (error) {
    const when = error instanceof NotDelivered ? error.when : 'unknown'
    const again = when === 'later' ? triedAgainAt(notice.attempts, clock().toISOString()) : null
    if (again !== null) await settle(job, notice, { state: 'waiting', nextAt: again })
    else await settle(job, notice, { state: when === 'unknown' ? 'uncertain' : 'failed', channel, at: clock() })
    return false
  }
}

type Telling = (ClaimedAppointment & { readonly isKnown: boolean }) | ClaimedNews | ClaimedCode

const isNews = (notice: Telling | Claimed): notice is ClaimedNews =>
  notice.method === 'agreement' || notice.method === 'news'
const isForCode = (notice: Telling | Claimed): notice is ClaimedCode => notice.method === 'code'

/** Whether it goes out, by how everything stands for its recipient now, and what it tells. */
async function fateNow(look: Look, claimed: Claimed, setting: NoticeSetting | undefined, at: Date) {
  const { isReplaced } = claimed
  const isWanted = setting !== undefined && setting.channel !== 'none' && setting.isProven
  if (isForCode(claimed)) {
    const holds = setting !== undefined && setting.channel !== 'none' && !setting.isProven
    return { fate: fateOfNews({ isReplaced, holds, isWanted: holds }), notice: claimed }
  }
  if (isNews(claimed)) {
    const isChosen = claimed.method === 'agreement' ? setting?.ofAgreements : setting?.ofNews
    const holds = await look.holds(claimed)
    return { fate: fateOfNews({ isReplaced, holds, isWanted: isWanted && isChosen === true }), notice: claimed }
  }
  const notice = asTold(claimed)
  const isOver = Date.parse(notice.startsAt) <= at.getTime()
  return { fate: fateOf({ ...notice, isExpected: await look.isExpected(notice), isOver, isWanted }), notice }
}

/**
 * A cancellation takes back the hour that its recipient was told, and names no other: the meeting may have moved after
 * they were kept from it.
 */
function asTold(claimed: ClaimedAppointment): ClaimedAppointment & { readonly isKnown: boolean } {
  const { method, told } = claimed
  if (told === null || told.method === 'cancel') return { ...claimed, isKnown: false }
  const { startsAt, until } = told
  return method === 'cancel' ? { ...claimed, startsAt, until, isKnown: true } : { ...claimed, isKnown: true }
}

interface Sending {
  readonly notice: Telling
  readonly address: string
  readonly at: Date
  readonly words: NoticeWords
}

/** Writes the message in its recipient's language and hands it over. A text message carries no appointment. */
async function handOver(
  { job, delivery }: DeliverOptions,
  channel: 'mail' | 'sms',
  { notice, address, at, words }: Sending,
): Promise<void> {
  const deliver = delivery[channel]
  const envelope = { key: notice.id, to: address, calendar: null, at }
  if (isForCode(notice)) {
    const { code, ...kept } = newCode()
    await keepCode(job, notice, { ...kept, expiresAt: expiryOf(at.toISOString()) })
    return deliver.send({ ...envelope, ...codeMessage(code, words) })
  }
  if (isNews(notice)) return deliver.send({ ...envelope, ...words.news[notice.method] })
  const { uid, sequence, method } = notice
  const between = { organizer: deliver.from, attendee: address }
  const content = appointmentOf(notice, { uid, sequence, stamp: at.toISOString() }, between, words)
  return deliver.send({
    ...envelope,
    subject: words.appointment,
    text: sentenceOf(notice, words),
    calendar: channel === 'sms' ? null : { method: method === 'cancel' ? 'CANCEL' : 'REQUEST', content },
  })
}
