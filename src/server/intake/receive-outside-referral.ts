import type { OutsideReferral } from '../../contract/referral.ts'
import { isKnownSource } from '../../domain/intake/referral.ts'
import type { Programme } from '../../domain/programme/schema.ts'
import type { UnitOfWork } from '../../store/unit-of-work.ts'
import { isOwn } from '../shared/own-key.ts'
import type { Services } from '../services.ts'
import { fileReferral } from './file-referral.ts'
import { refuse, type Fault } from './refuse.ts'

/** The programme that outsiders' referrals are candidates for until triage says otherwise. */
const DEFAULT_PROGRAMME = 'udenom-banderne'

const sourceOf = { self: 'egen-henvendelse', duty: 'underretning', outsider: null } as const

/** Takes a referral from somebody without sign-in; they may stay anonymous, except when they ask for help themselves. */
export async function receiveOutsideReferral(
  unit: UnitOfWork,
  { body }: { body: OutsideReferral },
  services: Services,
): Promise<{ receipt: string }> {
  refuse(faultsOf(body))
  const { municipality: _, ...entry } = body
  const programme = await programmeOf(unit, services)
  const source = sourceOf[body.kind]
  return fileReferral(unit, {
    ...entry,
    programme,
    source: source !== null && isKnownSource(source, programme) ? source : null,
    senderDepartment: null,
    senderEmployee: null,
    circumstancesDiscussed: null,
  })
}

function faultsOf({ kind, senderContact, parentsKnow }: OutsideReferral): Fault[] {
  if (kind !== 'self') return []
  return [
    ...(senderContact === null
      ? [{ field: 'senderContact', code: 'referral.contact-missing', detail: 'Skriv, hvordan vi kan få fat i dig.' }]
      : []),
    ...(parentsKnow
      ? []
      : [
          { field: 'parentsKnow', code: 'referral.self-unaware', detail: 'Når du selv søger hjælp, ved familien det.' },
        ]),
  ]
}

/** The municipality's own programme comes first. What is handed in is taken in, even where no programme is offered now. */
async function programmeOf(unit: UnitOfWork, { programmes, presets }: Services): Promise<Programme> {
  const offered = await programmes.offered(unit)
  const own = offered.find((one) => isOwn(one.id))
  const usual = offered.find((one) => one.id === DEFAULT_PROGRAMME)
  const programme = own ?? usual ?? offered[0] ?? presets.programmes.get(DEFAULT_PROGRAMME)
  if (!programme) throw new Error('presets/programmes holds no programme')
  return programme
}
