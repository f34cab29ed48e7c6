import { afterAll, beforeAll, expect, test } from 'vitest'
import { AT_THE_TABLE, openTable } from '../agreement/support.ts'

let table: Awaited<ReturnType<typeof openTable>>
beforeAll(async () => void (table = await openTable()))
afterAll(() => table.t.close())

interface Said {
  id: string
  says: string
  author: string | null
  voice: string
  mine: boolean
}
type Card = Said & { comments: Said[] }

test('what somebody wrote on a board stays theirs when their record becomes another’s, and comes back when it is taken apart', async () => {
  const { who, id } = table
  const family = `/api/families/${id.family}`
  const { meeting, item } = await table.meeting()
  const up = await who.coordinator.send('POST', `${family}/meetings/${meeting}/items/${item}/board`, {
    preset: 'fire-temaer',
  })
  expect(up.statusCode, up.body).toBe(200)
  await table.at(AT_THE_TABLE)
  const board = `/api/boards/${id.family}/${item}`
  const words = { counted: null, told: null, cameFrom: null, field: 'fungerer' }
  const put = async (by: typeof who.mother, body: object): Promise<string> => {
    const answer = await by.send('POST', `${board}/cards`, { ...words, ...body })
    expect(answer.statusCode, answer.body).toBe(200)
    return answer.json<{ id: string }>().id
  }
  const hers = await put(who.mother, { voice: 'parent', says: 'Vi spiser sammen' })
  const ours = await put(who.coordinator, { voice: 'professional', says: 'Hun møder til tiden' })
  const said = await who.mother.send('POST', `${board}/cards/${ours}/comments`, { says: 'Tak', voice: 'parent' })
  expect(said.statusCode, said.body).toBe(200)
  const seen = async (by: typeof who.mother) => {
    const { cards } = (await by.get(board)).json<{ cards: Card[] }>()
    const card = cards.find((one) => one.id === hers)!
    return { card, comment: cards.find((one) => one.id === ours)!.comments[0]! }
  }
  const before = await seen(who.coordinator)

  const people = (await who.coordinator.get(family)).json<{ people: { id: string; born: string | null }[] }>().people
  const record = {
    givenName: 'Anden',
    familyName: 'Udgave',
    born: people.find((one) => one.id === id.mother)?.born,
    due: null,
    cpr: null,
    noCprReason: null,
    standsAs: 'parent',
    inInitiative: true,
  }
  const added = await who.coordinator.send('POST', `${family}/people`, record)
  expect(added.statusCode, added.body).toBe(200)
  const kept = added.json<{ id: string }>().id
  const merged = await who.coordinator.send('POST', `${family}/merges`, {
    kept,
    gone: id.mother,
    reason: 'Stod to gange',
  })
  expect(merged.statusCode, merged.body).toBe(200)
  const now = await seen(who.coordinator)
  expect([now.card, now.comment].map(({ author, voice, mine }) => ({ author, voice, mine }))).toEqual([
    { author: 'Anden', voice: 'parent', mine: false },
    { author: 'Anden', voice: 'parent', mine: false },
  ])
  expect(now.card.says).toBe(before.card.says)

  const undone = await who.coordinator.send('POST', `${family}/merges/${merged.json<{ id: string }>().id}/undo`, {
    reason: 'Det var to',
    basedOn: 1,
    placed: [],
  })
  expect(undone.statusCode, undone.body).toBe(200)
  expect((await seen(who.coordinator)).card.author).toBe(before.card.author)
  await table.at(AT_THE_TABLE)
  const back = await seen(who.mother)
  expect([back.card.mine, back.comment.mine]).toEqual([true, true])
})
