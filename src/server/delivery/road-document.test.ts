import { describe, expect, test } from 'vitest'

import { readPdf } from './read-pdf.ts'
import { locales } from '../../domain/shared/locale.ts'
import { roadTexts, type RoadTexts } from './road-texts.ts'
import { plainWhen, renderRoad, type RoadDocument } from './road-document.ts'

type Goal = RoadDocument['goals'][number]

function goal(number: number, steps = 4): Goal {
  return {
    words: `Mål nummer ${number}, som familien har sagt det`,
    whose: 'Mor og Asta',
    change: 'Om morgenen er der ro, og alle kommer afsted uden skænderier.',
    success: 'Det er gået godt fire dage om ugen i en måned.',
    steps: Array.from({ length: steps }, (_, at) => ({
      what: `Skridt ${number}.${at} som nogen har lovet at tage`,
      who: 'Mor',
      when: at % 2 === 0 ? '2026-12-02' : null,
      done: at === 0,
    })),
    scales: [
      { who: 'Mor', value: 4 },
      { who: 'Asta', value: 9 },
    ],
  }
}

const road: RoadDocument = {
  madeOn: '2026-11-21',
  familyName: 'Familien Ravnkilde-Prøve',
  wishes: [{ words: 'Ro om aftenen', whose: 'Asta' }],
  goals: [goal(1), goal(2), goal(3)],
  nextMeeting: { when: '2026-12-03T15:30', where: 'Hjemme hos mor' },
  followUp: '2027-01-21',
  people: Array.from({ length: 8 }, (_, at) => ({
    name: `Person ${at}`,
    role: 'Nabo',
    doesWhat: 'Henter lillesøster om tirsdagen',
  })),
  contact: { name: 'Person 0', phone: '00 00 00 00' },
}

async function printed(document: RoadDocument) {
  const { pages, ...rest } = readPdf(await renderRoad(document))
  return { ...rest, pages: pages.map((page) => page.replaceAll('\u200b', '').replace(/\s+/g, ' ')) }
}

describe('the road', { timeout: 60_000 }, () => {
  test('fits one page with three goals of four steps and eight people', async () => {
    expect((await printed(road)).pages).toHaveLength(1)
  })

  test('can be read aloud: headings, lists, and a table with headers', async () => {
    const { tags, about } = await printed(road)
    const count = (tag: string) => tags.filter((found) => found === tag).length
    expect(about).toContain('/Lang (da)')
    expect([count('H1'), count('H2')]).toEqual([1, 5])
    expect(count('LI')).toBe(1 + 3 * 4)
    expect([count('TH'), count('TD')]).toEqual([3, 3 * 8])
  })

  test('says in words what a tick and a mark on the ruler show', async () => {
    const [page] = (await printed(road)).pages
    expect(page).toContain('Skridt 1.0 som nogen har lovet at tage – gjort')
    expect(page).toContain('Mor 4 Asta 9')
    expect(page).toContain('torsdag 3. december kl. 15.30')
  })

  test.each(locales)('is said in $name, and what people have written stays as they wrote it', async ({ code }) => {
    const texts = roadTexts[code]
    const { pages, about } = readPdf(await renderRoad(road, code))
    const page = pages.join(' ').replaceAll('\u200b', '').replace(/\s+/g, ' ')
    expect(pages).toHaveLength(1)
    expect(about).toContain(`/Lang (${code})`)
    expect(page).toContain('Familien Ravnkilde-Prøve')
    expect(page).toContain('Mål nummer 1, som familien har sagt det')
    expect(plainWhen('2026-12-03T15:30', code)).toMatch(/15[.:]30$/)
    const danish = Object.entries(roadTexts.da).filter(([key]) => key !== 'language' && key !== 'name')
    const left = danish.filter(([key, words]) => words !== texts[key as keyof RoadTexts] && page.includes(`${words} `))
    expect(left.filter(([, words]) => words.length > 3)).toEqual([])
  })

  test('names nobody in what the file says about itself', async () => {
    const { about } = await printed(road)
    expect(about).toContain('/Title (Vores vej)')
    for (const secret of ['Ravnkilde', 'Person', 'Asta', 'Mål', '2026', 'Hjemme']) expect(about).not.toContain(secret)
  })

  test('keeps every goal and step when there are sixty, with the heading on each further page', async () => {
    const many = await printed({
      ...road,
      goals: Array.from({ length: 60 }, (_, at) => goal(at + 1)),
    })
    const all = many.pages.join(' ')
    for (let number = 1; number <= 60; number += 1) {
      expect(all).toContain(`Mål nummer ${number},`)
      expect(all).toContain(`Skridt ${number}.3 som`)
    }
    expect(many.pages.slice(1).every((page) => page.startsWith('Vores vej – Familien Ravnkilde-Prøve'))).toBe(true)
    expect(all).toContain('00 00 00 00')
  })

  test('lets a goal longer than a page run on to the next', async () => {
    const { pages } = await printed({ ...road, goals: [goal(1, 90)] })
    expect(pages.length).toBeGreaterThan(1)
    expect(pages.join(' ')).toContain('Skridt 1.89 som')
  })

  test('breaks a word wider than the paper instead of cutting it', async () => {
    const word = 'w'.repeat(400)
    const wide = { ...goal(1), words: word, whose: word }
    const { pages } = await printed({
      ...road,
      familyName: word,
      goals: [wide],
      contact: { name: word, phone: null },
    })
    const lines = pages.join(' ').match(/w[w ]+/g) ?? []
    expect(lines.join('').replaceAll(' ', '').length).toBeGreaterThanOrEqual(4 * 400)
    for (const line of lines.flatMap((found) => found.split(' '))) expect(line.length).toBeLessThan(100)
  })

  test('is a page also for a family that has just begun', async () => {
    const bare = {
      madeOn: '2026-11-21',
      familyName: 'F',
      wishes: [],
      goals: [],
      followUp: null,
      people: [],
      contact: null,
    }
    expect((await printed(bare)).pages).toEqual([expect.stringContaining(roadTexts.da.noGoals)])
  })
})

describe('a date in plain words', () => {
  test.each([
    ['2026-12-02', '2. december'],
    ['2026-12-03T15:30', '3. december kl. 15.30'],
    ['2026-07-01T22:30:00Z', '2. juli kl. 00.30'],
    ['når skolen starter', 'når skolen starter'],
    ['2026-06-31', '2026-06-31'],
    ['2026-99-01', '2026-99-01'],
  ])('%s is %s', (written, plain) => {
    expect(plainWhen(written, 'da').replaceAll('\u00a0', ' ')).toBe(plain)
  })
})
