import { createTransport, type SendMailOptions } from 'nodemailer'
import { NotDelivered, type Deliver, type Message } from './deliver.ts'

/**
 * A message as mail: one recipient, no copy to anybody, a plain text, and the appointment beside it. Its id is the
 * message's own, so that a mail that comes twice is recognised.
 */
export function mailOf(message: Message, from: string): SendMailOptions {
  const { key, to, subject, text, calendar, at } = message
  return {
    from: { name: '', address: from },
    to: { name: '', address: to },
    subject,
    text,
    date: at,
    messageId: `<${key}@${from.slice(from.lastIndexOf('@') + 1)}>`,
    headers: { 'Auto-Submitted': 'auto-generated' },
    ...(calendar && { icalEvent: { ...calendar, filename: 'aftale.ics' } }),
    disableFileAccess: true,
    disableUrlAccess: true,
    // Without it the library's own name and version stand in each mail.
    xMailer: false,
  }
}

/** Mail by SMTP. `url` as smtps://user:password@host:465; without TLS only where the server offers none. */
export function mailBySmtp(url: string, from: string): Deliver {
  const transport = createTransport({ url, connectionTimeout: 20_000, greetingTimeout: 20_000, socketTimeout: 60_000 })
  return {
    leaves: true,
    from,
    async send(message) {
      try {
        await transport.sendMail(mailOf(message, from))
      } catch (error) {
        throw new NotDelivered(whenOf(error as SmtpError))
      }
    },
  }
}

interface SmtpError {
  readonly responseCode?: number
  readonly code?: string
  readonly syscall?: string
  readonly message?: string
}

/** Faults that end the attempt before the server has been given anything. */
const BEFORE: ReadonlySet<string | undefined> = new Set(['EDNS', 'ETLS', 'EAUTH', 'ENOAUTH', 'EPROXY', 'ECONFIG'])
const NO_ANSWER: ReadonlySet<string | undefined> = new Set(['Connection timeout', 'Greeting never received'])

/**
 * A server that answered has said it: 4yz later, 5yz never (`rfc5321` section 4.2.1). A connection that was never made
 * left nothing behind; one that broke on the way may have.
 */
function whenOf({ responseCode, code, syscall, message }: SmtpError): NotDelivered['when'] {
  if (BEFORE.has(code) || syscall === 'connect' || NO_ANSWER.has(message)) return 'later'
  if (responseCode !== undefined && responseCode >= 400) return responseCode >= 500 ? 'never' : 'later'
  return code === 'EENVELOPE' || code === 'EMESSAGE' ? 'never' : 'unknown'
}
