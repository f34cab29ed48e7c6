import { once } from 'node:events'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { NotDelivered, type Message } from './deliver.ts'
import { smsByGateway } from './sms-gateway.ts'

const message: Message = {
  key: '6d1b7c1e-0a94-4b61-9d0b-2d3b4c5e6f70',
  to: '12 34 56 78',
  subject: 'Nyt til dig',
  text: 'Der er nyt til dig. Æ',
  calendar: null,
  at: new Date('2026-09-01T08:00:00.000Z'),
}

let server: Server | undefined
afterEach(() => {
  server?.close().closeAllConnections()
})

/** A gateway on this machine, answering as told. */
async function gateway(
  answers: (request: IncomingMessage, answer: ServerResponse) => void | Promise<void>,
): Promise<string> {
  server = createServer((request, answer) => void answers(request, answer)).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/send`
}
const sent = (url: string, to = message.to, waitsMs?: number): Promise<string> =>
  smsByGateway({ url, token: 'HEMMELIG', sender: 'Kommunen' }, waitsMs)
    .send({ ...message, to })
    .then(
      () => 'sent',
      (error: unknown) => (error instanceof NotDelivered ? error.when : String(error)),
    )
const bodyOf = async (request: IncomingMessage): Promise<string> => {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString('utf8')
}

test('one message is handed over with the sender, one number as the world dials it, and its own id', async () => {
  const heard: unknown[] = []
  const url = await gateway(async (request, answer) => {
    const { method, url: path, headers } = request
    const body: unknown = JSON.parse(await bodyOf(request))
    heard.push({ method, path, token: headers.authorization, key: headers['idempotency-key'], body })
    answer.writeHead(202).end('{}')
  })
  expect(await sent(url)).toBe('sent')
  expect(heard).toEqual([
    {
      method: 'POST',
      path: '/send',
      token: 'Bearer HEMMELIG',
      key: message.key,
      body: { id: message.key, sender: 'Kommunen', to: '+4512345678', text: 'Der er nyt til dig. Æ' },
    },
  ])
})

test.each([
  ['12345678', '+4512345678'],
  ['+46 70 123 45 67', '+46701234567'],
  ['0046 701234567', '+46701234567'],
])('the number %s is dialled %s', async (typed, dialled) => {
  let to: unknown
  const url = await gateway(async (request, answer) => {
    to = JSON.parse(await bodyOf(request)).to
    answer.end()
  })
  expect(await sent(url, typed)).toBe('sent')
  expect(to).toBe(dialled)
})

test('a number that cannot be dialled is never tried', async () => {
  expect(await sent('http://127.0.0.1:1/', '1234567')).toBe('never')
})

test.each([
  [400, 'never'],
  [404, 'never'],
  [422, 'never'],
  [302, 'later'],
  [401, 'later'],
  [403, 'later'],
  [429, 'later'],
  [503, 'later'],
  [408, 'unknown'],
  [500, 'unknown'],
  [502, 'unknown'],
  [504, 'unknown'],
])('a gateway that answers %i: %s', async (status, when) => {
  const url = await gateway(
    (_request, answer) => void answer.writeHead(status, { location: 'http://127.0.0.1:1/' }).end(),
  )
  expect(await sent(url)).toBe(when)
})

test('a gateway that is not there, or has no such name, is tried later', async () => {
  const url = await gateway(() => {})
  server!.close()
  await once(server!, 'close')
  expect(await sent(url)).toBe('later')
  expect(await sent('http://gateway.invalid/')).toBe('later')
})

test('a connection that breaks, or an answer that does not come, is never tried again', async () => {
  expect(await sent(await gateway((request) => void request.socket.destroy()))).toBe('unknown')
  server!.close()
  expect(await sent(await gateway(() => {}), message.to, 300)).toBe('unknown')
})
