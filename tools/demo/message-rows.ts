import { at, type CaseBook } from './family-rows.ts'

/** Conversations between people of the family and their coordinator, with what was asked for. */
export function putMessages(c: CaseBook): void {
  const conversation = (person: string): number =>
    c.place({
      subject: person,
      category: 'conversation',
      audience: 'conversation',
      audienceId: person,
      department: null,
    })
  for (const [i, message] of (c.file.messages ?? []).entries()) {
    const person = c.person(message.with)
    const sentAt = `${message.on}T${message.time}:00.000Z`
    const reader = message.readBy === null ? null : c.employee(message.readBy)
    c.book.put('message', {
      id: c.id('message', i),
      compartment: conversation(person),
      case_id: c.caseId,
      person,
      says: message.says,
      by_person: message.by === null ? person : null,
      by_employee: message.by === null ? null : c.employee(message.by),
      by_role: message.by === null ? null : 'coordinator',
      sent_at: sentAt,
      read_at: reader === null ? null : later(sentAt),
      read_by: reader,
      settled_at: message.needsNoAnswer ? later(sentAt) : null,
      settled_by: message.needsNoAnswer ? reader : null,
      updated_at: sentAt,
    })
  }
  for (const [i, request] of (c.file.requests ?? []).entries()) {
    const person = c.person(request.by)
    c.book.put('family_request', {
      id: c.id('request', i),
      compartment: conversation(person),
      case_id: c.caseId,
      person,
      kind: request.kind,
      about: request.about,
      words: request.words,
      asked_at: at(request.on),
      answered_at: request.answer === null ? null : at(request.answer.on),
      answered_by: request.answer === null ? null : c.employee(request.answer.by),
      answer: request.answer === null ? null : request.answer.yes ? 'yes' : 'no',
      answer_words: request.answer?.words ?? null,
      updated_at: at(request.on),
    })
  }
}

/** Read a little while after it was written. */
const later = (sentAt: string): string => new Date(Date.parse(sentAt) + 40 * 60_000).toISOString()
