import type { NotToldReason } from '../../../domain/intake/referral.ts'
import type { CallArgs } from '../../shared/api/client.ts'
import type { FieldErrors } from '../../shared/form/error-summary.tsx'
import type { useText } from '../texts.ts'

/** What stands in the professional's form; text fields are text until they are sent. */
export interface Sending {
  readonly kind: 'professional' | 'duty' | undefined
  readonly programme: string
  readonly source: string
  readonly senderContact: string
  readonly circumstances: 'yes' | 'no' | undefined
  readonly aboutName: string
  readonly aboutAge: string
  readonly aboutBorn: string
  readonly concern: string
  readonly wish: string
  readonly parentsKnow: 'yes' | 'no' | undefined
  readonly unawareReason: NotToldReason | undefined
}

export const emptySending: Sending = {
  kind: undefined,
  programme: '',
  source: '',
  senderContact: '',
  circumstances: undefined,
  aboutName: '',
  aboutAge: '',
  aboutBorn: '',
  concern: '',
  wish: '',
  parentsKnow: undefined,
  unawareReason: undefined,
}

interface Child {
  readonly givenName: string
  readonly familyName: string
  readonly born: string | null
}

/** A notification about a child whom the sender knows from a family. */
export const aboutChild = ({ givenName, familyName, born }: Child): Partial<Sending> => ({
  kind: 'duty',
  aboutName: [givenName, familyName].filter((part) => part !== '').join(' '),
  aboutBorn: born ?? '',
})

/** What is missing, at its field. The server asks again. */
export const faultsOf = (form: Sending, hasSources: boolean, text: ReturnType<typeof useText>): FieldErrors => {
  const blank = (value: string): boolean => value.trim() === ''
  const choose = text('intake.send-missing')
  const age = form.aboutAge.trim()
  return {
    ...(form.kind === undefined && { kind: choose }),
    ...(form.kind === 'duty' && form.circumstances === undefined && { circumstancesDiscussed: choose }),
    ...(form.programme === '' && { programme: choose }),
    ...(hasSources && form.source === '' && { source: choose }),
    ...(blank(form.aboutName) && { aboutName: text('intake.send-about-missing') }),
    ...(age !== '' &&
      !(/^\d{1,3}$/.test(age) && Number(age) <= 120) && {
        aboutAge: text('intake.send-age-wrong'),
      }),
    ...(blank(form.concern) && { concern: text('intake.send-concern-missing') }),
    ...(form.parentsKnow === undefined && { parentsKnow: choose }),
    ...(form.parentsKnow === 'no' && form.unawareReason === undefined && { unawareReason: choose }),
  }
}

/** The body of the command. */
export const bodyOf = (form: Sending): CallArgs<'POST /api/referrals'>['body'] => {
  const orNull = (value: string): string | null => (value.trim() === '' ? null : value)
  const parentsKnow = form.parentsKnow === 'yes'
  return {
    kind: form.kind ?? 'professional',
    programme: form.programme,
    source: form.source === '' ? null : form.source,
    senderContact: orNull(form.senderContact),
    circumstancesDiscussed: form.kind === 'duty' ? form.circumstances === 'yes' : null,
    aboutName: form.aboutName,
    aboutAge: form.aboutAge.trim() === '' ? null : Number(form.aboutAge),
    aboutBorn: orNull(form.aboutBorn),
    concern: form.concern,
    wish: orNull(form.wish),
    parentsKnow,
    unawareReason: parentsKnow ? null : (form.unawareReason ?? null),
  }
}
