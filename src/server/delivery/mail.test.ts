import { createServer, type AddressInfo, type Server, type Socket } from 'node:net'
import { once } from 'node:events'
import { afterEach, expect, test } from 'vitest'
import { NotDelivered, type Message } from './deliver.ts'
import { mailBySmtp } from './mail.ts'

const FROM = 'ingen-svar@kommunen.example'
const message: Message = {
  key: '6d1b7c1e-0a94-4b61-9d0b-2d3b4c5e6f70',
  to: 'post@example.org',
  subject: 'Aftale',
  text: 'Du har en aftale.',
  calendar: { method: 'REQUEST', content: 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' },
  at: new Date('2026-09-01T08:00:00.000Z'),
}

let server: Server | undefined
afterEach(() => void server?.close())

/** A mail server of a few lines: answers each command by its first word, and keeps what it is told. */
async function mailServer(answers: Readonly<Record<string, string | null>>) {
  const told: string[] = []
  const talk = (socket: Socket): void => {
    let isMail = false
    socket.write('220 here\r\n')
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      for (const line of chunk.toString().split('\r\n').slice(0, -1)) {
        told.push(line)
        if (isMail && line !== '.') continue
        const word = isMail ? 'END' : line.split(/[ :]/)[0]!.toUpperCase()
        isMail = word === 'DATA'
        const answer = word in answers ? answers[word] : isMail ? '354 go on' : '250 ok'
        if (answer === null) return void socket.destroy()
        socket.write(`${answer}\r\n`)
      }
    })
  }
  server = createServer(talk).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { told, url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const sent = (url: string): Promise<string> =>
  mailBySmtp(url, FROM)
    .send(message)
    .then(
      () => 'sent',
      (error: unknown) => (error instanceof NotDelivered ? error.when : String(error)),
    )

test('one mail goes to one recipient, from the one sender, with its own id', async () => {
  const { told, url } = await mailServer({})
  expect(await sent(url)).toBe('sent')
  expect(told.filter((line) => /^(MAIL FROM|RCPT TO)/.test(line))).toEqual([
    `MAIL FROM:<${FROM}>`,
    'RCPT TO:<post@example.org>',
  ])
  expect(told).toContain(`Message-ID: <${message.key}@kommunen.example>`)
  expect(told.filter((line) => /^(To|Cc|Bcc|X-Mailer|Reply-To):/i.test(line))).toEqual(['To: post@example.org'])
})

test.each([
  ['refuses the address', { RCPT: '550 no such mailbox' }, 'never'],
  ['asks to come back later', { RCPT: '451 greylisted' }, 'later'],
  ['refuses the mail after it was read', { END: '554 no' }, 'never'],
  ['breaks off after the mail was handed over', { END: null }, 'unknown'],
])('a server that %s', async (_what, answers, when) => {
  const { url } = await mailServer(answers)
  expect(await sent(url)).toBe(when)
})

test('a server that is not there is tried later', async () => {
  const { url } = await mailServer({})
  server!.close()
  await once(server!, 'close')
  expect(await sent(url)).toBe('later')
})
