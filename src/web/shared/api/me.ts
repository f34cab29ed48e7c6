import { request } from './client.ts'

/** The signed-in person, as the door of sign-in tells it. */
export interface Me {
  /** Absent where the server does not tell it apart from the name. */
  readonly id?: string
  readonly kind: 'employee' | 'citizen' | 'outsider'
  readonly displayName: string
  readonly language: string
  /** What the person is here as, in words. */
  readonly role: string
  /** The municipality or unit. */
  readonly place?: string
  readonly expiresIdleAt: string
}

export const readMe = (): Promise<Me> => request('GET /api/me') as Promise<Me>

/** Tells one signed-in person from another. */
export const identityOf = ({ id, kind, displayName }: Me): string => [id, kind, displayName].join(' ')

/** Where a person belongs after sign-in. */
export const homeOf = ({ kind }: Pick<Me, 'kind'>): string =>
  ({ employee: '/fag', citizen: '/familie', outsider: '/fag' })[kind]
