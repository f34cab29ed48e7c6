import type { Page } from 'playwright-core'
import { choose, follow, press, toFamilies, write } from './acting.ts'
import { callMeeting, inviteGuest, inviteOfFamily, itemForTeam } from './meeting.ts'

/** One field of the board. */
export const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true })

export const cardOf = (page: Page, says: string) =>
  page.getByRole('listitem').filter({ has: page.locator('> .board-says', { hasText: says }) })

export async function writeCard(page: Page, field: string, says: string, voice?: string): Promise<void> {
  const place = part(page, field)
  await place.getByRole('button', { name: /^Skriv et kort/ }).click()
  await write(place, 'Kortet', says)
  if (voice !== undefined) await choose(place, 'Hvis ord er det?', voice)
  await press(place, 'Sæt kortet op')
  // What is typed stands in the form as well: the card is up when the list has it.
  await cardOf(page, says).first().waitFor()
}

/** A meeting of one family with some of its team, a guest and some of the family at an item with a board; the coordinator opens it. */
export async function tableWithBoard(
  coordinator: Page,
  {
    family,
    team,
    guest,
    ofFamily,
  }: { family: RegExp; team: readonly string[]; guest: string; ofFamily: readonly string[] },
): Promise<{ onFag: string; onFamilie: string; meetings: string }> {
  await toFamilies(coordinator)
  await follow(coordinator, family)
  await callMeeting(coordinator, team)
  const meetings = new URL(coordinator.url()).pathname
  const meeting = coordinator.getByRole('article', { name: 'Møde om bagtrappen' })
  await inviteGuest(coordinator, guest, itemForTeam, meeting)
  for (const name of ofFamily) await inviteOfFamily(meeting, name, itemForTeam)
  await meeting.getByRole('button', { name: 'Sæt en tavle op' }).first().click()
  await choose(meeting, 'Hvilken tavle?', 'Fire temaer i tre søjler')
  await press(coordinator, 'Sæt tavlen op')
  await follow(coordinator, 'Åbn tavlen')
  await coordinator.getByRole('heading', { name: itemForTeam, level: 1 }).waitFor()
  const place = new URL(coordinator.url()).pathname.split('/').slice(-2).join('/')
  return { onFag: `/fag/tavle/${place}`, onFamilie: `/familie/tavle/${place}`, meetings }
}
