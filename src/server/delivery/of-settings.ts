import { join } from 'node:path'
import type { Settings } from '../settings.ts'
import type { Delivery } from './deliver.ts'
import { localMail, localSms } from './local-outbox.ts'
import { mailBySmtp } from './mail.ts'
import { smsByGateway } from './sms-gateway.ts'

/** Where messages that leave nothing are kept, in a data folder. */
const outboxFolder = (dataDir: string): string => join(dataDir, 'outbox')

/** The adapters that the settings name; an outbox of our own where they name none. */
export function deliveryOf({ mail, sms, dataDir }: Pick<Settings, 'mail' | 'sms' | 'dataDir'>): Delivery {
  const folder = outboxFolder(dataDir)
  return {
    mail: mail === null ? localMail(folder) : mailBySmtp(mail.url, mail.from),
    sms: sms === null ? localSms(folder) : smsByGateway(sms),
  }
}
