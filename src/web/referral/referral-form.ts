import type { NotToldReason } from '../../domain/intake/referral.ts'
import type { FieldErrors } from '../shared/form/error-summary.tsx'
import type { referralDa } from './texts.da.ts'

export type Kind = 'outsider' | 'self' | 'duty'

/** What stands in the form; text fields are text until they are sent. */
export interface Form {
  readonly municipality: string
  readonly kind: Kind | undefined
  readonly senderName: string
  readonly senderContact: string
  readonly senderRelation: string
  readonly aboutName: string
  readonly aboutAge: string
  readonly aboutBorn: string
  readonly concern: string
  readonly wish: string
  readonly parentsKnow: 'yes' | 'no' | undefined
  readonly unawareReason: NotToldReason | undefined
}

export const emptyForm: Form = {
  municipality: '',
  kind: undefined,
  senderName: '',
  senderContact: '',
  senderRelation: '',
  aboutName: '',
  aboutAge: '',
  aboutBorn: '',
  concern: '',
  wish: '',
  parentsKnow: undefined,
  unawareReason: undefined,
}

/** The five reasons, in the order they are asked; written here so that the page carries no schemas. */
export const reasons: readonly NotToldReason[] = [
  'acute-danger',
  'suspected-violence-or-abuse',
  'honour-related-risk',
  'duty-to-notify',
  'not-reached',
]

type Say = (key: keyof typeof referralDa) => string

/** What the person can put right before anything is sent; the server asks again. */
export const faultsOf = (form: Form, text: Say): FieldErrors => {
  const own = form.kind === 'self'
  const age = form.aboutAge.trim()
  return {
    ...(form.kind === undefined && { kind: text('referral.kind-missing') }),
    ...(form.municipality === '' && { municipality: text('referral.municipality-missing') }),
    ...(own && blank(form.senderContact) && { senderContact: text('referral.contact-missing') }),
    ...(blank(form.aboutName) && { aboutName: text('referral.about-missing') }),
    ...(age !== '' &&
      !(/^\d{1,3}$/.test(age) && Number(age) <= 120) && {
        aboutAge: text('referral.age-wrong'),
      }),
    ...(blank(form.concern) && { concern: text('referral.concern-missing') }),
    ...(!own &&
      form.parentsKnow === undefined && {
        parentsKnow: text('referral.parents-missing'),
      }),
    ...(!own &&
      form.parentsKnow === 'no' &&
      form.unawareReason === undefined && {
        unawareReason: text('referral.reason-missing'),
      }),
  }
}

/** The body of the request. */
export const bodyOf = (form: Form) => {
  const parentsKnow = form.kind === 'self' || form.parentsKnow === 'yes'
  return {
    municipality: Number(form.municipality),
    kind: form.kind ?? 'outsider',
    senderName: orNull(form.senderName),
    senderContact: orNull(form.senderContact),
    senderRelation: form.kind === 'self' ? null : orNull(form.senderRelation),
    aboutName: form.aboutName,
    aboutBorn: form.aboutBorn === '' ? null : form.aboutBorn,
    aboutAge: form.aboutAge.trim() === '' ? null : Number(form.aboutAge),
    concern: form.concern,
    wish: orNull(form.wish),
    parentsKnow,
    unawareReason: parentsKnow ? null : (form.unawareReason ?? null),
  }
}

const blank = (text: string): boolean => text.trim() === ''
const orNull = (text: string): string | null => (blank(text) ? null : text)
