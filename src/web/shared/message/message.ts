import type { Answer } from '../api/client.ts'
import { dateAndTime } from '../text/dates.ts'
import { useTextOf } from '../text/texts.ts'
import type { messageDa } from './texts.da.ts'

export type OwnMessages = Answer<'GET /api/own/families/:family/messages'>
export type Conversation = OwnMessages['conversation']
export type Message = Conversation['messages'][number]
export type Request = Conversation['requests'][number]

/** Which face's commands a part sends. */
export type Face = 'own' | 'fag'

export const useMessageText = () => useTextOf<keyof typeof messageDa>()

/** 3. marts 2026 kl. 10.32 */
export const when = dateAndTime

export const commands = {
  own: {
    correct: 'PUT /api/own/families/:family/messages/:message',
    takeBack: 'DELETE /api/own/families/:family/messages/:message',
    putBack: 'POST /api/own/families/:family/messages/:message/putting-back',
  },
  fag: {
    correct: 'PUT /api/families/:family/messages/:message',
    takeBack: 'DELETE /api/families/:family/messages/:message',
    putBack: 'POST /api/families/:family/messages/:message/putting-back',
  },
} as const
