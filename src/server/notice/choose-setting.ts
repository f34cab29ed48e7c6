import { isAddressFor, type Channel } from '../../domain/notice/address.ts'
import type { NewsKind } from '../../domain/notice/kinds.ts'
import { Conflict } from '../../store/conflict.ts'
import { readOwnSetting } from '../../store/notice.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { notFound, Problem } from '../problems.ts'
import type { Services } from '../services.ts'
import { refusedField } from '../shared/case-guard.ts'
import { sendCode } from './prove-address.ts'
import { waysOf } from './ways.ts'

interface Chosen {
  readonly channel: Channel
  readonly address: string | null
  readonly of?: readonly NewsKind[] | undefined
  readonly basedOn: number | null
}

/**
 * Chooses how to be told, of what, and where. It lies where only its owner reads it. To an address that is new a code is
 * sent, and nothing else until the code was given back. Throws 400 at `address` or `channel`, 429 `too-many-codes`, Conflict.
 */
export async function chooseSetting(
  unit: UnitOfWork,
  { body }: { body: Chosen },
  services: Services,
): Promise<{ id: string; version: number }> {
  const { channel, address } = { channel: body.channel, address: body.address?.trim() ?? null }
  if (channel !== 'none' && !waysOf(services.delivery).includes(channel))
    throw refusedField('channel', 'choice.missing', 'Den måde kan ikke vælges her. Vælg en anden.')
  if (!isAddressFor(channel, address)) throw refusedField('address', `notice.no-${channel}`, SENTENCES[channel])
  const of = new Set(body.of ?? [])
  const chosen = { channel, address, of_agreements: of.has('agreement'), of_news: of.has('news') }
  const stands = await readOwnSetting(unit)
  if (stands) {
    if (body.basedOn !== stands.version) throw new Conflict(stands)
    const isKept = stands.channel === channel && stands.address === address
    const version = await unit.update('notice_setting', stands.id, stands.version, {
      ...chosen,
      ...(!isKept && { proven_at: null }),
    })
    if (version === null) throw notFound()
    if (channel !== 'none' && !(isKept && stands.isProven)) await sendCode(unit, { id: stands.id, version })
    return { id: stands.id, version }
  }
  const compartment = await unit.compartment({
    caseId: null,
    subject: null,
    category: 'cooperation',
    audience: 'author',
    audienceId: unit.asking.actor.id,
    department: null,
  })
  if (compartment === null) throw new Problem(403, 'not-yours', 'Det kan du ikke vælge herfra.')
  const id = unit.newId()
  await unit.insert('notice_setting', { id, compartment, owner: unit.asking.actor.id, ...chosen })
  if (channel !== 'none') await sendCode(unit, { id, version: 1 })
  return { id, version: 1 }
}

const SENTENCES: Readonly<Record<Channel, string>> = {
  mail: 'Skriv én mailadresse, fx navn@eksempel.dk.',
  sms: 'Skriv ét telefonnummer, kun tal, fx 12 34 56 78.',
  none: 'Når du ikke vil have besked, skal der ikke stå en adresse.',
}
