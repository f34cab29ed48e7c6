import type { Page } from 'playwright-core'
import { beginning, choose, find, follow, pick, press, see, tick, write, type Place } from './acting.ts'

export const itemForTeam = 'Hvordan går det derhjemme?'
export const itemForGuest = 'Lys på bagtrappen'

/** An hour from now, so that the invitations are open. */
function soon(): { day: string; time: string } {
  const written = new Date(Date.now() + 3_600_000).toLocaleString('sv-SE', { timeZone: 'Europe/Copenhagen' })
  const [day = '', time = ''] = written.split(' ')
  return { day, time: time.slice(0, 5) }
}

/** A meeting with two items, with the whole team or some of it. */
export async function callMeeting(page: Page, team?: readonly string[]): Promise<void> {
  await follow(page, 'Møder')
  await press(page, 'Kald til møde')
  const { day, time } = soon()
  await choose(page, 'Hvad er det for et møde?', 'Uden fast form')
  await write(page, 'Hvad skal mødet hedde?', 'Møde om bagtrappen')
  await write(page, 'Dag', day)
  await write(page, 'Klokken', time)
  if (team) {
    const question = 'Hvem fra teamet skal med?'
    for (const one of await page.getByRole('group', { name: question }).getByRole('checkbox').all()) await one.uncheck()
    for (const name of team) await page.getByRole('group', { name: question }).getByLabel(beginning(name)).check()
  }
  await write(page, 'Punkter på dagsordenen', `${itemForTeam}\n${itemForGuest}`)
  await press(page, 'Kald til møde')
  await see(page, 'Der er kaldt til møde')
}

/** Somebody from outside the team, to one item; of one meeting, where several are shown. */
export async function inviteGuest(page: Page, name: string, item: string, meeting: Place = page): Promise<void> {
  await press(meeting, 'Invitér')
  await find(page, 'Medarbejder', name)
  await toItem(meeting, item)
  await see(page, 'Invitationen er gemt.')
}

/** Somebody of the family, to one item of a meeting. */
export async function inviteOfFamily(meeting: Place, name: string, item: string): Promise<void> {
  await press(meeting, 'Invitér')
  await choose(meeting, 'Hvem?', 'En fra familien')
  await pick(meeting, 'Hvem fra familien?', name)
  await toItem(meeting, item)
  await see(meeting, name.split(' ')[0] ?? name)
}

async function toItem(meeting: Place, item: string): Promise<void> {
  await tick(meeting, 'Hvilke punkter må personen åbne?', [item])
  const send = meeting.getByRole('button', { name: 'Invitér', exact: true }).last()
  await send.click()
  await meeting.getByRole('group', { name: 'Hvilke punkter må personen åbne?' }).waitFor({ state: 'hidden' })
}
