import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Actor, Asking } from '../../access/facts.ts'
import { isSame } from '../../domain/notice/appointment.ts'
import { fateOf, triedAgainAt } from '../../domain/notice/fate.ts'
import { APPOINTMENT, appointmentOf, sentenceOf } from '../../domain/notice/message.ts'
import { dayAt } from '../../domain/shared/time.ts'
import { readOwnSetting, type NoticeSetting } from '../../store/notice.ts'
import type { Context } from '../../store/undertaking.ts'
import { as } from '../../store/unit-of-work.ts'
import { NotDelivered, type Deliver, type Delivery } from '../delivery/deliver.ts'
import { appointmentScope, ownAppointments } from '../shared/own-appointments.ts'
import { claimNotice, dueMunicipalities, giveUpBroken, settle, type Claimed } from './notice-queue.ts'

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

async function deliverOne({ job, context, delivery, clock }: DeliverOptions, claimed: Claimed): Promise<boolean> {
  const at = clock()
  const notice = asTold(claimed)
  const { setting, isExpected } = await lookAsRecipient(context, notice, at)
  const isOver = Date.parse(notice.startsAt) <= at.getTime()
  const fate = fateOf({ ...notice, isExpected, isOver, channel: setting?.channel ?? 'none' })
  if (fate !== 'send' || setting === undefined || setting.channel === 'none' || setting.address === null) {
    await settle(job, notice, { state: fate === 'send' ? 'unwanted' : fate, at })
    return false
  }
  const { channel, address } = setting
  try {
    await handOver(delivery[channel], channel, { notice, address, at })
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

type Telling = Claimed & { readonly isKnown: boolean }

/**
 * A cancellation takes back the hour that its recipient was told, and names no other: the meeting may have moved after
 * they were kept from it.
 */
function asTold(claimed: Claimed): Telling {
  const { method, told } = claimed
  if (told === null || told.method === 'cancel') return { ...claimed, isKnown: false }
  const { startsAt, until } = told
  return method === 'cancel' ? { ...claimed, startsAt, until, isKnown: true } : { ...claimed, isKnown: true }
}

interface Sending {
  readonly notice: Telling
  readonly address: string
  readonly at: Date
}

/** Writes the message and hands it over. A text message carries no appointment. */
function handOver(deliver: Deliver, channel: 'mail' | 'sms', { notice, address, at }: Sending): Promise<void> {
  const { id, uid, sequence, method } = notice
  const stamp = at.toISOString()
  const between = { organizer: deliver.from, attendee: address }
  return deliver.send({
    key: id,
    to: address,
    subject: APPOINTMENT,
    text: sentenceOf(notice),
    calendar:
      channel === 'sms'
        ? null
        : {
            method: method === 'cancel' ? 'CANCEL' : 'REQUEST',
            content: appointmentOf(notice, { uid, sequence, stamp }, between),
          },
    at,
  })
}

/** What the recipient is expected at and how they want to be told, each by the recipient's own ring; shown to nobody. */
async function lookAsRecipient(
  context: Context,
  notice: Claimed,
  now: Date,
): Promise<{ setting: NoticeSetting | undefined; isExpected: boolean }> {
  const { municipality, employee, person, admission } = notice
  const actor: Actor = {
    account: null,
    kind: employee === null ? 'citizen' : 'employee',
    id: employee ?? person,
    municipality,
  }
  const at = now.toISOString()
  const asking = (purpose: Asking['purpose']): Asking => ({ actor, purpose, at, today: dayAt(at) })
  const undertaking = { action: 'deliver-notices', request: notice.id, silent: true }
  const appointments = await as(
    context,
    { ...undertaking, asking: asking('calendar'), scope: appointmentScope },
    ownAppointments,
  )
  const setting = await as(
    context,
    { ...undertaking, asking: asking('own-insight'), scope: { kind: 'none' } },
    readOwnSetting,
  )
  const isExpected = appointments.some((one) => one.admission === admission && isSame(one, notice))
  return { setting, isExpected }
}
