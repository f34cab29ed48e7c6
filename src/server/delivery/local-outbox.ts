import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import type { Deliver, Message } from './deliver.ts'
import { mailOf } from './mail.ts'

/** The sender of an installation that sends nothing; an address that cannot exist (`rfc2606` section 2). */
const NOBODY = 'ingen-svar@samspil.invalid'

/**
 * An outbox of our own: each message becomes a file in a folder that only the server's user reads, and none leaves it. A
 * message that is there already is not written again.
 */
export function localMail(folder: string, from = NOBODY): Deliver {
  const written = createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    leaves: false,
    from,
    async send(message) {
      const { message: content } = await written.sendMail(mailOf(message, from))
      await keep(folder, `${message.key}.eml`, content as Buffer)
    },
  }
}

/** As `localMail`, for text messages. No gateway of a telephone company is built in. */
export function localSms(folder: string): Deliver {
  return {
    leaves: false,
    from: NOBODY,
    send: ({ key, to, text }: Message) => keep(folder, `${key}.txt`, `${to}\n${text}\n`),
  }
}

async function keep(folder: string, name: string, content: Buffer | string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeFile(join(folder, name), content, { flag: 'wx', mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}
