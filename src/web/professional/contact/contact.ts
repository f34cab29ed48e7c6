import type { Answer } from '../../shared/api/client.ts'

export type Contact = Answer<'GET /api/families/:family/contact'>
export type Entry = Contact['entries'][number]
export type Rhythm = NonNullable<Contact['rhythm']>
export type Acute = Contact['acute'][number]

export interface ContactPart {
  readonly family: string
  readonly contact: Contact
}
