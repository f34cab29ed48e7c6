import { expect, test } from 'vitest'
import { homesOf } from './homes.ts'
import type { Person } from './person-words.ts'

const person = (id: string, standsAs: Person['standsAs']): Person => ({
  id,
  version: 1,
  givenName: id,
  familyName: '',
  born: null,
  due: null,
  standsAs,
  inInitiative: true,
  ownAccess: false,
  participation: id,
  identifiers: [],
  contacts: [],
})
const live = (one: string, other: string) => ({
  id: `${one} ${other}`,
  version: 1,
  person: one,
  kind: 'parent',
  relative: other,
  inHousehold: true,
  startsOn: null,
  endsOn: null,
})
const room = (people: Person[], relationships: ReturnType<typeof live>[]) => ({
  people,
  relationships,
  today: '2026-09-01',
})
const told = (given: ReturnType<typeof room>) =>
  homesOf(given).homes.map((home) => `${home.hosts.join()}: ${home.people.map(({ id }) => id).join()}`)

const mum = person('mum', 'parent')
const dad = person('dad', 'parent')
const partner = person('partner', 'other-adult')
const kid = person('kid', 'child')
const sister = person('sister', 'child')

test('a child with two homes does not make one home of them', () => {
  const homes = room(
    [mum, dad, partner, kid],
    [live('mum', 'kid'), live('dad', 'kid'), live('dad', 'partner'), live('partner', 'kid')],
  )
  expect(told(homes)).toEqual(['mum: mum', 'dad: dad,partner,kid'])
})

test('a home is named after its parents, before others who live there', () => {
  expect(told(room([partner, mum, kid], [live('mum', 'kid'), live('mum', 'partner')]))).toEqual([
    'mum: partner,mum,kid',
  ])
})

test('children who live with each other only have a home without hosts', () => {
  expect(told(room([mum, kid, sister], [live('kid', 'sister')]))).toEqual([': kid,sister'])
})

test('who lives with nobody here is elsewhere, and the network by itself', () => {
  const { homes, elsewhere, network } = homesOf(room([mum, person('aunt', 'network')], []))
  expect(homes).toEqual([])
  expect(elsewhere.map(({ id }) => id)).toEqual(['mum'])
  expect(network.map(({ id }) => id)).toEqual(['aunt'])
})
